import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
});
afterAll(() => world.end());

describe("a decision that was taken", () => {
  test("shows the same receipt when it is sent again", async () => {
    const item = await office.applied();

    const first = await office.teacher.send(decisionAt(item), approvalOf(item));
    await world.settled();
    const again = await office.teacher.send(decisionAt(item), approvalOf(item));
    const page = await office.teacher.submit(decisionAt(item), {
      version: String(item.version),
      outcome: "approve",
      humanFact: String(approvalOf(item).humanFact),
    });

    expect(first).toMatchObject({ status: 200, body: { outcome: "approve", status: "schoolCheck" } });
    expect(again).toEqual(first);
    expect(page.status).toBe(200);
    expect(page.text).toContain("您的决定已记录");
  });

  test("stands when two are sent at once: one wins, the other hears which", async () => {
    const item = await office.applied();
    const laptop = await atDesk(world, office.teacher.staffId);
    const returned = { ...approvalOf(item), outcome: "return", reason: { code: "R04" }, fields: ["family.members"] };

    const answers = await Promise.all([
      office.teacher.send(decisionAt(item), approvalOf(item)),
      laptop.send(decisionAt(item), returned),
    ]);
    const [won, lost] = answers.toSorted((one, other) => one.status - other.status);

    expect([won?.status, lost?.status]).toEqual([200, 409]);
    expect(lost?.body).toMatchObject({
      code: "TaskClosed",
      ids: { outcome: (won?.body as { outcome: string } | undefined)?.outcome, role: "HOMEROOM_TEACHER" },
    });
  });

  test("by a superior after the deadline is shown to whoever comes late, never overwritten", async () => {
    const item = await office.applied();
    await world.skipWorkingDays(4);
    const principal = await atDesk(world, office.school.offices.principalId);
    const raised = await office.itemOf(principal, item.subject.id);
    await principal.send(decisionAt(raised), {
      ...approvalOf(raised),
      outcome: "suggestRefusal",
      reason: { code: "R03" },
    });
    await world.settled();

    const late = await office.teacher.send(decisionAt(item), approvalOf(item));
    const page = await office.teacher.submit(decisionAt(item), {
      version: String(item.version),
      outcome: "approve",
      humanFact: String(approvalOf(item).humanFact),
    });

    expect(raised.escalations).toBe(1);
    expect(late).toMatchObject({ status: 409, body: { code: "TaskClosed", ids: { outcome: "suggestRefusal" } } });
    expect(page.status).toBe(200);
    expect(page.text).toContain("已由他人办理");
    expect(page.text).toContain("建议不予通过");
    expect(await office.statusOf(item)).toBe("schoolCheck");
  });
});

test("the panel sets level and amount by the rules, and a lowered level needs the centre's consent", async () => {
  const item = await office.applied();
  await office.teacher.send(decisionAt(item), approvalOf(item));
  await world.settled();
  const chair = await atDesk(world, office.school.offices.panelChairId);
  const atPanel = await office.itemOf(chair, item.subject.id);

  const page = await chair.open(`/tasks/${atPanel.taskId}`);
  const lowered = await chair.send(decisionAt(atPanel), { ...approvalOf(atPanel), category: "ORPHAN", level: "L3" });
  const raised = await chair.send(decisionAt(atPanel), {
    ...approvalOf(atPanel),
    category: "OTHER_HARDSHIP",
    level: "L1",
  });
  const granted = await chair.send(decisionAt(atPanel), approvalOf(atPanel));

  expect(page.text).toContain("同意时按下列类型和等级认定");
  expect(lowered).toMatchObject({ status: 409, body: { code: "LevelNeedsConsent" } });
  expect(raised).toMatchObject({ status: 422, body: { errors: [{ field: "minutes", code: "required" }] } });
  expect(granted).toMatchObject({ status: 200, body: { status: "schoolCheck" } });
});

test("a parked case waits for the head of the centre, who lets it go on from its record", async () => {
  const item = await office.applied();
  const task = await world.deps.tasks.find(item.taskId);
  if (task === undefined) throw new Error("the task is gone");
  const parked = { ...task, number: 2, purpose: "parked" as const, assignee: "staff-bureau-center-head" };
  await world.deps.store.commit({ save: [parked], emit: [] });
  const head = await atDesk(world, "staff-bureau-center-head");
  const own = await office.itemOf(head, item.subject.id);

  const page = await head.open(`/tasks/${own.taskId}`);
  const { version, humanFact } = approvalOf(own);
  const wrong = await head.send(`/tasks/${own.taskId}/release`, { version, humanFact: "不" });
  const released = await head.send(`/tasks/${own.taskId}/release`, { version, humanFact });

  expect(page.text).toContain("放行，继续办理");
  expect(wrong.status).toBe(422);
  expect(released).toMatchObject({ status: 200, body: { outcome: "released" } });
});
