import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { SupervisionEventType } from "../../domain/supervision/supervision-event.ts";
import { itemStandings, TaskMeasure } from "../../domain/task-book/task-item.ts";
import { TwoNames } from "./parts.ts";

/** An amount of what an item counts; money in fen. */
export const Amount = z.object({ amount: z.number(), measure: TaskMeasure });
export type Amount = z.infer<typeof Amount>;

/** Where an item stands today. */
export const Standing = z.enum(itemStandings);
export type Standing = z.infer<typeof Standing>;

/** How many items stand where. */
export const StandingCounts = z.object({
  running: z.int(),
  late: z.int(),
  reached: z.int(),
  closed: z.int(),
  moved: z.int(),
  failed: z.int(),
});
export type StandingCounts = z.infer<typeof StandingCounts>;

/** What the items of one goal come to. */
export const GoalView = z.object({
  indicator: z.string().exactOptional(),
  title: TwoNames.exactOptional(),
  measure: TaskMeasure,
  items: z.int(),
  target: z.number(),
  reached: z.number(),
  counts: StandingCounts,
});
export type GoalView = z.infer<typeof GoalView>;

/** One item as it stands in the book. */
export const ItemRow = z.object({
  itemId: z.string(),
  title: TwoNames,
  indicator: z.string().exactOptional(),
  /** The school or township it concerns. */
  place: TwoNames.exactOptional(),
  owner: z.string(),
  dueOn: Day,
  target: Amount,
  reached: z.number(),
  standing: Standing,
});
export type ItemRow = z.infer<typeof ItemRow>;

const Choice = TwoNames.extend({ code: z.string() });

/** The task book of a year as it is filtered: its goals, its items, one page of them. */
export const TaskBookView = z.object({
  year: z.int(),
  today: Day,
  /** What is chosen; nothing chosen shows everything the reader may see. */
  filter: z.object({
    indicator: z.string().exactOptional(),
    state: Standing.exactOptional(),
    owner: z.string().exactOptional(),
    township: z.string().exactOptional(),
  }),
  /** What can be chosen; owners by staff id. */
  choices: z.object({
    indicators: z.array(Choice),
    owners: z.array(z.object({ staffId: z.string(), name: z.string() })),
    townships: z.array(z.string()),
  }),
  counts: StandingCounts,
  goals: z.array(GoalView),
  items: z.array(ItemRow),
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  may: z.enum(["keep", "read"]),
});
export type TaskBookView = z.infer<typeof TaskBookView>;

/** One thing that happened to an item. */
const ItemEvent = z.object({
  at: Instant,
  type: SupervisionEventType.extract([
    "TaskItemAdded",
    "TaskItemProgressed",
    "TaskItemClosed",
    "TaskItemMoved",
    "TaskItemFailed",
  ]),
  role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
  name: z.string().exactOptional(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** One item with its proof, its history and what the reader can do with it. */
export const TaskItemView = ItemRow.extend({
  year: z.int(),
  version: z.int(),
  indicatorTitle: TwoNames.exactOptional(),
  source: z.string().exactOptional(),
  from: z.string().exactOptional(),
  progress: z.array(
    z.object({ reached: z.number(), note: z.string(), proof: z.string(), name: z.string(), at: Instant }),
  ),
  ended: z
    .object({ name: z.string(), at: Instant, text: z.string(), movedTo: z.string().exactOptional() })
    .exactOptional(),
  history: z.array(ItemEvent),
  may: z.enum(["report", "end", "read"]),
});
export type TaskItemView = z.infer<typeof TaskItemView>;

/** What is offered where an item is added. */
export const NewItemView = z.object({
  year: z.int(),
  owners: z.array(z.object({ staffId: z.string(), name: z.string(), unitName: z.string() })),
  indicators: z.array(Choice),
  townships: z.array(z.string()),
  schools: z.array(Choice),
});
export type NewItemView = z.infer<typeof NewItemView>;

/** What became of an item that was added, reported on or ended. */
export const ItemReceipt = z.object({ itemId: z.string(), standing: Standing });
export type ItemReceipt = z.infer<typeof ItemReceipt>;
