import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Objection } from "../../domain/objection/objection.ts";
import { HistoryItem, LineRow, TwoNames } from "./parts.ts";

/** One objection in a queue: what it is about and until when it must be answered; never who raised it. */
export const ObjectionRow = z.object({
  objectionId: z.string(),
  listId: z.string(),
  level: Objection.shape.level,
  unit: TwoNames,
  /** 0 for the list as a whole. */
  serial: z.int(),
  status: Objection.shape.status,
  raisedAt: Instant,
  answerBy: Instant,
  daysLeft: z.int(),
});
export type ObjectionRow = z.infer<typeof ObjectionRow>;

/** The objections of the units a person answers for, open ones first. */
export const ObjectionsView = z.object({
  units: z.array(
    z.object({
      unit: z.string(),
      names: TwoNames,
      objections: z.array(ObjectionRow),
      next: z.string().exactOptional(),
    }),
  ),
});
export type ObjectionsView = z.infer<typeof ObjectionsView>;

/** One objection with the line it concerns. */
export const ObjectionView = ObjectionRow.extend({
  version: z.int(),
  text: z.string(),
  line: LineRow.exactOptional(),
  /** Whether somebody waits for the answer. */
  objector: z.enum(["named", "anonymous"]),
  /** Only for the aid centre. */
  contact: z.string().exactOptional(),
  reply: z.object({ text: z.string(), name: z.string(), at: Instant }).exactOptional(),
  may: z.enum(["decide", "read"]),
  history: z.array(HistoryItem),
});
export type ObjectionView = z.infer<typeof ObjectionView>;
