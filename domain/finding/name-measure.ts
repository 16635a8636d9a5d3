import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";

/** How a finding is going to be put right. */
export const MeasureForm = z.object({ ...inspectionRead, text: text(500) });
export type MeasureForm = z.infer<typeof MeasureForm>;

/** The owner names the measure (整改措施); until the proof is handed in it may be named anew. */
export const nameMeasure = ({ form, ...desk }: FindingDesk & { readonly form: MeasureForm }): Decision => {
  const handled = handle(desk, { act: "measure", form });
  if ("code" in handled) return refuse(handled);
  const { finding, by, occasion } = handled;
  const named: Finding = { ...finding, measure: { text: form.text, by: by.id, at: occasion.now } };
  return accept({ save: [named], emit: [findingTold("MeasureNamed", named, { by, now: occasion.now })] });
};
