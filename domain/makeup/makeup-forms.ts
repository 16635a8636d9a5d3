import * as z from "zod";
import { PupilSection } from "../application/application-form.ts";
import { BehalfForm } from "../application/mandate.ts";
import { foldNumber } from "../identity/checked-text.ts";
import { Phone } from "../identity/phone.ts";
import { ResidentId } from "../identity/resident-id.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { MakeupExplanation } from "./makeup-case.ts";

const child = {
  pupilName: PupilSection.shape.name,
  /** Whoever has it at hand saves the school a search. */
  idNo: ResidentId.exactOptional(),
  schoolCode: text(10),
};

/** A parent says that a child was missed. */
export const MakeupRequest = z.object({ ...child, phone: Phone, note: text(300) });
export type MakeupRequest = z.infer<typeof MakeupRequest>;

/** Where a case opened by hand comes from; the others have doors of their own. */
export const sourcesByHand = ["parent", "inspector", "lapsed", "transfer", "hardship"] as const;

/** A member of staff notes a child who may have been missed. */
export const MakeupEntry = z.object({ ...child, source: choice(sourcesByHand), note: text(300) });
export type MakeupEntry = z.infer<typeof MakeupEntry>;

const read = { version: wholeNumber(1, 1_000_000), humanFact: text(10) };

/** The school asks the family in, or says why no application is due; the fact typed is the last character of the name. */
export const MakeupAnswer = z.discriminatedUnion(
  "outcome",
  [
    z.object({ outcome: z.literal("invite"), ...read }),
    z.object({
      outcome: z.literal("explain"),
      ...read,
      reason: choice(MakeupExplanation.options as [MakeupExplanation, ...MakeupExplanation[]]),
      text: text(300),
    }),
  ],
  { error: "required" satisfies FieldFault },
);
export type MakeupAnswer = z.infer<typeof MakeupAnswer>;

/** The school registers the child: it begins the form on the family's behalf, with the mandate. */
export const MakeupRegistration = BehalfForm.omit({ pupilName: true }).extend(read);
export type MakeupRegistration = z.infer<typeof MakeupRegistration>;

/** The number of a case as people type it: with spaces, dashes, full-width characters. */
export const TypedMakeupNo = z
  .string()
  .transform((typed) => foldNumber(typed).replaceAll("-", ""))
  .pipe(z.string().regex(/^BL\d{16}$/, "receiptNoFormat" satisfies FieldFault));
