import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** What an item of the task book counts; money in fen. */
export const TaskMeasure = z.enum(["schools", "kindergartens", "personTimes", "teachers", "centres", "percent", "fen"]);
export type TaskMeasure = z.infer<typeof TaskMeasure>;

/** Where an item stands: open, its number cancelled (销号), moved to another year, or failed. */
const TaskItemStatus = z.enum(["open", "closed", "moved", "failed"]);

/** One item of a year's task book (任务书, domain S0-26): what, how much, who, until when, how far, and how it ended. */
export const TaskItem = z.object({
  kind: z.literal("taskItem"),
  record: RecordMark,
  /** `RW`, year and number, e.g. `RW2026-007`. */
  id: z.string(),
  year: z.int(),
  title: z.string(),
  englishTitle: z.string().exactOptional(),
  /** The indicator whose target it carries, and the source document it comes from. */
  indicator: z.string().exactOptional(),
  source: z.string().exactOptional(),
  /** The school it concerns, or the township; the county where both are absent. */
  schoolCode: z.string().exactOptional(),
  township: z.string().exactOptional(),
  /** Staff id of whoever answers for it. */
  ownerId: z.string(),
  dueOn: Day,
  target: z.object({ amount: z.number().positive(), measure: TaskMeasure }),
  /** What has been reached in all, each time somebody reported it. */
  progress: z.array(
    z.object({ reached: z.number().nonnegative(), note: z.string(), proof: z.string(), by: z.string(), at: Instant }),
  ),
  status: TaskItemStatus,
  /** How it ended: by whom, why, and where it was moved to. */
  ended: z
    .object({ by: z.string(), at: Instant, text: z.string(), movedTo: z.string().exactOptional() })
    .exactOptional(),
  /** The item of an earlier year it goes on with. */
  from: z.string().exactOptional(),
});
export type TaskItem = z.infer<typeof TaskItem>;

/** What has been reached by now. */
export const reachedOf = ({ progress }: Pick<TaskItem, "progress">): number => progress.at(-1)?.reached ?? 0;

/** How far an item is, 0 to 1. */
export const shareOf = ({ progress, target }: Pick<TaskItem, "progress" | "target">): number =>
  Math.min(1, reachedOf({ progress }) / target.amount);

/** Whether an item should have been done by this day and is not. */
export const isLate = ({ status, dueOn }: Pick<TaskItem, "status" | "dueOn">, today: Day): boolean =>
  status === "open" && dueOn < today;

/** What an item looks like on a day: ended one way or another, reached and to be closed, late, or still running. */
export const itemStandings = ["running", "late", "reached", "closed", "moved", "failed"] as const;
/** One of these words. */
export type ItemStanding = (typeof itemStandings)[number];

/** Where an item stands on a day; one that has reached its target is not late, however long nobody cancels its number. */
export const standingOf = (
  item: Pick<TaskItem, "status" | "dueOn" | "progress" | "target">,
  today: Day,
): ItemStanding => {
  if (item.status !== "open") return item.status;
  if (reachedOf(item) >= item.target.amount) return "reached";
  return isLate(item, today) ? "late" : "running";
};

/** The id of an item by its year and number. */
export const taskItemIdOf = (year: number, number: number): string => `RW${year}-${String(number).padStart(3, "0")}`;
