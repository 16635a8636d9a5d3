import * as z from "zod";
import { openingOf } from "../../domain/campaign/opening.ts";
import { TypedMakeupNo } from "../../domain/makeup/makeup-forms.ts";
import { makeupRequestPage } from "../../web/pages/makeup/makeup-request-page.tsx";
import { MakeupRequestView } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

/** How a parent asks for a child who was missed: when makeup registration is, and a form to the school. */
export const showMakeupRequestHandler = apiHandler(
  {
    name: "show-makeup-request",
    access: "public",
    query: z.object({ asked: TypedMakeupNo.exactOptional() }),
    view: MakeupRequestView,
    page: makeupRequestPage,
  },
  (deps: Dependencies) =>
    async ({ query }) => {
      const [{ campaign, now }, county] = await Promise.all([occasionOf(deps), deps.county.get()]);
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      const { schoolYear, term, makeup } = campaign;
      return ok<MakeupRequestView>({
        schoolYear,
        term,
        opening: openingOf(campaign, now),
        ...(makeup && { makeup }),
        schools: sectionOffers({ county, campaign, pupil: undefined }).schools,
        workingDays: campaign.limits.schoolCheck,
        // Nothing is looked up: the page says the same of every number.
        ...(query.asked !== undefined && { asked: query.asked }),
      });
    },
);
