import * as z from "zod";
import { AbsenceCause } from "../absence/absence.ts";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { SupervisionPurpose } from "../supervision/supervision-purpose.ts";

/** What the workflows of aid wait for; the reviews, posting and signing a list, and a parked case are a person's work, a human task. */
export const AidPurpose = z.enum([
  "classCheck",
  "schoolCheck",
  "countyRecheck",
  "reconsideration",
  "correction",
  "schoolPublicity",
  "countyPublicity",
  "window",
  "heldLines",
  "postList",
  "repostList",
  "signList",
  "admitObjection",
  "investigateObjection",
  "objectionReview",
  "reviewObjection",
  "parked",
  "onHold",
]);
export type AidPurpose = z.infer<typeof AidPurpose>;

/** What a workflow waits for. */
export const Purpose = z.enum([...AidPurpose.options, ...SupervisionPurpose.options]);
export type Purpose = z.infer<typeof Purpose>;

/** Where in its run a workflow waits: a retry of the same visit has the same three, a second visit a later `enteredAt`. */
export const Visit = z.object({ execution: z.string(), state: z.string(), enteredAt: z.string() });
export type Visit = z.infer<typeof Visit>;

/** The kinds of records that wait: those of aid, and those of supervision. */
export const WaitKind = z.enum(["application", "list", "objection", "cycle", "inspection", "escalation"]);
export type WaitKind = z.infer<typeof WaitKind>;

/**
 * The one current wait of a record, and so the one human task open on it. The record says whether
 * the wait is over; this only remembers whom to wake (design §6).
 */
export const Wait = z.object({
  kind: z.literal("wait"),
  record: RecordMark,
  subject: z.object({ kind: WaitKind, id: z.string() }),
  /** Counts the pieces of work of a subject; `{subject id}.{number}` is the task's id in pages and mails. */
  number: z.int().positive(),
  purpose: Purpose,
  visit: Visit,
  /** Version of the subject when the wait was opened: only what happened later may wake it. */
  subjectVersion: z.int(),
  /** Bearer right to resume the run; sealed at rest, never in a mail, URL or log. */
  resumeToken: z.string(),
  openedAt: Instant,
  dueAt: Instant,
  /** Staff id, absent when nobody's work is waited for. */
  assignee: z.string().exactOptional(),
  /** Whose place the assignee takes, and the absence that is the mandate. */
  standsInFor: z.object({ staffId: z.string(), absenceId: z.string(), cause: AbsenceCause }).exactOptional(),
  /** Place of the subject, for queues: school code or `county`. */
  unit: z.string(),
  escalations: z.int(),
  closed: z.object({ at: Instant, by: z.string(), outcome: z.string() }).exactOptional(),
});
export type Wait = z.infer<typeof Wait>;

/** The id under which pages and mails know a human task. */
export const taskIdOf = (wait: Pick<Wait, "subject" | "number">): string => `${wait.subject.id}.${wait.number}`;

/** Subject and number of a task id. */
export const parseTaskId = (taskId: string): { subjectId: string; number: number } => {
  const dot = taskId.lastIndexOf(".");
  return { subjectId: taskId.slice(0, dot), number: Number(taskId.slice(dot + 1)) };
};

const kindByPrefix: { readonly [prefix: string]: WaitKind } = {
  SQ: "application",
  YY: "objection",
  DZ: "cycle",
  DD: "inspection",
  ZR: "escalation",
};

/** The kind and id of what a task is about, told by the letters its id begins with; lists begin with their campaign. */
export const subjectOf = (taskId: string): Wait["subject"] => {
  const { subjectId: id } = parseTaskId(taskId);
  return { kind: kindByPrefix[id.slice(0, 2)] ?? "list", id };
};

/** A human task closed by a decision. */
export const closeWait = (wait: Wait, closed: NonNullable<Wait["closed"]>): Wait => ({ ...wait, closed });

/** An open task in other hands: nothing is left of whose place the one before took. */
export const reassigned = (
  { standsInFor: _, ...wait }: Wait,
  next: Pick<Wait, "standsInFor"> & { readonly assignee: string },
): Wait => ({ ...wait, ...next });

/** What the history tells of an act in somebody else's place: for whom, why, and by which mandate. */
export const mandateOf = ({ standsInFor }: Wait): { readonly [word: string]: string } =>
  standsInFor === undefined
    ? {}
    : { for: standsInFor.staffId, absent: standsInFor.cause, mandate: standsInFor.absenceId };
