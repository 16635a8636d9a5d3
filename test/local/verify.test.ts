import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { addDays, dayOf, startOfDay } from "../../domain/calendar/time.ts";
import { anchorHistoryHandler } from "../../functions/schedules/anchor-history.ts";
import type { KeptLine } from "../../local/verify/verify-county.ts";
import { verifyFile } from "../../local/verify/verify-file.ts";
import { anErasureOf } from "../domain/history/chains.ts";
import { aPupil, monday } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { approved, returned } from "../support/staff-acts.ts";

type Row = {
  readonly id: number;
  readonly pk: string;
  readonly sk: string;
  readonly version: number | null;
  body: string;
};

const night = async (office: Office, days: number): Promise<void> => {
  await office.skipTo(startOfDay(addDays(dayOf(monday), days), 0.5));
  await anchorHistoryHandler(office.deps)();
};

/** Two applications, a return and a correction, over four nights; everything as it lies in the county's file. */
const aCounty = async () => {
  const office = await openOffice();
  const [first, second] = [await office.submit(), await office.submit(aPupil({ sequence: 2 }))];
  await night(office, 1);
  await office.decide(first, returned);
  await office.decide(second, approved);
  await night(office, 2);
  await office.correct(first);
  await night(office, 3);
  await office.decide(first, approved);
  await night(office, 4);
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "county.db");
  office.db.sqlite.exec(`VACUUM INTO '${file}'`);
  const rows = office.db.sqlite
    .prepare("SELECT id, pk, sk, version, body FROM items ORDER BY id")
    .all() as unknown as readonly Row[];
  return { folder, file, rows, first };
};

let county: Awaited<ReturnType<typeof aCounty>>;
beforeEach(async () => {
  county = await aCounty();
});

const isEntry = ({ sk }: Row): boolean => sk.startsWith("history#");
const isOfAnchor = ({ pk }: Row): boolean => pk.endsWith("#anchors");
const subjectOf = ({ pk }: Row): string => pk.slice(pk.indexOf("#") + 1);
const somewhere = fc.integer({ min: 0, max: 9_999 });
const pick = (rows: readonly Row[], place: number): Row => {
  const row = rows[place % rows.length];
  if (row === undefined) throw new Error("there is nothing to pick from");
  return row;
};

/** What the verifier says of these rows as an export. */
const faultsIn = async (rows: readonly Row[], kept: readonly KeptLine[] = []) => {
  const path = join(county.folder, "export.jsonl");
  const line = ({ pk, sk, version, body }: Row) =>
    `{"pk":${JSON.stringify(pk)},"sk":${JSON.stringify(sk)},${version === null ? "" : `"version":${version},`}"body":${body}}`;
  writeFileSync(path, rows.map(line).join("\n"));
  return (await verifyFile(path, { lines: kept, now: monday })).faults;
};

/** What the verifier says of the county's file after somebody was at it. */
const faultsAfter = async (sql: string, ...given: readonly (string | number)[]) => {
  const path = join(county.folder, "tampered.db");
  copyFileSync(county.file, path);
  const sqlite = new DatabaseSync(path);
  sqlite.prepare(sql).run(...given);
  sqlite.close();
  const { faults } = await verifyFile(path, { now: monday });
  rmSync(path);
  return faults;
};

const few = { numRuns: 20 } as const;

