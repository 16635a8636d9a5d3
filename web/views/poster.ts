import * as z from "zod";
import { PublicityWindow } from "../../domain/calendar/publicity-window.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { ShownLine } from "../../domain/publicity/shown-line.ts";
import { HangingList } from "./lists.ts";

/** A list that hangs, as it is pinned to the notice board: all of its lines, and where to object. */
export const PosterView = z.object({
  list: HangingList,
  window: PublicityWindow,
  /** Fen. */
  amount: z.int(),
  lines: z.array(ShownLine),
  /** Working days within which an objection is answered. */
  answerDays: z.int(),
  /** Mailbox of the aid centre. */
  email: z.string().exactOptional(),
  paper: z.enum(["a4", "a3"]),
  publicUrl: z.string(),
  /** SHA-256 of the sealed snapshot; absent in the moments before it is taken. */
  fingerprint: z.string().exactOptional(),
  printedAt: Instant,
});
export type PosterView = z.infer<typeof PosterView>;
