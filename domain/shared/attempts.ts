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
const allowedFromAll = 100;

/** Whether another attempt is allowed now. */
export const mayTry = (attempts: Attempts | undefined, now: Instant): boolean =>
  isBelow({ attempts, now, allowed: allowedPerHour });

/** Whether another attempt from one source is allowed now: others do not use up its ten, only all together a far higher total. */
export const mayTryFrom = ({ here, inAll }: AttemptsFrom, now: Instant): boolean =>
  mayTry(here, now) && isBelow({ attempts: inAll, now, allowed: allowedFromAll });

/** Failed attempts on one number: from one source, and from all. */
type AttemptsFrom = { readonly here: Attempts | undefined; readonly inAll: Attempts | undefined };

const isBelow = ({ attempts, now, allowed }: Limit): boolean =>
  attempts === undefined || attempts.failed < allowed || Date.parse(now) - Date.parse(attempts.since) > hourMs;

type Limit = { readonly attempts: Attempts | undefined; readonly now: Instant; readonly allowed: number };

/** The count after one more failure. */
export const withFailure = (attempts: Attempts | undefined, of: string, now: Instant): Attempts =>
  attempts === undefined
    ? { kind: "attempts", record: { version: 0, head: "" }, of, since: now, failed: 1 }
    : Date.parse(now) - Date.parse(attempts.since) > hourMs
      ? { ...attempts, since: now, failed: 1 }
      : { ...attempts, failed: attempts.failed + 1 };

/** The count after an attempt that was none is given back. */
export const withoutFailure = (attempts: Attempts): Attempts => ({
  ...attempts,
  failed: Math.max(0, attempts.failed - 1),
});
