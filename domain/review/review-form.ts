import * as z from "zod";
import { type Asked, plainWords, questionNames } from "../application/questions.ts";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { Admission } from "../programme/rule-set.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import { Reason } from "./reason.ts";

const common = {
  /** Version of the application that was read. */
  version: wholeNumber(1, 1_000_000),
  /** The one human fact: the last character of the pupil's name. */
  humanFact: text(10),
};

/** A reason left out altogether is asked for at its code, where the form has its field. */
const GivenReason = z.preprocess((typed) => typed ?? {}, Reason);

/** Short remarks, each under the name of its question: `remarks.bank.account`. */
const Remarks = z.record(z.string(), z.record(z.string(), plainWords(100))).exactOptional();

const remarked = (
  remarks: { readonly [section: string]: { readonly [name: string]: string } } = {},
): readonly string[] =>
  Object.entries(remarks).flatMap(([section, named]) => Object.keys(named).map((name) => `${section}.${name}`));

/** What a returned application asks of its family, in the order of the form. */
export const askedIn = ({ fields, remarks }: Pick<Extract<ReviewForm, { outcome: "return" }>, "fields" | "remarks">) =>
  questionNames
    .filter((question) => fields.includes(question))
    .map((field): Asked => {
      const [section = "", name = ""] = field.split(".");
      const remark = remarks?.[section]?.[name];
      return remark === undefined ? { field } : { field, remark };
    });

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
    z
      .object({
        ...common,
        outcome: z.literal("return"),
        reason: GivenReason,
        /** What the family is asked to correct; it sees only this. */
        fields: severalOf(choice(questionNames), questionNames.length).refine(
          (fields) => fields.length > 0,
          "chooseAtLeastOne" satisfies FieldFault,
        ),
        remarks: Remarks,
      })
      .superRefine(({ fields, remarks }, context) => {
        const ticked = new Set(fields.map(String));
        for (const field of remarked(remarks).filter((name) => !ticked.has(name)))
          context.addIssue({
            code: "custom",
            message: "remarkUnticked" satisfies FieldFault,
            path: ["remarks", ...field.split(".")],
          });
      }),
    z.object({ ...common, outcome: z.literal("reject"), reason: GivenReason }),
    z.object({ ...common, outcome: z.literal("suggestRefusal"), reason: GivenReason }),
  ],
  { error: "required" },
);
export type ReviewForm = z.infer<typeof ReviewForm>;
