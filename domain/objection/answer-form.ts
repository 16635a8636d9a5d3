import * as z from "zod";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { Admission } from "../programme/rule-set.ts";
import { Reason } from "../review/reason.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { objectionEffects } from "./objection.ts";

/** What every form about an objection asks: the version read and one fact, the serial number or 0 without a line. */
export const objectionRead = { version: wholeNumber(1, 1_000_000), humanFact: text(10) };

/** What an answer brings about, with what each effect needs to be told. */
export const effectFields = {
  effect: choice(objectionEffects).exactOptional(),
  /** Why the application is rejected. */
  reason: Reason.exactOptional(),
  /** The award that is right. */
  category: NeedCategory.exactOptional(),
  level: NeedLevel.exactOptional(),
  minutes: text(500).exactOptional(),
  admission: Admission.exactOptional(),
};

const EffectFields = z.object(effectFields);
/** What an answer brings about. */
export type EffectFields = z.infer<typeof EffectFields>;
