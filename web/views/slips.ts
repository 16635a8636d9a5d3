import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Stage } from "../../domain/county/school.ts";
import { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { TwoNames } from "./parts.ts";

const Paragraphs = z.array(z.string());

/** A paper notice to hand out: to whose family, and what it says in both languages. */
export const Slip = z.object({
  /** What is sent back when it has been handed out. */
  key: z.string(),
  notice: NoticeRecord.shape.notice,
  /** Number of the application. */
  no: z.string(),
  pupil: z.object({ name: z.string(), stage: Stage, grade: z.int(), classNo: z.int() }).exactOptional(),
  createdAt: Instant,
  subject: z.string(),
  words: z.object({ "zh-CN": Paragraphs, en: Paragraphs }),
});
export type Slip = z.infer<typeof Slip>;

/** The paper notices of one school or of the centre, the oldest first. */
export const SlipsView = z.object({
  units: z.array(z.object({ unit: z.string(), names: TwoNames })),
  chosen: z.string(),
  /** The audit reads, with names masked. */
  may: z.enum(["handOut", "read"]),
  slips: z.array(Slip),
  next: z.string().exactOptional(),
  /** How many were just recorded as handed out. */
  handedOut: z.int().exactOptional(),
});
export type SlipsView = z.infer<typeof SlipsView>;

/** How many slips were recorded as handed out. */
export const HandedOut = z.object({ handedOut: z.int() });
export type HandedOut = z.infer<typeof HandedOut>;
