import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";

/** Somebody asked that a file, or everything, be kept beyond its time: an audit, a lawsuit, an inquiry (法定保留). */
export const RetentionHold = z.object({
  kind: z.literal("retentionHold"),
  record: RecordMark,
  /** `BL` is a makeup case; a hold is `FC`, the day, random digits. */
  id: z.string(),
  /** A receipt number, or `all`. */
  of: z.string(),
  /** Sealed at rest. */
  reason: z.string(),
  by: z.string(),
  at: Instant,
  released: z.object({ by: z.string(), at: Instant }).exactOptional(),
});
export type RetentionHold = z.infer<typeof RetentionHold>;

/** What whoever holds something says: what, and why. */
export const HoldForm = z.object({
  of: z.union([
    z.literal("all"),
    z
      .string()
      .trim()
      .regex(/^SQ\d{16}$/, "invalid"),
  ]),
  reason: text(300),
});
export type HoldForm = z.infer<typeof HoldForm>;

/** Whether a person keeps the county's retention: the head of the aid centre, who answers for personal data. */
export const keepsRetention = ({ roles }: Pick<StaffMember, "roles">): boolean =>
  roles.some(({ role }) => role === "AID_CENTER_HEAD");

/** Whether a person may read what is kept how long and what was erased. */
export const mayReadRetention = ({ roles }: Pick<StaffMember, "roles">): boolean =>
  roles.some(({ role }) => role === "AID_CENTER_HEAD" || role === "AUDITOR");

/** Holds a file or everything: no job erases it until it is released. */
export const holdRecords = ({ actor, form, id, now }: HoldRecords): Decision => {
  if (!keepsRetention(actor)) return refuse({ code: "NotAllowedHere" });
  const hold: RetentionHold = { kind: "retentionHold", record: unrecorded, id, ...form, by: actor.id, at: now };
  return accept({ save: [hold], emit: [told("ErasureHeld", hold, actor.id, now)] });
};

/** Releases a hold: what is over its time goes in the next night. */
export const releaseHold = ({ actor, hold, now }: ReleaseHold): Decision => {
  if (!keepsRetention(actor)) return refuse({ code: "NotAllowedHere" });
  if (hold === undefined) return refuse({ code: "TaskNotFound" });
  if (hold.released !== undefined) return refuse({ code: "TaskClosed" });
  const released = { ...hold, released: { by: actor.id, at: now } };
  return accept({ save: [released], emit: [told("ErasureReleased", released, actor.id, now)] });
};

const told = (type: DomainEvent["type"], { id, of }: RetentionHold, by: string, at: Instant): DomainEvent => ({
  type,
  subject: { kind: "retentionHold", id },
  at,
  actor: { role: "AID_CENTER_HEAD", id: by },
  words: { of },
});

type HoldRecords = {
  readonly actor: StaffMember;
  readonly form: HoldForm;
  readonly id: string;
  readonly now: Instant;
};

type ReleaseHold = {
  readonly actor: StaffMember;
  readonly hold: RetentionHold | undefined;
  readonly now: Instant;
};
