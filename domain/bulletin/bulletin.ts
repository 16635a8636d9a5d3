import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** One part of a document as it was drafted and edited; zh-CN. */
export const DocumentPart = z.object({ heading: z.string(), text: z.string() });
export type DocumentPart = z.infer<typeof DocumentPart>;

/** A bulletin to all units (通报, domain §6.8): after a cycle, or in between for those who climbed the ladder. */
export const Bulletin = z.object({
  kind: z.literal("bulletin"),
  record: RecordMark,
  /** `TB`, year and number, e.g. `TB2026-03`. */
  id: z.string(),
  year: z.int(),
  number: z.int().positive(),
  /** Absent between two cycles. */
  cycleId: z.string().exactOptional(),
  /** Steps of the ladder it serves: escalation ids. */
  names: z.array(z.string()),
  /** How many units it names. */
  units: z.int(),
  /** As it stands now, with what was edited. */
  parts: z.array(DocumentPart),
  /** As the system drafted it, so that whoever signs sees what was changed. */
  drafted: z.array(DocumentPart),
  draftedAt: Instant,
  editedBy: z.string().exactOptional(),
  signed: z.object({ by: z.string(), at: Instant }).exactOptional(),
});
export type Bulletin = z.infer<typeof Bulletin>;

/** The public announcement of results (督导检查结果公告, domain §6.8): no pupil data, no names of persons. */
export const Announcement = z.object({
  kind: z.literal("announcement"),
  record: RecordMark,
  /** `GG` + cycle, e.g. `GG2026-1-01`. */
  id: z.string(),
  cycleId: z.string(),
  /** How many units it grades. */
  units: z.int(),
  /** As it stands now, with what was edited. */
  parts: z.array(DocumentPart),
  /** As the system drafted it, so that whoever signs sees what was changed. */
  drafted: z.array(DocumentPart),
  draftedAt: Instant,
  editedBy: z.string().exactOptional(),
  signed: z.object({ by: z.string(), at: Instant }).exactOptional(),
});
export type Announcement = z.infer<typeof Announcement>;