/** Each fault is looked for in many places, in a file and in an export. */
describe("the verifier", { timeout: 30_000 }, () => {
  test("passes a county's file and its export that nobody touched", async () => {
    const { faults, checked } = await verifyFile(county.file, { now: monday });
    const [newest] = county.rows.filter(isOfAnchor).slice(-1);
    const { day, hash } = JSON.parse(newest?.body ?? "{}");

    const exported = await faultsIn(county.rows, [{ day, hash }]);

    expect([faults, exported]).toEqual([[], []]);
    expect(checked).toMatchObject({ anchors: 4 });
    expect(checked.entries).toBe(county.rows.filter(isEntry).length);
  });

  test("names a step in which any character was changed, wherever it is", async () => {
    const entries = county.rows.filter(isEntry);
    await fc.assert(
      fc.asyncProperty(somewhere, somewhere, async (which, where) => {
        const entry = pick(entries, which);
        const at = where % entry.body.length;
        const body = `${entry.body.slice(0, at)}${entry.body[at] === "7" ? "8" : "7"}${entry.body.slice(at + 1)}`;

        const faults = await faultsIn(county.rows.map((row) => (row === entry ? { ...row, body } : row)));

        // A changed day of the step may also be missed by an anchor.
        const named = faults.filter(({ of, at: place }) => of === subjectOf(entry) && place === entry.sk);
        expect(named.map(({ kind }) => kind)).toEqual([expect.stringMatching(/entryChanged|entryUnreadable/)]);
      }),
      few,
    );
  });

  test("names the record and the step before which a step was deleted, or after which the tail is gone", async () => {
    const entries = county.rows.filter(isEntry);
    await fc.assert(
      fc.asyncProperty(somewhere, async (which) => {
        const entry = pick(entries, which);
        const own = entries.filter(({ pk }) => pk === entry.pk);
        const next = own[own.indexOf(entry) + 1];
        const before = own[own.indexOf(entry) - 1];

        const faults = await faultsIn(county.rows.filter((row) => row !== entry));
        const inFile = await faultsAfter("DELETE FROM items WHERE pk = ? AND sk = ?", entry.pk, entry.sk);

        expect(faults).toEqual([
          next === undefined
            ? { kind: "tailCut", of: subjectOf(entry), at: before?.sk ?? "history#" }
            : { kind: "entryDeleted", of: subjectOf(entry), at: next.sk },
        ]);
        expect(inFile).toEqual(faults);
      }),
      few,
    );
  });

  test("names steps that were swapped, in a file and in an export", async () => {
    const own = county.rows.filter((row) => isEntry(row) && subjectOf(row) === `application#${county.first}`);
    await fc.assert(
      fc.asyncProperty(somewhere, async (which) => {
        const n = which % (own.length - 1);
        const [one, other] = [pick(own, n), pick(own, n + 1)];

        const bodies = await faultsIn(
          county.rows.map((row) =>
            row === one ? { ...row, body: other.body } : row === other ? { ...row, body: one.body } : row,
          ),
        );
        const lines = await faultsIn(county.rows.map((row) => (row === one ? other : row === other ? one : row)));
        const ids = await faultsAfter("UPDATE items SET id = -id WHERE pk = ? AND sk = ?", other.pk, other.sk);

        expect(bodies.map(({ kind, at }) => [kind, at])).toEqual([
          ["entryMoved", one.sk],
          ["entryMoved", other.sk],
        ]);
        expect(lines).toEqual([{ kind: "entryMoved", of: subjectOf(other), at: other.sk }]);
        expect(ids).toEqual(lines);
      }),
      few,
    );
  });

  test("names a step that was put in", async () => {
    const entries = county.rows.filter(isEntry);
    await fc.assert(
      fc.asyncProperty(somewhere, async (which) => {
        const entry = pick(entries, which);
        const sk = `${entry.sk.slice(0, -3)}050`;

        const faults = await faultsIn([...county.rows, { ...entry, sk, id: 99_999 }]);

        expect(faults).toEqual([{ kind: "entryMoved", of: subjectOf(entry), at: sk }]);
      }),
      few,
    );
  });

  test("names a history that was cut and whose record was set back, by the anchor that vouches for more", async () => {
    const own = county.rows.filter((row) => isEntry(row) && subjectOf(row) === `application#${county.first}`);
    const last = pick(own, own.length - 1);
    const { hash, version } = JSON.parse(pick(own, own.length - 2).body);
    const set = (row: Row): Row =>
      row.pk === last.pk && row.sk === "case"
        ? { ...row, version: version + 100, body: JSON.stringify({ ...JSON.parse(row.body), head: hash }) }
        : row;

    const faults = await faultsIn(county.rows.filter((row) => row !== last).map(set));

    expect(faults).toEqual([{ kind: "tailCutSinceAnchor", of: subjectOf(last), at: addDays(dayOf(monday), 4) }]);
  });

  test("names a record that was changed without a step, and one that is gone without a proof of erasure", async () => {
    const pk = county.rows.find(({ pk: each }) => each.endsWith(`application#${county.first}`))?.pk ?? "";
    const of = `application#${county.first}`;

    const changed = await faultsAfter(
      `UPDATE items SET body = replace(body, '"returns"', '"Returns"') WHERE pk = ? AND sk = 'case'`,
      pk,
    );
    const gone = await faultsAfter("DELETE FROM items WHERE pk = ? AND sk = 'case'", pk);
    const wiped = await faultsAfter("DELETE FROM items WHERE pk = ?", pk);
    const proof = anErasureOf([of]).map((item, n) => ({ id: 99_998 + n, ...item, body: JSON.stringify(item.body) }));
    const erased = await faultsIn([...county.rows.filter((row) => row.pk !== pk || row.sk !== "case"), ...proof]);
    const bare = await faultsIn([
      ...county.rows.filter((row) => row.pk !== pk || row.sk !== "case"),
      ...proof.filter(({ sk }) => sk === "case"),
    ]);
    const erasedWhole = await faultsIn([...county.rows.filter((row) => row.pk !== pk), ...proof]);

    expect(changed.map(({ kind, of: named }) => [kind, named])).toEqual([["recordChanged", of]]);
    expect(gone.map(({ kind, of: named }) => [kind, named])).toEqual([["recordGone", of]]);
    expect(wiped.map(({ kind, of: named }) => [kind, named])).toEqual([["recordGone", of]]);
    expect(erased).toEqual([]);
    expect(bare).toContainEqual(expect.objectContaining({ kind: "recordGone", of }));
    expect(erasedWhole.map(({ kind, of: named }) => [kind, named])).toEqual([["recordGone", of]]);
  });

  test("names an anchor that was changed, one that is missing, and one that is not the one on paper", async () => {
    const anchors = county.rows.filter(isOfAnchor);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 }), async (which) => {
        const anchor = pick(anchors, which);
        const next = pick(anchors, which + 1);
        const body = JSON.stringify({ ...JSON.parse(anchor.body), root: "0".repeat(64) });

        const changed = await faultsIn(county.rows.map((row) => (row === anchor ? { ...row, body } : row)));
        const missing = await faultsIn(county.rows.filter((row) => row !== anchor));
        const other = await faultsIn(county.rows, [{ day: anchor.sk, hash: "0".repeat(64) }]);

        expect(changed[0]).toMatchObject({ kind: "anchorChanged", of: anchor.sk });
        expect(missing).toEqual([{ kind: "anchorMissing", of: anchor.sk, at: next.sk }]);
        expect(other).toMatchObject([{ kind: "anchorChanged", of: anchor.sk }]);
      }),
      few,
    );
  });

  test("names a page of an anchor that was changed, and the last anchors when they are gone from paper's view", async () => {
    const page = county.rows.find(({ pk }) => pk.includes("#anchor#"));
    const anchors = county.rows.filter(isOfAnchor);
    const newest = pick(anchors, anchors.length - 1);
    const { hash } = JSON.parse(newest.body);

    const changed = await faultsIn(
      county.rows.map((row) => (row === page ? { ...row, body: row.body.replace(/"head":"./, '"head":"!') } : row)),
    );
    const gone = await faultsIn(
      county.rows.filter((row) => row !== newest),
      [{ day: newest.sk, hash }],
    );

    expect(changed).toEqual([{ kind: "anchorPageChanged", of: addDays(dayOf(monday), 1), at: "0" }]);
    expect(gone).toEqual([{ kind: "anchorMissing", of: newest.sk, at: newest.sk }]);
  });

  test("says of a file that is none of what it knows that it cannot be read", async () => {
    const path = join(county.folder, "broken.db");
    writeFileSync(path, `SQLite format 3\0${"x".repeat(200)}`);

    const { faults } = await verifyFile(path, { now: monday });

    expect(faults.map(({ kind, of }) => [kind, of])).toEqual([["fileUnreadable", path]]);
  });
});
