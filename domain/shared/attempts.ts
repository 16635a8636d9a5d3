import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark, unrecorded } from "./record-mark.ts";

/** Failed attempts to open one receipt number, link or code, within an hour or a day (design §7: a counter stops guessing). */
export const Attempts = z.object({
  kind: z.literal("attempts"),
  record: RecordMark,
  of: z.string(),
  since: Instant,
  failed: z.int(),
});
export type Attempts = z.infer<typeof Attempts>;

/** Within what a counter counts. */
export type CountedWithin = "hour" | "day";

const spanMs = { hour: 3_600_000, day: 86_400_000 } as const satisfies Record<CountedWithin, number>;
const allowed = 10;
const allowedFromAll = 100;

/** Whether another attempt is allowed now. */
export const mayTry = (attempts: Attempts | undefined, now: Instant, within: CountedWithin = "hour"): boolean =>
  standing({ attempts, now, within }) < allowed;

/** Whether another attempt from one source is allowed now: others do not use up its ten, only all together a far higher total. */
export const mayTryFrom = ({ here, inAll }: AttemptsFrom, now: Instant): boolean =>
  mayTry(here, now) && standing({ attempts: inAll, now, within: "hour" }) < allowedFromAll;

/** Failed attempts on one number: from one source, and from all. */
type AttemptsFrom = { readonly here: Attempts | undefined; readonly inAll: Attempts | undefined };

/** How many attempts failed within the hour or the day that runs. */
const standing = ({ attempts, now, within }: Counted): number =>
  attempts === undefined || Date.parse(now) - Date.parse(attempts.since) > spanMs[within] ? 0 : attempts.failed;

type Counted = {
  readonly attempts: Attempts | undefined;
  readonly now: Instant;
  readonly within: CountedWithin;
};

/** The count after one more failure. */
export const withFailure = (
  attempts: Attempts | undefined,
  of: string,
  now: Instant,
  within: CountedWithin = "hour",
): Attempts => {
  const failed = standing({ attempts, now, within });
  return {
    ...(attempts ?? { kind: "attempts", record: unrecorded, of }),
    since: failed === 0 || attempts === undefined ? now : attempts.since,
    failed: failed + 1,
  };
};

/** The count after an attempt that was none is given back. */
export const withoutFailure = (attempts: Attempts): Attempts => ({
  ...attempts,
  failed: Math.max(0, attempts.failed - 1),
});
