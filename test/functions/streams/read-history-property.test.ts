import fc from "fast-check";
import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { Dependencies, HistoryItem, ItemKey, SetAside } from "../../../functions/dependencies.ts";
import { readHistory, type Told } from "../../../functions/streams/read-history.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { monday } from "../../support/factories.ts";
import { readShard } from "../../support/shard.ts";

/** How an entry fares: it fails so often in passing, then it is handled or can never be. */
const fate = fc.record({
  aggregate: fc.nat(3),
  failures: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(4) }, fc.constant(1000)),
  last: fc.oneof({ weight: 5, arbitrary: fc.constant("handled" as const) }, fc.constant("broken" as const)),
});

const weather = fc.record({
  fates: fc.array(fate, { minLength: 1, maxLength: 25 }),
  batchSizes: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 5 }),
  /** Which invocations die after they have handled, before they have answered. */
  deaths: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 5 }),
  /** How many of the first requests to the queue fail. */
  shelfFailures: fc.nat(4),
  minutesApart: fc.integer({ min: 1, max: 30 }),
  /** After so many entries of a batch its time is up. */
  entriesInTime: fc.integer({ min: 1, max: 12 }),
});

const keyOf = ({ pk, sk }: ItemKey): string => `${pk} ${sk}`;

test("whatever fails and whenever it dies: every entry is handled or set aside, in order, none is lost, and a redrive empties the shelf", () =>
  fc.assert(
    fc.asyncProperty(weather, async ({ fates, batchSizes, deaths, shelfFailures, minutesApart, entriesInTime }) => {
      let now = monday;
      let [invocation, shelfRequests, healed] = [0, 0, false];
      const tried = new Map<string, number>();
      const handled: string[] = [];
      const aside: SetAside[] = [];
      const entries = fates.map(
        ({ aggregate }, n): Told => ({
          pk: `619901#application#${aggregate}`,
          sk: `history#${String(n).padStart(4, "0")}`,
          body: { n },
          id: String(n),
          since: monday,
        }),
      );
      const work = async (item: HistoryItem): Promise<void> => {
        const { failures, last } = fates[Number(item.body["n"])] ?? { failures: 0, last: "handled" };
        const before = tried.get(keyOf(item)) ?? 0;
        tried.set(keyOf(item), before + 1);
        if (!healed && before < failures) throw new TaskError("Transient", "not now");
        if (!healed && last === "broken") throw new TaskError("RecordBroken", "never");
        handled.push(keyOf(item));
      };
      const reader = readHistory({
        reader: "dispatch-events",
        open: async () => work,
        of: () =>
          ({
            store: { entry: async (key: ItemKey) => entries.find((entry) => keyOf(entry) === keyOf(key)) },
          }) as unknown as Dependencies,
        shelf: {
          put: async (all) => {
            shelfRequests += 1;
            if (shelfRequests <= shelfFailures) throw new TaskError("Transient", "the queue is out of reach");
            aside.push(...all);
          },
        },
        clock: { now: () => now },
        logger: { info: () => undefined, error: () => undefined },
      });

      await readShard(entries, {
        batchSize: () => batchSizes[invocation % batchSizes.length] ?? 1,
        invoke: async (batch) => {
          let asked = 0;
          const again = await reader.told(batch, () => (asked++ < entriesInTime ? 60_000 : 0));
          now = later(now, minutesApart * 60_000);
          return deaths.includes(invocation++) ? "lost" : again;
        },
      });

      const isAside = (key: string): boolean => aside.some((entry) => keyOf(entry) === key);
      for (const [n, entry] of entries.entries()) {
        const key = keyOf(entry);
        expect(handled.includes(key) || isAside(key)).toBe(true);
        const before = entries.slice(0, n).filter(({ pk, sk }) => pk === entry.pk && !isAside(keyOf({ pk, sk })));
        const place = handled.indexOf(key);
        for (const earlier of before) if (place >= 0) expect(handled.indexOf(keyOf(earlier))).toBeLessThan(place);
      }

      healed = true;
      const asked = aside.map((entry, n) => ({ ...entry, id: String(n) }));
      expect(await reader.asked(asked, () => 60_000)).toEqual([]);
      expect(new Set(handled).size).toBe(entries.length);
    }),
    { numRuns: 500 },
  ));
