import { MeasureForm, nameMeasure } from "../../domain/finding/name-measure.ts";
import { findingAct } from "./finding-act.ts";

/** Names how a finding is going to be put right. */
export const nameMeasureHandler = findingAct({
  name: "name-measure",
  body: MeasureForm,
  events: ["MeasureNamed"],
  decide: (_, file, form) => nameMeasure({ ...file, form }),
});
