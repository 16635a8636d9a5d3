import { describe, expect, test } from "vitest";
import { Instant } from "../../domain/calendar/time.ts";
import { aPupil } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool, smallCounty, teachingPoint } from "../support/small-county.ts";
import { type StaleTable, withStaleIndexes } from "../support/stale-table.ts";

const school = centralSchool.code;

/** So many applications of the central school that wait for its list. */
const queued = async (office: Office, count: number): Promise<readonly string[]> => {
  const pupils = Array.from({ length: count }, (_, sequence) => aPupil({ sequence }));
  const ids = await Promise.all(pupils.map((pupil) => office.submit(pupil)));
  await Promise.all(ids.map((id) => office.decide(id)));
  await Promise.all(ids.map((id) => office.decide(id)));
  return ids;
};

const statuses = async (office: Office, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await office.application(id)).status));

test("a list is prepared, posted, taken down at the end of its window, signed and closed", async () => {
  const office = await openOffice();
  await queued(office, 2);

  const listId = await office.runList("school", school);

  expect(office.listPath(listId)).toEqual([
    ...["Where to begin", "Collect the lines", "All collected?", "Collect the lines", "All collected?", "Posting"],
    ...["Put up the lines", "All put up?", "Snapshot", "Publicity window", "Take down", "Down?"],
    ...["Take-down proof", "Proved?", "Signature"],
    ...["Signed?", "Release the lines", "All released?", "Closed"],
  ]);
  expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 2, amount: 100_000, held: 0, late: 0 });
});

test.each([
  { posted: "2026-09-28T02:00:00.000Z", ends: "2026-10-10" },
  { posted: "2026-09-30T02:00:00.000Z", ends: "2026-10-13" },
])("a list posted on $posted hangs over the National Day holiday until $ends, 24:00", async ({ posted, ends }) => {
  const office = await openOffice();
  await queued(office, 1);
  await office.skipTo(Instant.parse(posted));
  const listId = await office.prepare("school", school);

  await office.post(listId);
  await office.skipTo(Instant.parse(`${ends}T15:59:59.000Z`));
  const before = (await office.list(listId)).status;
  await office.skipTo(Instant.parse(`${ends}T16:00:00.000Z`));

  const after = await office.list(listId);
  expect([before, after.status]).toEqual(["posted", "takenDown"]);
  expect(after.window?.lastDay).toBe(ends);
});

describe("the principal", () => {
  test("sends a list back before it is posted; its applications stay in the queue and the next list takes them", async () => {
    const office = await openOffice();
    const [id = ""] = await queued(office, 1);
    const first = await office.prepare("school", school);

    await office.post(first, "return");
    const second = await office.runList("school", school);

    expect((await office.list(first)).status).toBe("dissolved");
    expect(office.listPath(first).at(-1)).toBe("Dissolved");
    expect(await office.list(second)).toMatchObject({ status: "closed", round: 1, lines: 1 });
    expect((await office.application(id)).status).toBe("countyRecheck");
  });

  test("sends one line back to the panel instead of signing it", async () => {
    const office = await openOffice();
    const ids = await queued(office, 2);
    const listId = await office.prepare("school", school);
    await office.post(listId);
    await office.skipWindow(listId);

    await office.sign(listId, [1]);

    expect(await statuses(office, ids)).toEqual(["schoolCheck", "countyRecheck"]);
    expect(office.path(ids[0] ?? "").slice(-4)).toEqual([
      ...["School publicity", "Correction", "Where to begin", "School check"],
    ]);
    expect((await office.taskOf("application", ids[0] ?? ""))?.assignee).toBe("panel-1");
    expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 1, amount: 50_000 });
  });
});

test("the deputy director sends one line back to the centre and approves the rest", async () => {
  const office = await openOffice();
  const ids = await queued(office, 2);
  await office.runList("school", school);
  for (const id of ids) await office.decide(id);
  const listId = await office.prepare("county", "PRIMARY");
  await office.post(listId);
  await office.skipWindow(listId);

  await office.sign(listId, [2]);

  expect(await statuses(office, ids)).toEqual(["approved", "countyRecheck"]);
  expect(office.path(ids[1] ?? "").slice(-3)).toEqual(["Correction", "Where to begin", "County recheck"]);
  expect((await office.taskOf("application", ids[1] ?? ""))?.assignee).toBe("reviewer-1");
});

describe("a list nobody attends to", () => {
  test("goes up one level while it waits to be posted", async () => {
    const office = await openOffice();
    await queued(office, 1);
    const listId = await office.prepare("school", school);

    await office.skipTo(Instant.parse("2026-09-10T16:00:00.000Z"));

    expect((await office.taskOf("list", listId))?.assignee).toBe("township-1");
    expect(office.listPath(listId).slice(-3)).toEqual(["Posting", "Posting overdue", "Posting"]);
  });

  test("goes up one level while it waits for its signature, and is signed there", async () => {
    const office = await openOffice();
    const [id = ""] = await queued(office, 1);
    const listId = await office.prepare("school", school);
    await office.post(listId);
    await office.skipWindow(listId);

    await office.skipTo(Instant.parse("2026-09-18T16:00:00.000Z"));
    const answer = await office.sign(listId);

    expect(answer).toBe("done");
    expect((await office.application(id)).acts.at(-1)).toMatchObject({ role: "PRINCIPAL", by: "township-1" });
  });
});

