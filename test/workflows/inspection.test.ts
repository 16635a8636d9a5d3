import { describe, expect, test } from "vitest";
import { inspectionActs, inspectionId } from "../support/inspection-acts.ts";
import { noticeAt } from "../support/inspections.ts";
import { startOfficeMachine } from "../support/office-machine.ts";

const openOffice = async () => {
  const machine = await startOfficeMachine({ at: noticeAt });
  return { ...machine, ...inspectionActs(machine) };
};
type Office = Awaited<ReturnType<typeof openOffice>>;

/** As far as the opinion letter, all in time. */
const upToLetter = async (office: Office, problems: number) => {
  await office.open();
  await office.report();
  await office.visit(problems);
  await office.tell();
  await office.defend();
  await office.issue();
};

describe("the workflow of an inspection", () => {
  test("leads from the notice to the close when everything is done in time", async () => {
    const office = await openOffice();
    await upToLetter(office, 2);
    await office.putRight("proved");

    const answers = [await office.reportPutRight(), await office.recheck("passed")];

    expect(answers).toEqual(["done", "done"]);
    expect(office.inspectionPath()).toEqual([
      ...["Where to begin", "Self-report", "On-site visit", "Preliminary opinion", "Defence", "Opinion letter"],
      ...["Anything to put right?", "Rectification", "Draw the verifier", "Recheck", "Passed?", "Closed"],
    ]);
    expect(await office.inspectionEnded()).toBe("SUCCEEDED");
    expect((await office.task())?.closed).toMatchObject({ outcome: "passed" });
  });

  test("closes with the letter when nothing was found", async () => {
    const office = await openOffice();

    await upToLetter(office, 0);

    expect(await office.inspection()).toMatchObject({ status: "closed" });
    expect(office.inspectionPath().slice(-2)).toEqual(["Anything to put right?", "Closed"]);
  });

  test("marks a self-report late once, then goes on to the visit without it", async () => {
    const office = await openOffice();
    await office.open();
    await office.pastDue();
    const late = await office.inspection();
    const task = await office.task();
    await office.pastDue();

    expect(late).toMatchObject({ status: "selfReportLate", dueAt: late.onSiteFrom });
    expect(task).toMatchObject({ purpose: "selfReport", number: 1, dueAt: late.onSiteFrom });
    expect(await office.inspection()).toMatchObject({ status: "onSite" });
    expect(await office.task()).toMatchObject({ purpose: "onSiteVisit", assignee: "inspector-1" });
    expect(await office.ladder()).toMatchObject([{ issueClass: "duty", grounds: [{ trigger: "missedReport" }] }]);
  });

  test("takes a late self-report until the visit begins", async () => {
    const office = await openOffice();
    await office.open();
    await office.pastDue();

    await office.report();

    expect(await office.inspection()).toMatchObject({ status: "onSite", selfReport: { timing: "late" } });
    expect(office.inspectionPath().slice(-2)).toEqual(["Self-report", "On-site visit"]);
  });

  test("begins a regular visit on the spot", async () => {
    const office = await openOffice();

    await office.open("regular");

    expect(office.inspectionPath()).toEqual(["Where to begin", "On-site visit"]);
  });

  test("gives overdue work of team and office one level up, and never decides by itself", async () => {
    const office = await openOffice();
    await office.open();
    await office.report();
    await office.visit(1);
    await office.pastDue();
    const told = await office.tell();
    const byOffice = await office.tell("supervision-head");

    expect([told, byOffice]).toEqual(["NotYourTask", "done"]);
    expect(office.inspectionPath()).toContain("Preliminary opinion overdue");
  });

  test("hears the unit for ten days: no letter before, and one when the right has lapsed", async () => {
    const office = await openOffice();
    await office.open();
    await office.report();
    await office.visit(1);
    await office.tell();
    const early = await office.issue();
    await office.pastDue();
    const late = await office.defend();
    const issued = await office.issue();

    expect([early, late, issued]).toEqual(["TaskClosed", "TaskClosed", "done"]);
    expect(office.inspectionPath().slice(-5)).toEqual([
      ...["Defence overdue", "Heard?", "Opinion letter", "Anything to put right?", "Rectification"],
    ]);
  });

  test("rechecks a unit that reports nothing, by somebody drawn, and ends on the ladder when that fails", async () => {
    const office = await openOffice();
    await upToLetter(office, 1);
    await office.putRight("measured");
    await office.pastDue();
    const { recheck } = await office.inspection();
    const passed = await office.recheck("passed");
    const failed = await office.recheck("failed");

    expect(recheck).toMatchObject({ verifierId: "inspector-4", among: ["inspector-4"] });
    expect([passed, failed]).toEqual(["FindingsOpen", "done"]);
    expect(office.inspectionPath().slice(-3)).toEqual(["Recheck", "Passed?", "Escalated"]);
    expect((await office.ladder()).map(({ issueClass }) => issueClass).toSorted()).toEqual(["duty", "process"]);
  });

  test("begins where the record stands when it is started again", async () => {
    const office = await openOffice();
    await office.open();
    await office.report();
    await office.engine.stop({
      workflow: "inspection",
      name: `inspection-${inspectionId}-1`,
      cause: "a new definition",
    });
    const { dueAt, status } = await office.inspection();

    await office.deps.engine.start({
      workflow: "inspection",
      name: `inspection-${inspectionId}-2`,
      input: { inspectionId, status, deadline: dueAt },
    });
    await office.settled();

    const again = { workflow: "inspection", name: `inspection-${inspectionId}-2` };
    expect(office.engine.path(again)).toEqual(["Where to begin", "On-site visit"]);
  });
});
