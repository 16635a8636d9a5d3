import * as z from "zod";
import { explainDays } from "../../domain/calendar/explain-days.ts";
import { addDays, Day, dayOf, Instant, later } from "../../domain/calendar/time.ts";
import { certaintyOf, countWorkingDays, missingYears } from "../../domain/calendar/working-days.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import { workingDaysPage } from "../../web/pages/calendar/working-days-page.tsx";
import { WorkingDaysView } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

const usualDays = 5;
const mostDays = 400;

/** A day, or the day an instant falls on. */
const start = z.union([Day, Instant.transform(dayOf)]);

/** The last day of a limit, also given as the instant it ends, 24:00 of it. */
const end = z.union([Day, Instant.transform((endsAt) => dayOf(later(endsAt, -1)))]);

/** From which day is counted, and up to which day or how many working days. */
const WorkingDaysQuery = z
  .object({
    from: start.exactOptional(),
    to: end.exactOptional(),
    days: wholeNumber(1, 60).exactOptional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || to <= addDays(from, mostDays), {
    path: ["to"],
    error: "tooLarge",
  });

/** Explains any count of working days, day by day; whoever wants to know may count for themselves. */
export const showWorkingDaysHandler = apiHandler(
  {
    name: "show-working-days",
    access: "public",
    query: WorkingDaysQuery,
    view: WorkingDaysView,
    page: workingDaysPage,
    limit: { key: ({ request }) => request.sourceIp, times: 300, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ query }) => {
      const calendar = await deps.calendar.get();
      const from = query.from ?? dayOf(deps.clock.now());
      const asked = query.to !== undefined && query.to > from ? query.to : undefined;
      const to = asked ?? countWorkingDays(calendar, { from, count: query.days ?? usualDays }).lastDay;
      const days = explainDays(calendar, { from, to });
      return ok<WorkingDaysView>({
        from,
        to,
        counted: days.filter(({ number }) => number !== undefined).length,
        certainty: certaintyOf(calendar, { from, to }),
        missing: [
          ...missingYears(
            calendar,
            days.map(({ day }) => day),
          ),
        ],
        days: [...days],
      });
    },
);
