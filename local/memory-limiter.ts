import { type Instant, msOf } from "../domain/calendar/time.ts";
import type { Limiter } from "../functions/api/api-kit.ts";

/** Counts requests of this process in fixed spans of time; what it forgets at a restart only helps the caller. */
export const createMemoryLimiter = (now: () => Instant): Limiter => {
  let counts = new Map<string, { readonly until: number; taken: number }>();
  return {
    take: async ({ key, times, withinSeconds }) => {
      const at = msOf(now());
      if (counts.size > 10_000) counts = new Map([...counts].filter(([, { until }]) => until > at));
      const known = counts.get(key);
      const count = known !== undefined && known.until > at ? known : { until: at + withinSeconds * 1000, taken: 0 };
      count.taken += 1;
      counts.set(key, count);
      return count.taken > times ? "wait" : "ok";
    },
  };
};
