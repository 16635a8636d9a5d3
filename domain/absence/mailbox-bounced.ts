import { dayOf } from "../calendar/time.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Absence } from "./absence.ts";

/** The absence that stands for a person's mailbox; there is one, which begins anew each time. */
export const mailboxAbsenceId = (staffId: string): string => `mailbox-${staffId}`;

/** How a mail came back: refused for good, or reported as unwanted. */
export type Bounce = "refused" | "complaint";

/**
 * A mail to somebody of the office came back for good: until the office says that the mailbox works again, the work goes
 * to the next office, because nobody would hear of it; it names no substitute, for a mandate ends with its days. Undefined
 * when that is known.
 */
export const mailboxBounced = ({ staffId, known, why, occasion }: MailboxBounced): Change | undefined => {
  if (known !== undefined && known.ended === undefined) return undefined;
  const id = mailboxAbsenceId(staffId);
  const absence: Absence = {
    kind: "absence",
    record: known?.record ?? unrecorded,
    id,
    staffId,
    from: dayOf(occasion.now),
    cause: "mailbox",
    declared: { by: system.id, at: occasion.now },
  };
  const words = { staffId, cause: absence.cause, why };
  const subject = { kind: "absence" as const, id };
  return { save: [absence], emit: [{ type: "AbsenceDeclared", subject, at: occasion.now, actor: system, words }] };
};

type MailboxBounced = {
  readonly staffId: string;
  /** The absence of this mailbox, if it ever failed before. */
  readonly known: Absence | undefined;
  readonly why: Bounce;
  readonly occasion: Pick<Occasion, "now">;
};
