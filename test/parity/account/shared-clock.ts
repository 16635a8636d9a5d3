import { type Instant, instantOf, msOf } from "../../../domain/calendar/time.ts";
import type { MovableClock } from "../../../local/movable-clock.ts";

/** A clock that ticks as the machine's does and can be put forward; threads that are given `shift` tell the same time. */
export type SharedClock = MovableClock & {
  /** One 64-bit number: how many milliseconds the account is ahead of its machine. */
  readonly shift: SharedArrayBuffer;
};

/** Makes the account's clock; it begins at `start`. */
export const createSharedClock = (start: Instant): SharedClock => {
  const shift = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const ahead = new BigInt64Array(shift);
  const now = (): Instant => instantOf(Date.now() + Number(Atomics.load(ahead, 0)));
  const set = (to: Instant): void => void Atomics.store(ahead, 0, BigInt(msOf(to) - Date.now()));
  set(start);
  return {
    now,
    shift,
    putForward: async (to) => {
      if (to > now()) set(to);
    },
  };
};
