import * as z from "zod";
import { choice, text } from "../shared/form-fields.ts";
import { AccountabilityForm, type Measure } from "./escalation.ts";

/** The fields of a form that orders a measure. */
export const measureFields = {
  form: choice(AccountabilityForm.options),
  effect: text(2000),
  proposedTo: text(100).exactOptional(),
};

/** The same where a measure is ordered only if the decision is changed. */
export const otherMeasureFields = {
  form: choice(AccountabilityForm.options).exactOptional(),
  effect: text(2000).exactOptional(),
  proposedTo: text(100).exactOptional(),
};

const OtherMeasure = z.object(otherMeasureFields);
type OtherMeasure = z.infer<typeof OtherMeasure>;

/** The field that is missing from a measure, if one is: what is proposed goes to a competent body. */
export const missingOf = ({ form, effect, proposedTo }: OtherMeasure): "form" | "effect" | "proposedTo" | undefined => {
  if (form === undefined) return "form";
  if (effect === undefined) return "effect";
  return form === "proposal" && proposedTo === undefined ? "proposedTo" : undefined;
};

/** The measure a complete form orders. */
export const measureOf = ({ form = "none", effect = "", proposedTo }: OtherMeasure): Measure => ({
  form,
  effect,
  ...(form === "proposal" && proposedTo !== undefined ? { proposedTo } : {}),
});
