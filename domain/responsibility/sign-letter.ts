import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import { isSurnameOf } from "../link/surname.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import type { LetterLevel, ResponsibilityLetter } from "./letter.ts";

/** Signs a letter of responsibility; the fact typed is the own surname. */
export const SignForm = z.object({ version: wholeNumber(1, 1_000_000), humanFact: text(20) });
export type SignForm = z.infer<typeof SignForm>;

/** Whoever a letter is addressed to signs it (S0-24). */
export const signLetter = ({ actor, letter, form, now }: SignLetter): Decision => {
  if (letter === undefined) return refuse({ code: "TaskNotFound" });
  if (letter.toId !== actor.id) return refuse({ code: "NotYourTask" });
  if (letter.signedAt !== undefined) return refuse({ code: "TaskClosed" });
  if (letter.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: letter.record.version } });
  if (!isSurnameOf(form.humanFact, actor.name))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongSurname" }] });
  return accept({
    save: [{ ...letter, signedAt: now }],
    emit: [
      {
        type: "ResponsibilityLetterSigned",
        subject: { kind: "responsibilityLetter", id: letter.id },
        at: now,
        actor: { role: signerRole(actor, letter.level), id: actor.id },
        words: { level: letter.level },
      },
    ],
  });
};

const signerRole = ({ roles }: StaffMember, level: LetterLevel): EventActor["role"] => {
  if (level === "bureau") return "BUREAU_DIRECTOR";
  if (level === "class") return "HOMEROOM_TEACHER";
  return roles.some(({ role }) => role === "TOWNSHIP_SCHOOL_OFFICE") ? "TOWNSHIP_SCHOOL_OFFICE" : "PRINCIPAL";
};

type SignLetter = {
  readonly actor: StaffMember;
  readonly letter: ResponsibilityLetter | undefined;
  readonly form: SignForm;
  readonly now: Instant;
};
