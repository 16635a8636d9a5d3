import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../domain/history/canonical.ts";
import { checkChain } from "../../../domain/history/check-chain.ts";
import { entryHash } from "../../../domain/history/entry.ts";
import { aHistory, sha256, subject } from "./chains.ts";

const check = (history: Pick<Parameters<typeof checkChain>[0], "record" | "entries">) =>
  checkChain({ subject, hash: sha256, ...history });

/** A place in a history, in thousandths of its length. */
const somewhere = fc.integer({ min: 0, max: 999 });
const at = (place: number, length: number) => Math.floor((place * length) / 1000);

describe("the history of a record", () => {
  test("passes when nobody touched it", () => {
    fc.assert(
      fc.property(aHistory(1), (history) => {
        const faults = check(history);

        expect(faults).toEqual([]);
      }),
    );
  });

  test("keeps its hashes when a store gives the keys of its maps back in another order", () => {
    const backwards = (value: unknown): unknown =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .map(([key, each]) => [key, backwards(each)] as const)
              .reverse(),
          )
        : value;
    fc.assert(
      fc.property(aHistory(1), ({ entries, record }) => {
        const faults = check({ record, entries: entries.map((entry) => ({ ...entry, body: backwards(entry.body) })) });

        expect(faults).toEqual([]);
      }),
    );
  });

  test("names the entry in which any one character was changed", () => {
    fc.assert(
      fc.property(aHistory(1), somewhere, somewhere, ({ entries, record }, which, where) => {
        const n = at(which, entries.length);
        const text = canonicalJson(entries[n]?.body);
        const position = at(where, text.length);
        const flipped = `${text.slice(0, position)}${text[position] === "0" ? "1" : "0"}${text.slice(position + 1)}`;
        const body = ((): unknown => {
          try {
            return JSON.parse(flipped);
          } catch {
            return flipped;
          }
        })();
        fc.pre(canonicalJson(body) !== text);

        const faults = check({ record, entries: entries.map((entry, i) => (i === n ? { ...entry, body } : entry)) });

        expect(faults.map(({ at: place, of }) => [of, place])).toEqual([[subject, entries[n]?.sk]]);
        expect(["entryChanged", "entryUnreadable"]).toContain(faults[0]?.kind);
      }),
      { numRuns: 300 },
    );
  });

  test("names the entry before which entries were deleted", () => {
    fc.assert(
      fc.property(aHistory(3), somewhere, fc.integer({ min: 1, max: 3 }), ({ entries, record }, which, wished) => {
        const first = at(which, entries.length - 1);
        const count = Math.min(wished, entries.length - 1 - first);

        const faults = check({ record, entries: entries.filter((_, n) => n < first || n >= first + count) });

        expect(faults).toEqual([{ kind: "entryDeleted", of: subject, at: entries[first + count]?.sk }]);
      }),
    );
  });

  test("names the last entry that is left when the tail was cut off", () => {
    fc.assert(
      fc.property(aHistory(2), somewhere, ({ entries, record }, which) => {
        const left = at(which, entries.length);

        const faults = check({ record, entries: entries.slice(0, left) });

        expect(faults).toEqual([{ kind: "tailCut", of: subject, at: entries[left - 1]?.sk ?? "history#" }]);
      }),
    );
  });

  test("names both of two entries whose places were swapped", () => {
    fc.assert(
      fc.property(aHistory(2), somewhere, somewhere, ({ entries, record }, one, other) => {
        const [first, second] = [at(one, entries.length), at(other, entries.length)];
        fc.pre(first !== second);
        const from = (n: number) => entries[n === first ? second : n === second ? first : n]?.body;

        const faults = check({ record, entries: entries.map((entry, n) => ({ ...entry, body: from(n) })) });

        expect(faults.map(({ kind }) => kind)).toEqual(["entryMoved", "entryMoved"]);
        expect(faults.map(({ at: place }) => place).toSorted()).toEqual(
          [entries[first]?.sk, entries[second]?.sk].toSorted(),
        );
      }),
    );
  });

  test("names an entry that was appended later than one that follows it", () => {
    fc.assert(
      fc.property(aHistory(2), somewhere, ({ entries, record }, which) => {
        const n = at(which, entries.length - 1);

        const faults = check({
          record,
          entries: entries.map((entry, i) => ({ ...entry, place: i === n ? i + 1 : i === n + 1 ? i - 1 : i })),
        });

        expect(faults).toContainEqual({ kind: "entryMoved", of: subject, at: entries[n + 1]?.sk });
      }),
    );
  });

  test("names an entry that was put in between, with a right hash or a copied one", () => {
    fc.assert(
      fc.property(aHistory(2), somewhere, fc.boolean(), ({ entries, record }, which, copied) => {
        const before = entries[at(which, entries.length)];
        fc.pre(before !== undefined);
        const [version, index] = [Number(before?.sk.slice(8, 16)), 9];
        const said = {
          event: {
            type: "ReviewApproved",
            at: "2026-09-30T01:00:00.000Z",
            subject: { kind: "application", id: "SQ2026202712345678-1" },
          },
          ...{ version, index, previous: before?.body.hash ?? "", binds: {} },
        };
        const body = { ...said, hash: copied ? (before?.body.hash ?? "") : entryHash(said, sha256) };
        const sk = `history#${String(version).padStart(8, "0")}#009`;

        const faults = check({ record, entries: [...entries, { sk, place: entries.length, body }] });

        expect(faults).toEqual([{ kind: copied ? "entryChanged" : "entryInserted", of: subject, at: sk }]);
      }),
    );
  });

  test("names a record that is not the one its last entry was saved with, one with another mark, and one that is gone", () => {
    fc.assert(
      fc.property(aHistory(1), ({ entries, record }) => {
        const sk = entries.at(-1)?.sk;

        const changed = check({ entries, record: { ...record, state: sha256("another") } });
        const marked = check({ entries, record: { ...record, head: sha256("another") } });
        const gone = check({ entries, record: undefined });

        expect(changed).toEqual([{ kind: "recordChanged", of: subject, at: sk }]);
        expect(marked).toEqual([{ kind: "headChanged", of: subject, at: sk }]);
        expect(gone).toEqual([{ kind: "recordGone", of: subject, at: sk }]);
      }),
    );
  });

  test("binds a record that was saved again without an entry by its next one only", () => {
    fc.assert(
      fc.property(aHistory(1), ({ entries, record }) => {
        const faults = check({ entries, record: { ...record, version: record.version + 1, state: sha256("later") } });

        expect(faults).toEqual([]);
      }),
    );
  });
});
