import { describe, expect, test } from "vitest";
import type { Day, Instant } from "../../domain/calendar/time.ts";
import { climb } from "../../domain/escalation/climb.ts";
import { openInspectionsHandler } from "../../functions/tasks/open-inspections.ts";
import { cycleActs } from "../support/cycle-acts.ts";
import { startOfficeMachine } from "../support/office-machine.ts";
import { firstOfJune } from "../support/planning.ts";
import { teachingPoint } from "../support/small-county.ts";

const id = "DZ2026-1-01";
const [town, school] = ["t-shiqiao", `s-${teachingPoint.code}`] as const;
const good = { score: 92, selfScore: 95, grade: "A" as const };

const open = async () => {
  const machine = await startOfficeMachine({ at: firstOfJune });
  return { ...machine, ...cycleActs(machine) };
};
type Supervision = Awaited<ReturnType<typeof open>>;

const sent = async (): Promise<Supervision> => {
  const office = await open();
  await office.plan();
  await office.send(id);
  return office;
};

/** Both letters are out, and what the results say is drafted. */
const scored = async (): Promise<Supervision> => {
  const office = await sent();
  await office.issueLetter(id, town, good);
  await office.issueLetter(id, school, { score: 48, grade: "D" });
  return office;
};

describe("a cycle", () => {
  test("waits for the supervision office to send its plan, then opens one inspection for each unit", async () => {
    const office = await open();
    await office.plan();
    const task = await office.cycleTask(id);

    const outcome = await office.send(id);

    const opened = await office.deps.inspections.findMany([`DD2026-1-01-${town}`, `DD2026-1-01-${school}`]);
    expect(task).toMatchObject({ purpose: "confirmPlan", assignee: "supervision-head", unit: "county" });
    expect(outcome).toBe("done");
    expect(opened.map(({ status }) => status)).toEqual(["notified", "notified"]);
    expect(office.cyclePath(id)).toEqual([
      ...["Where to begin", "Plan confirmation", "Confirmed?", "Open inspections", "All opened?", "Await opinions"],
    ]);
    expect(await office.taskOf("inspection", `DD2026-1-01-${town}`)).toMatchObject({ purpose: "selfReport" });
  });

  test("opened twice opens nothing twice", async () => {
    const office = await sent();
    const before = await office.deps.inspections.find(`DD2026-1-01-${town}`);

    const again = await openInspectionsHandler(office.deps)({ cycleId: id });

    expect(again).toMatchObject({ more: false, status: "inspecting" });
    expect(await office.deps.inspections.find(`DD2026-1-01-${town}`)).toEqual(before);
  });

  test("is scored when the last letter is out; a unit of grade D climbs the ladder, and the results are drafted to be signed", async () => {
    const office = await sent();
    await office.issueLetter(id, town, good);
    const between = await office.cycle(id);

    await office.issueLetter(id, school, { score: 48, grade: "D" });

    const cycle = await office.cycle(id);
    expect(between).toMatchObject({ status: "inspecting", awaited: [`DD2026-1-01-${school}`] });
    expect(cycle).toMatchObject({ status: "scored", results: [{ grade: "A" }, { grade: "D" }] });
    expect(cycle.bulletinId).toBeDefined();
    expect(await office.cycleTask(id)).toMatchObject({ purpose: "signBulletin", assignee: "deputy" });
    expect((await office.deps.escalations.ofUnit(school, { limit: 5 })).records).toMatchObject([{ step: "bulletin" }]);
    expect(office.cyclePath(id).slice(-5)).toEqual([
      ...["Where to begin", "Score", "Scored?", "Draft results", "Bulletin signature"],
    ]);
  });

  test("that finds nothing in a class takes an earlier step of the unit out of the count", async () => {
    const office = await open();
    const unit = { id: town, headId: "township-1" };
    const why = { unit, issueClass: "funds", trigger: "overdueRectification" } as const;
    const earlier = climb({ ...why, history: [], occasion: await office.occasion() });
    await office.deps.store.commit({ save: earlier.save, emit: earlier.events });
    await office.skipTo("2026-06-02T01:00:00.000Z" as Instant);
    await office.plan();
    await office.send(id);

    await office.issueLetter(id, town, good);
    await office.issueLetter(id, school, good);

    expect((await office.deps.escalations.find(earlier.escalation.id))?.relieved).toMatchObject({ cycleId: id });
  });

  test("is closed when the results are told and every inspection is over", async () => {
    const office = await scored();
    await office.end(id, town);
    await office.signCycleBulletin(id);
    await office.signCycleAnnouncement(id);
    const between = await office.cycleTask(id);

    await office.end(id, school);

    expect(between).toMatchObject({ purpose: "awaitRectification" });
    expect(await office.cycle(id)).toMatchObject({ status: "closed", running: [] });
    expect(office.cyclePath(id).slice(-5)).toEqual([
      ...["Announcement signature", "Await rectification", "Close", "Where to begin", "Closed"],
    ]);
    expect(await office.cycleEnded(id)).toBe("SUCCEEDED");
  });

  test("whose inspections were all over before the announcement is closed at once", async () => {
    const office = await scored();
    await office.end(id, town);
    await office.end(id, school);
    await office.signCycleBulletin(id);

    await office.signCycleAnnouncement(id);

    expect(await office.cycle(id)).toMatchObject({ status: "closed" });
    expect(office.cyclePath(id).slice(-5)).toEqual([
      ...["Announcement signature", "Await rectification", "Close", "Where to begin", "Closed"],
    ]);
  });

  test("that is cancelled ends before anybody was told", async () => {
    const office = await open();
    await office.plan();

    await office.cancel(id);

    expect(office.cyclePath(id).slice(-2)).toEqual(["Confirmed?", "Cancelled"]);
    expect((await office.deps.inspections.ofCycle(id, { limit: 5 })).records).toEqual([]);
  });

  test("of regular visits has no notice, no bulletin and no announcement", async () => {
    const office = await open();
    await office.plan({ nature: "regular", units: [town], from: "2026-06-02" as Day });
    await office.send(id);
    const visited = await office.deps.inspections.find(`DD2026-1-01-${town}`);

    await office.issueLetter(id, town, good);

    expect(visited).toMatchObject({ status: "onSite" });
    expect(visited?.notifiedAt).toBeUndefined();
    expect(await office.cycle(id)).toMatchObject({ status: "announced", results: [{ grade: "A" }] });
    expect(office.cyclePath(id).slice(-4)).toEqual(["Score", "Scored?", "Where to begin", "Await rectification"]);
  });
});

