import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** What a workflow waits for; the reviews, posting and signing a list, and a parked case are a person's work, a human task. */
export const Purpose = z.enum([
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
export type Purpose = z.infer<typeof Purpose>;

/** Where in its run a workflow waits: a retry of the same visit has the same three, a second visit a later `enteredAt`. */
export const Visit = z.object({ execution: z.string(), state: z.string(), enteredAt: z.string() });
export type Visit = z.infer<typeof Visit>;

/**
 * The one current wait of an application, a list or an objection, and so the one human task open on it. The record says whether
 * the wait is over; this only remembers whom to wake (design §6).
 */
export const Wait = z.object({
  kind: z.literal("wait"),
  record: RecordMark,
  subject: z.object({ kind: z.enum(["application", "list", "objection"]), id: z.string() }),
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
  /** Place of the subject, for queues: school code or `county`. */
  unit: z.string(),
  escalations: z.int(),
  closed: z.object({ at: Instant, by: z.string(), outcome: z.string() }).exactOptional(),
});
export type Wait = z.infer<typeof Wait>;

/** The id under which pages and mails know a human task. */
export const taskIdOf = (wait: Wait): string => `${wait.subject.id}.${wait.number}`;

/** Subject and number of a task id. */
export const parseTaskId = (taskId: string): { subjectId: string; number: number } => {
  const dot = taskId.lastIndexOf(".");
  return { subjectId: taskId.slice(0, dot), number: Number(taskId.slice(dot + 1)) };
};

/** The kind and id of what a task is about: applications begin with `SQ`, objections with `YY`, lists with their campaign. */
export const subjectOf = (taskId: string): Wait["subject"] => {
  const { subjectId: id } = parseTaskId(taskId);
  if (id.startsWith("SQ")) return { kind: "application", id };
  return { kind: id.startsWith("YY") ? "objection" : "list", id };
};

/** A human task closed by a decision. */
export const closeWait = (wait: Wait, closed: NonNullable<Wait["closed"]>): Wait => ({ ...wait, closed });
