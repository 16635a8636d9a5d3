import { expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { missingEvidence, snapshotKey } from "../../domain/publicity/evidence.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { keepSnapshotHandler } from "../../functions/tasks/keep-snapshot.ts";
import { takeSnapshot } from "../../functions/tasks/list-evidence.ts";
import { aCampaign, aLine, aList, aPupil, monday } from "../support/factories.ts";
import { openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

const minute = 60_000;
const answer = (status: number) => ({ status, headers: {}, bodySha256: "0".repeat(64) });

const hangingIn = async (wanted: Parameters<typeof openOffice>[0]) => {
  const office = await openOffice(wanted);
  const id = await office.submit(aPupil({ sequence: 1 }));
  await office.decide(id);
  await office.decide(id);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  return { office, listId };
};

test("a list whose public address still answers is asked for again, and can be signed once it is gone", async () => {
  let status = 200;
  const { office, listId } = await hangingIn({ site: { probe: async () => answer(status) } });
  await office.skipWindow(listId);
  const down = await office.list(listId);
  const before = await office.taskOf("list", listId);

  status = 410;
  await office.skipTo(later(down.takenDownAt ?? monday, 5 * minute));

  expect([down.status, before?.purpose]).toEqual(["takenDown", "window"]);
  expect(office.logged.some((line) => line.includes("StillPublic") && line.includes("answers 200"))).toBe(true);
  expect(await office.sign(listId)).toBe("done");
});

test("after an hour somebody must look, and the case goes on from there", async () => {
  let status = 200;
  const { office, listId } = await hangingIn({ site: { probe: async () => answer(status) } });
  await office.skipWindow(listId);
  const { takenDownAt = monday } = await office.list(listId);

  for (let passed = 1; passed <= 62; passed += 1) await office.skipTo(later(takenDownAt, passed * minute));
  const wait = await office.taskOf("list", listId);
  status = 410;

  expect(wait?.purpose).toBe("parked");
  expect(office.listPath(listId).at(-1)).toBe("Parked");
  expect(office.logged.at(-1)).toContain("StillPublic");
});

test("a snapshot of a county's whole stage is written page by page, and is the same whoever takes it", async () => {
  const written = new Map<string, Uint8Array>();
  const list: AidList = { ...aList({ status: "posted", level: "county" }), lines: 2345 };
  const lines = Array.from({ length: 2345 }, (_, index) => aLine({ serial: index + 1 }));
  const { office } = await hangingIn({});
  const deps: Dependencies = {
    ...office.deps,
    campaign: { get: async () => aCampaign() },
    lists: {
      ...office.deps.lists,
      linesFrom: async (_, from, limit) => ({
        records: lines.slice(from - 1, from - 1 + limit),
        ...(from - 1 + limit < lines.length && { next: "more" }),
      }),
    },
    files: { ...office.deps.files, write: async ({ key, bytes }) => void written.set(key, bytes) },
  };

  const [first, second] = [await takeSnapshot(deps, list), await takeSnapshot(deps, list)];
  const whole = first.pages.map((page) => new TextDecoder().decode(written.get(snapshotKey(page)))).join("");

  expect(first).toEqual(second);
  expect([first.pages.length, first.lines]).toEqual([6, 2345]);
  expect(office.deps.keys.hash(whole)).toBe(first.sha256);
  expect(Math.max(...[...written.values()].map(({ length }) => length))).toBeLessThan(200_000);
});

test("a list of which nothing was kept while its window ran hangs a whole new one, and that is what is kept", async () => {
  const office = await openOffice();
  const list: AidList = { ...aList({ status: "posted" }), record: unrecorded };
  await office.deps.store.commit({ save: [list], emit: [] });
  const late = later(list.window?.endsAt ?? monday, minute);

  await keepSnapshotHandler({ ...office.deps, clock: { now: () => late } })({ listId: list.id });
  const after = await office.list(list.id);

  expect(after).toMatchObject({ status: "posted", window: { postedAt: late }, endedPostings: [{ cause: "gap" }] });
  expect(missingEvidence(after, await office.deps.evidence.of(list.id))).not.toContain("posted");
  expect(await office.deps.evidence.of(list.id)).toHaveLength(1);
});

test("a window that ends while the pages are written is proved by nothing and begins afresh", async () => {
  const office = await openOffice();
  const list: AidList = { ...aList({ status: "posted" }), record: unrecorded };
  await office.deps.store.commit({ save: [list], emit: [] });
  const { endsAt = monday } = list.window ?? {};
  let now = later(endsAt, -1);
  const { write } = office.deps.files;
  const files = {
    ...office.deps.files,
    write: async (file: Parameters<typeof write>[0]) => {
      now = later(endsAt, minute);
      await write(file);
    },
  };

  await keepSnapshotHandler({ ...office.deps, files, clock: { now: () => now } })({ listId: list.id });
  const after = await office.list(list.id);

  expect(after.window?.postedAt).toBe(now);
  expect(missingEvidence(after, await office.deps.evidence.of(list.id))).not.toContain("posted");
});
