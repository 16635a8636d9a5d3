import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Purpose, WaitKind } from "../../domain/wait/wait.ts";
import { ApplicationHead, ListHead, TwoNames } from "./parts.ts";

/** One piece of a person's open work and what one must know to decide it. */
export const WorkItem = z.object({
  taskId: z.string(),
  subject: z.object({ kind: WaitKind, id: z.string() }),
  purpose: Purpose,
  /** Version of the subject, to be named by the decision. */
  version: z.int(),
  dueAt: Instant,
  /** Working days left; 0 on the last day, negative when overdue. */
  daysLeft: z.int(),
  escalations: z.int(),
  application: ApplicationHead.exactOptional(),
  list: ListHead.pick({
    unit: true,
    level: true,
    scope: true,
    round: true,
    status: true,
    lines: true,
    amount: true,
    held: true,
  }).exactOptional(),
  /** Where an objection was raised, and to which line; 0 for the list as a whole. */
  objection: z.object({ unit: TwoNames, serial: z.int() }).exactOptional(),
  /** The inspected unit, or the county for a whole cycle. */
  supervised: TwoNames.exactOptional(),
  /** Why it must be decided alone; empty when it may be approved together with others, absent when that is never possible. */
  exceptions: z.array(z.enum(["checksDiffer", "wasReturned", "refusalSuggested"])).exactOptional(),
});
export type WorkItem = z.infer<typeof WorkItem>;

/** A page of a person's open work, the most urgent first. */
export const WorkView = z.object({
  tasks: z.array(WorkItem),
  /** Cursor of the next page, for the query field `after`. */
  next: z.string().exactOptional(),
  filter: z.object({ purpose: Purpose.exactOptional(), unit: z.string().exactOptional() }),
  /** Whether the page is not the first. */
  place: z.enum(["first", "later"]),
  /** Schools of the tasks shown, to filter by. */
  units: z.array(TwoNames.extend({ code: z.string() })),
  /** What else this person may do. */
  doors: z.array(
    z.enum([
      "preparation",
      "objections",
      "slips",
      "behalf",
      "reconsiderations",
      "makeup",
      "campaign",
      "changes",
      "desk",
      "absences",
      "repairs",
      "calendar",
      "access/audit",
      "access",
      "proofs",
      "supervision",
      "responsibility",
    ]),
  ),
});
export type WorkView = z.infer<typeof WorkView>;

/** What became of a bulk approval. */
export const BulkResult = z.object({
  decided: z.int(),
  refused: z.array(z.object({ taskId: z.string(), code: z.string(), pupilName: z.string().exactOptional() })),
});
export type BulkResult = z.infer<typeof BulkResult>;
