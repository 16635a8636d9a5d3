import * as z from "zod";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { Admission } from "../programme/rule-set.ts";
import { reasonCodes } from "../review/reason.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";

const common = {
  /** Version of the application that was read. */
  version: wholeNumber(1, 1_000_000),
  /** For the family: what was found, as a person can explain it (domain §2.8). */
  text: text(500),
  /** The one human fact: the last character of the pupil's name. */
  humanFact: text(10),
};

/** An instance answers a request for reconsideration; nothing is preselected. */
export const AnswerForm = z.discriminatedUnion(
  "finding",
  [
    z.object({
      ...common,
      finding: z.literal("award"),
      /** Set when the school had granted nothing; a county line keeps what it had. */
      category: NeedCategory.exactOptional(),
      level: NeedLevel.exactOptional(),
      minutes: text(500).exactOptional(),
      admission: Admission.exactOptional(),
    }),
    z.object({ ...common, finding: z.enum(["schoolCheck", "countyRecheck"]) }),
    z.object({ ...common, finding: z.literal("notUpheld"), code: choice(reasonCodes) }),
  ],
  { error: "required" },
);
export type AnswerForm = z.infer<typeof AnswerForm>;
