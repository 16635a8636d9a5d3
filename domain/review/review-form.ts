import * as z from "zod";
import { formSections } from "../application/application-form.ts";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { Admission } from "../programme/rule-set.ts";
import { choice, severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import { Reason } from "./reason.ts";

const sectionNames = Object.keys(formSections) as [keyof typeof formSections, ...(keyof typeof formSections)[]];

const common = {
  /** Version of the application that was read. */
  version: wholeNumber(1, 1_000_000),
  /** The one human fact: the last character of the pupil's name. */
  humanFact: text(10),
};

/** A reason left out altogether is asked for at its code, where the form has its field. */
const GivenReason = z.preprocess((typed) => typed ?? {}, Reason);

/** A reviewer's decision on one application; no outcome is preselected (design §7). */
export const ReviewForm = z.discriminatedUnion(
  "outcome",
  [
    z.object({
      ...common,
      outcome: z.literal("approve"),
      /** Set by the school panel only. */
      category: NeedCategory.exactOptional(),
      level: NeedLevel.exactOptional(),
      minutes: text(500).exactOptional(),
      /** Where a freshman goes, on which the travel grant depends. */
      admission: Admission.exactOptional(),
    }),
    z.object({
      ...common,
      outcome: z.literal("return"),
      reason: GivenReason,
      sections: severalOf(choice(sectionNames), 7).refine((sections) => sections.length > 0, "required"),
    }),
    z.object({ ...common, outcome: z.literal("reject"), reason: GivenReason }),
    z.object({ ...common, outcome: z.literal("suggestRefusal"), reason: GivenReason }),
  ],
  { error: "required" },
);
export type ReviewForm = z.infer<typeof ReviewForm>;
