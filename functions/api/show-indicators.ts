import * as z from "zod";
import { dayOf } from "../../domain/calendar/time.ts";
import { TargetRuleSet } from "../../domain/indicator/target-line.ts";
import { choice, wholeNumber } from "../../domain/shared/form-fields.ts";
import { indicatorsPage } from "../../web/pages/indicators/indicators-page.tsx";
import { IndicatorsView } from "../../web/views/indicators.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { indicatorsView } from "./indicators-view.ts";
import { ok } from "./reply.ts";

/** The first year any of the plans sets a target for, and the last one that can be asked for. */
const [firstYear, lastYear] = [2015, 2100];

/** What every inspection looks at, with the targets of a year: the county's own, or those of one of its models. */
export const showIndicatorsHandler = apiHandler(
  {
    name: "show-indicators",
    access: "public",
    query: z.object({
      year: wholeNumber(firstYear, lastYear).exactOptional(),
      ruleSet: choice(TargetRuleSet.options as [TargetRuleSet, ...TargetRuleSet[]]).exactOptional(),
    }),
    view: IndicatorsView,
    page: indicatorsPage,
  },
  (deps: Dependencies) =>
    async ({ query }) => {
      const { year = Number(dayOf(deps.clock.now()).slice(0, 4)), ruleSet = "county" } = query;
      return ok(indicatorsView({ year, ruleSet }));
    },
);
