import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { WaitKind } from "../wait/wait.ts";

/**
 * How record, wait and workflow may differ: the record has gone on and its workflow waits still; a record goes on and
 * nothing runs for it; something runs and nobody's desk or window holds its wait; two runs carry one record.
 */
export const Mismatch = z.enum(["notResumed", "noExecution", "noTask", "twoExecutions"]);
export type Mismatch = z.infer<typeof Mismatch>;

/** Something that differs. */
export const Difference = z.object({
  mismatch: Mismatch,
  subject: z.object({ kind: WaitKind, id: z.string() }),
  /** The run it is seen at; absent when there is none. */
  execution: z.string().exactOptional(),
  /** The versions of record and wait: when one of them moves, work was in flight. */
  mark: z.string(),
});
export type Difference = z.infer<typeof Difference>;

/** A difference that stands since then. */
const Suspect = z.object({ ...Difference.shape, since: Instant });
export type Suspect = z.infer<typeof Suspect>;

/** How a difference was put right: the wait was answered again, the run that was lost began, another began from the record, the second was stopped. */
export const Repair = z.enum(["answered", "dispatched", "startedAgain", "stopped"]);
export type Repair = z.infer<typeof Repair>;

/** One thing put right. */
const Repaired = z.object({
  ...Suspect.shape,
  at: Instant,
  how: Repair,
});
export type Repaired = z.infer<typeof Repaired>;

/** What the last comparison of records, workflows and mail found; the record that tells the county's centre. */
export const Sweep = z.object({
  kind: z.literal("sweep"),
  record: RecordMark,
  at: Instant,
  /** Executions running, and how many of them were compared this time. */
  running: z.int().nonnegative(),
  compared: z.int().nonnegative(),
  /** Name of the last execution compared in turn; the next comparison goes on behind it. */
  after: z.string(),
  /** When every running execution had been compared once more. */
  roundEndedAt: Instant.exactOptional(),
  /** What differs and is not put right yet, the oldest first. */
  suspects: z.array(Suspect),
  /** What was put right, the latest first. */
  repaired: z.array(Repaired),
  /** How often each was put right since the county began. */
  counts: z.partialRecord(Mismatch, z.int().nonnegative()),
  /** Persons with open work whom nobody had told of it, told now. */
  toldNow: z.int().nonnegative(),
  /** Mails that wait for longer than they should, and since when the oldest does. */
  lateMails: z.int().nonnegative(),
  oldestMailAt: Instant.exactOptional(),
  /** How far the readers of the history are, where the house knows. */
  readers: z.array(z.object({ reader: z.string(), minutesBehind: z.int(), setAside: z.int() })).exactOptional(),
  /** Records that could not be read. */
  broken: z.array(z.string()),
});
export type Sweep = z.infer<typeof Sweep>;