describe("in a teaching point", () => {
  const pupil = (sequence: number) => aPupil({ schoolCode: teachingPoint.code, grade: 1, sequence });

  test("the township school office signs for a principal who was the homeroom teacher", async () => {
    const office = await openOffice();
    const id = await office.submit(pupil(0));
    await office.decide(id);
    await office.decide(id);

    const listId = await office.runList("school", teachingPoint.code);

    expect((await office.list(listId)).signatures).toMatchObject([{ role: "PRINCIPAL", by: "township-1" }]);
    expect((await office.application(id)).acts.map(({ by }) => by).slice(1)).toEqual([
      ...["point-head", "point-panel", "township-1"],
    ]);
  });

  test("a person who is teacher, panel and principal acts once, and every signature is somebody else's", async () => {
    const offices = { ...teachingPoint.offices, panelChairId: "point-head" };
    const office = await openOffice({ schools: [centralSchool, { ...teachingPoint, offices }] });
    const id = await office.submit(pupil(0));

    await office.decide(id);
    await office.decide(id);
    await office.runList("school", teachingPoint.code);
    await office.decide(id);
    await office.runList("county", "PRIMARY");

    const { status, acts } = await office.application(id);
    expect(status).toBe("approved");
    expect(acts.map(({ by }) => by).slice(1)).toEqual([
      ...["point-head", "township-1", "head", "reviewer-1", "director", "deputy"],
    ]);
  });
});

test("an application that an index does not show yet is taken by the next list", async () => {
  let stale: StaleTable | undefined;
  const office = await openOffice({
    over: (table) => {
      stale = withStaleIndexes(table, 5);
      return stale;
    },
  });
  const ids = [await office.submit(aPupil({ sequence: 1 })), await office.submit(aPupil({ sequence: 2 }))];
  for (const id of [...ids, ...ids]) await office.decide(id);

  const first = await office.runList("school", school);
  const taken = (await office.list(first)).lines;
  await stale?.settle();
  const second = await office.runList("school", school);

  expect([taken, (await office.list(second)).lines]).toEqual([1, 1]);
  expect(await statuses(office, ids)).toEqual(["countyRecheck", "countyRecheck"]);
});

test("a list whose every application was withdrawn before it hung is dissolved", async () => {
  const office = await openOffice();
  const [id = ""] = await queued(office, 1);
  const listId = await office.prepare("school", school);
  await office.withdraw(id);

  await office.post(listId);

  expect((await office.list(listId)).status).toBe("dissolved");
  expect(office.listPath(listId).slice(-3)).toEqual(["Put up the lines", "All put up?", "Dissolved"]);
  expect(office.logged).toEqual([]);
});

test("a list whose every application was withdrawn while it hung is closed without a signature", async () => {
  const office = await openOffice();
  const [id = ""] = await queued(office, 1);
  const listId = await office.prepare("school", school);
  await office.post(listId);
  await office.withdraw(id);

  await office.skipWindow(listId);

  expect((await office.list(listId)).signatures).toEqual([]);
  expect(office.listPath(listId).at(-1)).toBe("Closed");
  expect(office.logged).toEqual([]);
});

test("a list of more than a page takes everybody and releases everybody", { timeout: 30_000 }, async () => {
  const office = await openOffice();
  const ids = await queued(office, 101);

  const listId = await office.runList("school", school);

  expect(new Set(await statuses(office, ids))).toEqual(new Set(["countyRecheck"]));
  expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 101, amount: 101 * 50_000 });
});

describe("nobody acts twice", () => {
  test("the head who rechecked an application does not post its county list", async () => {
    const office = await openOffice();
    const [id = ""] = await queued(office, 1);
    await office.runList("school", school);
    await office.skipTo((await office.taskOf("application", id))?.dueAt ?? office.deps.clock.now());
    await office.decide(id, { outcome: "approve" }, smallCounty.offices.centerHeadId);

    await office.runList("county", "PRIMARY");

    const persons = (await office.application(id)).acts.map(({ by }) => by);
    expect(persons.slice(4)).toEqual(["head", "director", "deputy"]);
    expect(new Set(persons).size).toBe(7);
  });
});

test("a list that nobody signed before the school year ended is sent back by one signature and closed", async () => {
  const office = await openOffice();
  const ids = await queued(office, 3);
  const listId = await office.prepare("school", school);
  await office.post(listId);
  await office.skipWindow(listId);
  await office.skipTo(Instant.parse("2027-08-31T16:00:00.000Z"));

  const answer = await office.sign(listId);

  expect(answer).toBe("done");
  expect(await office.list(listId)).toMatchObject({ status: "closed", signatures: [{ lines: 0, amount: 0 }] });
  expect(await statuses(office, ids)).toEqual(["schoolCheck", "schoolCheck", "schoolCheck"]);
});
