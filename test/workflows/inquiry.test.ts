import { describe, expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import { dispatchEvent } from "../../functions/streams/dispatch-events.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

const id = "YY000000000001";

/** A list of the central school that hangs with one line, to which somebody objects. */
const objectedTo = async (office: Office) => {
  const application = await office.submit();
  await office.decide(application);
  await office.decide(application);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  await office.object(listId, { serial: 1, id });
  return { listId, application };
};

const run = { workflow: "objection", name: `objection-${id}-1` };
const pathOf = (office: Office) => office.engine.path(run);
const holder = async (office: Office) => (await office.taskOf("objection", id))?.assignee;
const pastDeadline = async (office: Office): Promise<void> => {
  const task = await office.taskOf("objection", id);
  await office.skipTo(later(task?.dueAt ?? office.deps.clock.now(), 1000));
};

describe("an objection's own workflow", () => {
  test("goes from its receipt to its answer, waits for the objector, and is closed when nobody asks for more", async () => {
    const office = await openOffice();
    await objectedTo(office);

    await office.admit(id);
    await office.decideObjection(id, {});
    const answered = await office.objection(id);
    await office.skipTo(later(answered.dueAt, 1000));

    expect(answered.status).toBe("notUpheld");
    expect((await office.objection(id)).status).toBe("closed");
    expect(pathOf(office)).toEqual([
      ...["Where to begin", "Admission", "Admitted?", "Investigation", "Review period", "Close the file"],
      ...["Where to begin", "Closed"],
    ]);
    expect((await office.engine.describe(run))?.status).toBe("SUCCEEDED");
  });

  test("that is not admitted is answered at once, and its line goes on", async () => {
    const office = await openOffice();
    const { application } = await objectedTo(office);

    await office.admit(id, { outcome: "notAdmit", reason: "与名单无关。" });

    expect(pathOf(office).at(-1)).toBe("Review period");
    expect((await office.application(application)).status).toBe("schoolPublicity");
  });

  test("goes up one level when nobody admits or answers it in time, and is told to both", async () => {
    const office = await openOffice();
    await objectedTo(office);
    const first = await holder(office);
    await pastDeadline(office);
    const second = await holder(office);
    await office.admit(id);
    await pastDeadline(office);

    expect([first, second]).toEqual(["township-1", "reviewer-1"]);
    expect(await holder(office)).not.toBe(first);
    expect(pathOf(office).slice(0, 5)).toEqual([
      ...["Where to begin", "Admission", "Admission overdue", "Admission", "Admitted?"],
    ]);
    expect((await office.deps.mailboxes.find("township-1"))?.news).toContainEqual({ about: "passedOn", id });
  });

  test("is put off once: the deadline moves, and nobody is overdue before the new one", async () => {
    const office = await openOffice();
    await objectedTo(office);
    await office.admit(id);
    const { answerBy } = await office.objection(id);

    const [extended, again] = [await office.extend(id), await office.extend(id)];
    await office.skipTo(later(answerBy, 1000));

    expect([extended, again]).toEqual(["done", "NotAllowedHere"]);
    expect(await holder(office)).toBe("township-1");
    expect((await office.taskOf("objection", id))?.escalations).toBe(0);
    expect(await office.decideObjection(id, {})).toBe("done");
  });

  test("is reviewed one level up by somebody else, whose changed answer takes effect where the case stands now", async () => {
    const office = await openOffice();
    const { application, listId } = await objectedTo(office);
    await office.answer(id, { outcome: "notUpheld" });
    await office.skipWindow(listId);
    await office.sign(listId);
    const moved = (await office.application(application)).status;
    // The window lasted longer than the objector had time to ask.
    expect(await office.askReview(id)).toBe("TaskClosed");

    const other = await openOffice();
    const second = await objectedTo(other);
    await other.answer(id, { outcome: "notUpheld" });
    await other.askReview(id);
    const reviewer = await holder(other);
    const byFirst = await other.reviewAnswer(id, {}, "township-1");
    const changed = { outcome: "changed", result: "upheld", effect: "reject", reason: { code: "R03" } } as const;
    const byReviewer = await other.reviewAnswer(id, changed);

    expect(moved).toBe("countyRecheck");
    expect([reviewer, byFirst, byReviewer]).toEqual(["reviewer-1", "ActedBefore", "done"]);
    expect(await other.application(second.application)).toMatchObject({ status: "rejected", level: "objection" });
    expect((await other.objection(id)).status).toBe("closed");
  });

  test("is carried on once, however late or often the dispatcher hears of it", async () => {
    const office = await openOffice();
    await objectedTo(office);
    office.holdDispatch();
    await office.admit(id);
    await office.goOnDispatching();

    const history = await office.deps.history.of({ kind: "objection", id });
    for (const entry of [...history, ...history]) await dispatchEvent(office.deps, entry);
    await office.settled();

    expect((await office.taskOf("objection", id))?.purpose).toBe("investigateObjection");
    expect(pathOf(office)).toEqual(["Where to begin", "Admission", "Admitted?", "Investigation"]);
  });

  test("bars whoever answered it from signing that list, and leaves somebody to sign", async () => {
    const office = await openOffice();
    const { listId } = await objectedTo(office);
    await office.answer(id, { outcome: "notUpheld" });
    await office.skipWindow(listId);
    const signer = (await office.taskOf("list", listId))?.assignee;

    expect((await office.list(listId)).actors).toContain("township-1");
    expect(signer).toBe("principal-1");
    expect(await office.sign(listId)).toBe("done");
  });

  test("goes to the aid centre where one person holds the offices of a school and its township", async () => {
    const school = { ...centralSchool, offices: { ...centralSchool.offices, townshipOfficeId: "principal-1" } };
    const office = await openOffice({ schools: [school] });
    await objectedTo(office);

    expect(await holder(office)).toBe("reviewer-1");
  });
});

describe("an upheld objection", () => {
  test("to a case that the county is rechecking takes it out of the reviewer's work", async () => {
    const office = await openOffice();
    const application = await office.submit();
    await office.decide(application);
    await office.decide(application);
    const listId = await office.runList("school", centralSchool.code);
    await office.object(listId, { serial: 1, id });
    const before = await office.taskOf("application", application);

    await office.answer(id, { outcome: "upheld" });

    expect(before).toMatchObject({ purpose: "countyRecheck", assignee: "reviewer-1" });
    expect((await office.taskOf("application", application))?.closed).toMatchObject({ outcome: "objection" });
    expect((await office.application(application)).status).toBe("rejected");
  });

  test("to the level sends its line to a supplementary list with a window of its own, which somebody else signs", async () => {
    const office = await openOffice();
    const { application, listId } = await objectedTo(office);
    await office.admit(id);
    const minutes = "评审组一致同意。";
    await office.decideObjection(id, { outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes });
    const queued = await office.application(application);
    await office.skipWindow(listId);

    const supplementary = await office.runList("school", centralSchool.code);

    expect(queued).toMatchObject({ status: "schoolCheck", award: { level: "L1" } });
    expect((await office.list(listId)).status).toBe("closed");
    expect(await office.list(supplementary)).toMatchObject({ round: 1, lines: 1 });
    expect(await office.application(application)).toMatchObject({ status: "countyRecheck", award: { level: "L1" } });
  });

  test("to the level of a case the county is rechecking brings it back to the school's next list, and then to the county's", async () => {
    const office = await openOffice();
    const application = await office.submit();
    await office.decide(application);
    await office.decide(application);
    const listId = await office.runList("school", centralSchool.code);
    await office.object(listId, { serial: 1, id });
    await office.admit(id);
    const said = { effect: "changeAward" as const, level: "L1" as const, minutes: "评审组一致同意。" };
    await office.decideObjection(id, { outcome: "partlyUpheld", ...said });
    const waits = await office.taskOf("application", application);

    const supplementary = await office.runList("school", centralSchool.code);
    await office.decide(application);
    await office.runList("county", "PRIMARY");

    expect(waits).toMatchObject({ purpose: "schoolPublicity" });
    expect(await office.list(supplementary)).toMatchObject({ round: 1, lines: 1 });
    expect(await office.application(application)).toMatchObject({ status: "approved", award: { level: "L1" } });
  });

  test("to an approved aid stops it", async () => {
    const office = await openOffice();
    const application = await office.submit();
    await office.decide(application);
    await office.decide(application);
    const listId = await office.runList("school", centralSchool.code);
    await office.decide(application);
    await office.runList("county", "PRIMARY");
    await office.object(listId, { serial: 1, id });

    await office.answer(id, { outcome: "upheld" });

    expect((await office.objection(id)).nature).toBe("complaint");
    expect(await office.application(application)).toMatchObject({ status: "terminated", cause: "objection" });
  });
});
