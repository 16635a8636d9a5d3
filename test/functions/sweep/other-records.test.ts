import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { sweepHandler } from "../../../functions/schedules/sweep.ts";
import { cycleActs } from "../../support/cycle-acts.ts";
import { aPupil } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";
import { found, type OfficeMachine, startOfficeMachine } from "../../support/office-machine.ts";
import { firstOfJune } from "../../support/planning.ts";
import { centralSchool } from "../../support/small-county.ts";

const minute = 60_000;

/** Two comparisons, long enough apart for everything that stands wrong. */
const sweepTwice = async (office: Pick<OfficeMachine, "deps" | "skipTo" | "settled">) => {
  for (const minutes of [0, 95]) {
    await office.skipTo(later(office.deps.clock.now(), minutes * minute));
    await sweepHandler(office.deps)();
    await office.settled();
  }
  return found(office.deps.sweeps.get());
};

const sentCycle = async () => {
  const machine = await startOfficeMachine({ at: firstOfJune });
  const office = { ...machine, ...cycleActs(machine) };
  await office.plan();
  await office.send("DZ2026-1-01");
  return office;
};

test("a cycle and its inspections in which all is well are left alone", async () => {
  const office = await sentCycle();

  const report = await sweepTwice(office);

  expect(report).toMatchObject({ running: 3, compared: 3, suspects: [], repaired: [] });
});

test("a cycle and an inspection whose runs were stopped by hand go on where they stand", async () => {
  const office = await sentCycle();
  const inspectionId = "DD2026-1-01-t-shiqiao";
  await office.engine.stop({ workflow: "inspection-cycle", name: "cycle-DZ2026-1-01-1", cause: "by hand" });
  await office.engine.stop({ workflow: "inspection", name: `inspection-${inspectionId}-1`, cause: "by hand" });

  const report = await sweepTwice(office);

  expect(report.repaired.map(({ subject, how }) => `${subject.kind} ${how}`).toSorted()).toEqual([
    "cycle startedAgain",
    "inspection startedAgain",
  ]);
  expect(office.engine.path({ workflow: "inspection", name: `inspection-${inspectionId}-r1` })).toEqual([
    ...["Where to begin", "Self-report"],
  ]);
  expect(await office.taskOf("cycle", "DZ2026-1-01")).toMatchObject({ visit: { execution: "cycle-DZ2026-1-01-r1" } });
});

test("an objection and the list it holds are compared; the one whose run was stopped goes on", async () => {
  const office = await openOffice();
  const ids = [await office.submit(aPupil({ sequence: 1 })), await office.submit(aPupil({ sequence: 2 }))];
  for (const id of [...ids, ...ids]) await office.decide(id);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  await office.object(listId, { serial: 1, id: "YY000000000001" });
  await office.engine.stop({ workflow: "objection", name: "objection-YY000000000001-1", cause: "by hand" });

  const report = await sweepTwice(office);
  const answer = await office.answer("YY000000000001", { outcome: "notUpheld" });

  expect(report).toMatchObject({ suspects: [], repaired: [{ subject: { kind: "objection" }, how: "startedAgain" }] });
  expect(answer).toBe("done");
});
