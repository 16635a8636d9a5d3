import * as z from "zod";
import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock, Keys, Table } from "../../dependencies.ts";

/** Attempts at one count; a key that still loses the race is asked for too often anyway. */
const races = 4;

/** One span of counting: when it began, in milliseconds since 1970, and how many requests it has let pass. */
const Count = z.object({ since: z.number(), taken: z.number() });

/**
 * Counts requests in fixed spans of time on the county's table, for functions that share nothing else. The keys hold
 * addresses, so they are stored as keyed hashes and forgotten with their span.
 */
export const createTableLimiter = ({ table, keys, clock, countyCode }: LimiterPlace) => ({
  take: async ({ key, times, withinSeconds }: Quota): Promise<"ok" | "wait"> => {
    const place = { pk: `${countyCode}#quota#${keys.keyedHash(key, "quota")}`, sk: "quota" };
    for (let race = 0; race < races; race += 1) {
      const now = msOf(clock.now());
      const known = await table.get(place);
      const last = known && Count.parse(known.body);
      const { since, taken } = last && now < last.since + withinSeconds * 1000 ? last : { since: now, taken: 0 };
      if (taken >= times) return "wait";
      const seen = known?.version ?? 0;
      const expiresAt = Math.ceil(since / 1000) + withinSeconds;
      const put = { ...place, version: seen + 1, body: { since, taken: taken + 1 }, expiresAt };
      const { committed } = await table.commit({ changes: [{ put, seen }], history: [] });
      if (committed) return "ok";
    }
    return "wait";
  },
});

type Quota = { readonly key: string; readonly times: number; readonly withinSeconds: number };

type LimiterPlace = {
  readonly table: Pick<Table, "get" | "commit">;
  readonly keys: Pick<Keys, "keyedHash">;
  readonly clock: Clock;
  readonly countyCode: string;
};
