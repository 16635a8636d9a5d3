import * as z from "zod";
import type { AccessLog } from "../access/access.ts";
import { noteOpening } from "../access/note-opening.ts";
import type { Instant } from "../calendar/time.ts";
import type { Session } from "../link/link.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { text } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import { TypedReceiptNo } from "./receipt-no.ts";
import type { FormDraft, Recognition } from "./recognition.ts";

/** What opens a family's file without an account: the receipt number and two facts of the form. */
export const FileFacts = z.object({
  receiptNo: TypedReceiptNo,
  pupilName: text(30),
  /** Last four digits of the guardian's phone. */
  phoneEnding: z
    .string("required" satisfies FieldFault)
    .transform((typed) => typed.normalize("NFKC").trim())
    .pipe(
      z
        .string()
        .min(1, "required" satisfies FieldFault)
        .regex(/^\d{4}$/, "phoneEndingFormat" satisfies FieldFault),
    ),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** Opens a family's own draft or submission, the latter on record; a number nobody has and a wrong fact are refused alike (design §7). */
export const openFile = ({ file, facts, session, log, accessId, now }: OpenFile): Decision => {
  if (file === undefined || !sameFact(facts.pupilName, file.pupilName) || facts.phoneEnding !== file.phoneEnding)
    return refuse({ code: "ApplicationNotFound" });
  if (file.kind === "draft") return accept({ save: [session], emit: [] });
  const { save, emit } = noteOpening({ id: accessId, file, door: "open-file", log, now });
  return accept({ save: [session, ...save], emit });
};

type OpenFile = {
  readonly file: Recognition | FormDraft | undefined;
  readonly facts: FileFacts;
  readonly session: Session;
  /** Who looked at the file so far. */
  readonly log: AccessLog | undefined;
  readonly accessId: string;
  readonly now: Instant;
};
