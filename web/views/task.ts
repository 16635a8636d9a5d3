import * as z from "zod";
import { ReviewStage } from "../../domain/application/application.ts";
import { formSections } from "../../domain/application/application-form.ts";
import { Asked } from "../../domain/application/questions.ts";
import { MachineCheck } from "../../domain/application/recognition.ts";
import { applicationStatuses } from "../../domain/application/status.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { NeedCategory, NeedLevel } from "../../domain/need/need-categories.ts";
import { ListStatus } from "../../domain/publicity/aid-list.ts";
import { Reason, reasonCodes } from "../../domain/review/reason.ts";
import { Purpose, WaitKind } from "../../domain/wait/wait.ts";
import { DocumentsForReview } from "./documents.ts";
import { ApplicationHead, HistoryItem, LineRow, ListHead } from "./parts.ts";

const sectionNames = Object.keys(formSections) as (keyof typeof formSections)[];
const Shown = z.union([z.string(), z.number(), z.array(z.string()).readonly()]);

/** Fields that differ between two versions of a form; an absent side was empty. */
export const FormChanges = z.array(
  z.object({ field: z.string(), before: Shown.exactOptional(), after: Shown.exactOptional() }),
);
export type FormChanges = z.infer<typeof FormChanges>;

const task = {
  taskId: z.string(),
  purpose: Purpose,
  version: z.int(),
  openedAt: Instant,
  dueAt: Instant,
  daysLeft: z.int(),
  escalations: z.int(),
  /** `read` for those who see everything and change nothing. */
  may: z.enum(["decide", "read"]),
};

/** An application in front of its reviewer. */
export const ReviewView = z.object({
  is: z.literal("review"),
  ...task,
  purpose: ReviewStage,
  application: ApplicationHead,
  submittedAt: Instant,
  formVersion: z.int(),
  /** Filled by a member of staff at the family's wish. */
  onBehalf: z.object({ name: z.string(), mandate: z.string() }).exactOptional(),
  /** Registered after the window, in makeup registration. */
  makeup: z.boolean(),
  checks: z.array(MachineCheck),
  facts: z.array(z.object({ section: z.enum(sectionNames), field: z.string(), value: Shown })),
  /** Yuan per head and year, computed. */
  perCapitaIncome: z.int(),
  /** What a reviewer asked about last, what the family answered, and whatever else it changed. */
  correction: z
    .object({
      returnedBy: ReviewStage,
      reason: Reason,
      at: Instant,
      because: z.string().exactOptional(),
      asked: z.array(Asked.extend({ changes: FormChanges })),
      others: FormChanges,
    })
    .exactOptional(),
  documents: DocumentsForReview,
  /** What changed since the reader decided on this application last, when that is more than the correction tells. */
  sinceRead: z.object({ at: Instant, changes: FormChanges }).exactOptional(),
  suggestedRefusal: Reason.exactOptional(),
  returnsLeft: z.int(),
  /** For the school panel: what it confirms or changes. */
  awardOptions: z
    .object({
      category: NeedCategory,
      mapped: NeedLevel,
      options: z.array(
        z.object({
          level: NeedLevel,
          amount: z.int().exactOptional(),
          demands: z.enum(["nothing", "minutes", "centreConsent"]),
        }),
      ),
    })
    .exactOptional(),
  history: z.array(HistoryItem),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** A list to post or to sign. */
export const ListTaskView = z.object({
  is: z.literal("list"),
  ...task,
  purpose: z.enum(["postList", "signList"]),
  list: ListHead,
  lines: z.array(LineRow),
  /** Serial number the shown lines begin with, and the next page's. */
  from: z.int(),
  next: z.int().exactOptional(),
  /** Evidence of the publicity that a signature still lacks; absent before the list was posted. */
  missingEvidence: z.int().exactOptional(),
  history: z.array(HistoryItem),
});
export type ListTaskView = z.infer<typeof ListTaskView>;

/** A parked case in front of an operator. */
export const ParkedView = z.object({
  is: z.literal("parked"),
  ...task,
  application: ApplicationHead.exactOptional(),
  list: ListHead.exactOptional(),
  status: z.union([z.enum(applicationStatuses), ListStatus]),
  history: z.array(HistoryItem),
});
export type ParkedView = z.infer<typeof ParkedView>;

/** Work that is done: what was decided, by whom and when. */
export const ClosedView = z.object({
  is: z.literal("closed"),
  taskId: z.string(),
  application: ApplicationHead.exactOptional(),
  list: ListHead.exactOptional(),
  status: z.union([z.enum(applicationStatuses), ListStatus]),
  decision: z
    .object({
      outcome: z.string(),
      at: Instant,
      role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
      name: z.string().exactOptional(),
      reason: z.enum(reasonCodes).exactOptional(),
      whose: z.enum(["yours", "another"]),
    })
    .exactOptional(),
  history: z.array(HistoryItem),
});
export type ClosedView = z.infer<typeof ClosedView>;

/** Work that waits for somebody. */
export type OpenTaskView = ReviewView | ListTaskView | ParkedView;

/** One piece of work, open or done. */
export const TaskView = z.discriminatedUnion("is", [ReviewView, ListTaskView, ParkedView, ClosedView]);
export type TaskView = z.infer<typeof TaskView>;

/** The receipt of a decision that was taken. */
export const DecisionReceipt = z.object({
  taskId: z.string(),
  subject: z.object({ kind: WaitKind, id: z.string() }),
  outcome: z.string(),
  /** Where the subject stands now. */
  status: z.string(),
  at: Instant,
});
export type DecisionReceipt = z.infer<typeof DecisionReceipt>;
