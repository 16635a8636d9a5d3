import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
});
afterAll(() => world.end());

describe("an application before its reviewer", () => {
  test("shows what was compared and the form, numbers masked, and preselects nothing", async () => {
    const form = office.nextForm();
    const item = await office.applied(form);

    const page = await office.teacher.open(`/tasks/${item.taskId}`);

    expect(page.text).toContain("全部一致");
    expect(page.text).toContain(form.pupil.name);
    expect(page.text).not.toContain(form.pupil.idNo);
    expect(page.text).not.toContain(form.bank.account);
    expect(page.text).not.toContain(form.guardian.phone);
    expect(page.text).not.toContain("checked");
  });

  test("is decided by a deliberate post alone", async () => {
    const item = await office.applied();

    const fetched = await office.teacher.open(decisionAt(item));
    await office.teacher.open(`/tasks/${item.taskId}?outcome=approve&humanFact=x`);
    const head = await fetch(`${world.url}${decisionAt(item)}`, { method: "HEAD" });

    expect([fetched.status, head.status]).toEqual([405, 405]);
    expect(await office.statusOf(item)).toBe("classCheck");
  });

  test("is not decided with a wrong fact, and what was typed is kept", async () => {
    const item = await office.applied();
    const fields = {
      version: String(item.version),
      outcome: "return",
      "reason.code": "R04",
      "reason.text": "请补户口簿",
      "fields[]": ["family.members"],
    };

    const refused = await office.teacher.post(decisionAt(item), { ...fields, humanFact: "不" });
    const incomplete = await office.teacher.post(decisionAt(item), { version: String(item.version), humanFact: "不" });

    expect([refused.status, incomplete.status]).toEqual([422, 422]);
    expect(refused.text).toContain("请补户口簿");
    expect(refused.text).toContain("确认信息不正确");
    expect(await office.statusOf(item)).toBe("classCheck");
  });

  test("that changed since it was read is shown again with what happened", async () => {
    const item = await office.applied();
    const application = await world.deps.applications.find(item.subject.id);
    if (application === undefined) throw new Error("the application is gone");
    const told = {
      type: "TaskReassigned" as const,
      subject: item.subject,
      at: world.deps.clock.now(),
      actor: { role: "SYSTEM" as const, id: "system" },
      words: {},
    };
    await world.deps.store.commit({ save: [application], emit: [told] });

    const data = await office.teacher.send(decisionAt(item), approvalOf(item));
    const fields = { version: String(item.version), outcome: "approve", humanFact: String(approvalOf(item).humanFact) };
    const page = await office.teacher.post(decisionAt(item), fields);

    expect(data).toMatchObject({ status: 409, body: { code: "VersionConflict" } });
    expect(page.status).toBe(409);
    expect(page.text).toContain("您打开之后发生的变化");
    expect(page.text).toContain("转他人办理");
    expect(page.text).toContain(`name="version" value="${item.version + 1}"`);
    expect(await office.statusOf(item)).toBe("classCheck");
  });

  test("of an own child is nobody's to decide, alone or among others", async () => {
    const item = await office.applied();
    const person = await world.deps.staff.find(office.teacher.staffId);
    const application = await world.deps.applications.find(item.subject.id);
    if (person === undefined || application === undefined) throw new Error("somebody is gone");
    await world.deps.store.commit({ save: [{ ...person, ownChildren: [application.pupilKey] }], emit: [] });

    const page = await office.teacher.open(`/tasks/${item.taskId}`);
    const alone = await office.teacher.send(decisionAt(item), approvalOf(item));
    const decisions = [{ taskId: item.taskId, version: item.version }];
    const together = await office.teacher.send("/work/decisions", { decisions, humanFact: "1" });

    expect(page.status).toBe(403);
    expect(page.text).toContain("涉及本人子女");
    expect(alone).toMatchObject({ status: 403, body: { code: "OwnFile" } });
    expect(together.body).toMatchObject({ decided: 0, refused: [{ taskId: item.taskId, code: "OwnFile" }] });
    expect(await office.statusOf(item)).toBe("classCheck");
  });

  test("is not shown to strangers, families and other schools", async () => {
    const item = await office.applied();
    const others = (await world.deps.county.get())?.schools.filter(
      ({ code, township }) => code !== office.school.code && township === office.school.township,
    );
    const other = await world.deps.schools.find(others?.[0]?.code ?? "");
    const chair = await atDesk(world, other?.offices.panelChairId ?? "");
    const english = aVisitor(world.url, "en");

    const answers = [
      await english.read(`/tasks/${item.taskId}`),
      await chair.read(`/tasks/${item.taskId}`),
      await chair.send(decisionAt(item), approvalOf(item)),
    ];
    const page = await english.open(`/tasks/${item.taskId}`);

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403]);
    expect(answers[1]?.body).toMatchObject({ code: "NotYourTask" });
    expect(page.text).toContain("Please come in through the link in your mail first.");
    expect(JSON.stringify(answers)).not.toContain(item.application?.pupilName);
  });
});