describe("a deadline of a cycle", () => {
  test("passes over a plan that nobody sent: it goes one level up and is never sent by itself", async () => {
    const office = await open();
    await office.plan();

    await office.skipTo("2026-06-05T01:00:00.000Z" as Instant);

    expect(await office.cycleTask(id)).toMatchObject({ purpose: "confirmPlan", assignee: "deputy", escalations: 1 });
    expect((await office.cycle(id)).status).toBe("planned");
    expect(await office.send(id)).toBe("PlanDatesPassed");
  });

  test("passes over letters that are late: the office is told, and nothing goes on without them", async () => {
    const office = await sent();
    const { dueAt } = await office.cycle(id);

    await office.skipTo("2026-08-21T01:00:00.000Z" as Instant);

    const cycle = await office.cycle(id);
    const history = await office.deps.history.of({ kind: "cycle", id });
    expect(cycle.status).toBe("inspecting");
    expect(cycle.dueAt > dueAt).toBe(true);
    expect(history.map(({ event }) => event.type)).toContain("CycleOverdue");
    expect((await office.deps.mailboxes.find("supervision-head"))?.news).toMatchObject([{ about: "cycleLate", id }]);
    expect(office.cyclePath(id).slice(-2)).toEqual(["Opinions overdue", "Await opinions"]);
  });
});
