import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { AidList, StopCause } from "../../domain/publicity/aid-list.ts";
import { HistoryItem, LineRow, ListHead } from "./parts.ts";
import { ListTaskView } from "./task.ts";

/** What was wrong with a list so far: postings that did not count, and what people of the office found, in writing. */
export const Repairs = z.object({
  postings: z.array(z.object({ from: Instant, to: Instant, cause: StopCause })),
  defects: z.array(
    z.object({ cause: StopCause, name: z.string(), at: Instant, serials: z.array(z.int()), text: z.string() }),
  ),
});
export type Repairs = z.infer<typeof Repairs>;

/** A posted list in front of somebody who may stop it. */
export const StopListView = z.object({
  version: z.int(),
  may: z.enum(["stop", "read"]),
  /** What the county restarts when content is wrong. */
  rule: z.enum(["changedLines", "wholeList"]),
  list: ListHead,
  repairs: Repairs,
  lines: z.array(LineRow),
  from: z.int(),
  next: z.int().exactOptional(),
});
export type StopListView = z.infer<typeof StopListView>;

/** A stopped list in front of whoever posts it anew. */
export const RepostView = ListTaskView.omit({ is: true, purpose: true }).extend({
  is: z.literal("repost"),
  purpose: z.literal("repostList"),
  repairs: Repairs,
  /** Objections to the list as a whole that nobody has answered; until then it is not posted. */
  unanswered: z.int(),
  history: z.array(HistoryItem),
});
export type RepostView = z.infer<typeof RepostView>;

/** Where a list stands after it was stopped. */
export const StopReceipt = z.object({ listId: z.string(), status: AidList.shape.status, version: z.int() });
export type StopReceipt = z.infer<typeof StopReceipt>;
