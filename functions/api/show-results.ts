import * as z from "zod";
import { resultsPage } from "../../web/pages/results/results-page.tsx";
import { ResultsView } from "../../web/views/results.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { cycleName } from "./result-facts.ts";

const pageSize = 30;

/** The published results of inspections, for everybody. */
export const showResultsHandler = apiHandler(
  {
    name: "show-results",
    access: "public",
    query: z.object({ after: z.string().max(2000).exactOptional() }),
    view: ResultsView,
    page: resultsPage,
  },
  (deps: Dependencies) =>
    async ({ query }) => {
      const { records, next } = await deps.announcements.published({ limit: pageSize, ...query });
      const cycles = new Map(
        (await deps.cycles.findMany(records.map(({ cycleId }) => cycleId))).map((cycle) => [cycle.id, cycle]),
      );
      return ok<ResultsView>({
        results: records.flatMap(({ id, cycleId, units, signed }) => {
          const cycle = cycleName(cycles.get(cycleId));
          return signed ? [{ announcementId: id, units, publishedAt: signed.at, ...(cycle && { cycle }) }] : [];
        }),
        ...(next !== undefined && { next }),
      });
    },
);
