import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "./record-mark.ts";

/** Failed attempts to open one receipt number, link or code, within a sliding hour (design §7: a counter stops guessing). */
export const Attempts = z.object({
  kind: z.literal("attempts"),
  record: RecordMark,
  of: z.string(),
  since: Instant,
  failed: z.int(),
});
export type Attempts = z.infer<typeof Attempts>;

const hourMs = 3_600_000;
const allowedPerHour = 10;

/** Whether another attempt is allowed now. */
export const mayTry = (attempts: Attempts | undefined, now: Instant): boolean =>
  attempts === undefined || attempts.failed < allowedPerHour || Date.parse(now) - Date.parse(attempts.since) > hourMs;

/** The count after one more failure. */
export const withFailure = (attempts: Attempts | undefined, of: string, now: Instant): Attempts =>
  attempts === undefined
    ? { kind: "attempts", record: { version: 0, head: "" }, of, since: now, failed: 1 }
    : Date.parse(now) - Date.parse(attempts.since) > hourMs
      ? { ...attempts, since: now, failed: 1 }
      : { ...attempts, failed: attempts.failed + 1 };
