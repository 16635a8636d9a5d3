import { describe, expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import type { AnswerForm } from "../../domain/reconsideration/answer-form.ts";
import { answerReconsideration } from "../../domain/reconsideration/answer-reconsideration.ts";
import { askReconsideration } from "../../domain/reconsideration/ask-reconsideration.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool, smallCounty } from "../support/small-county.ts";
import { rejected } from "../support/staff-acts.ts";

type Unsaid<Form> = Form extends unknown ? Omit<Form, "version" | "humanFact" | "text"> : never;

const award = { finding: "award" } as const;
const notUpheld = { finding: "notUpheld", code: "R03" } as const;

/** A rejected application of the central school, and what may become of it. */
const aRejection = async (office: Office) => {
  const id = await office.submit();
  await office.decide(id);
  await office.decide(id, rejected);
  return id;
};

const ask = (office: Office, id: string) =>
  office.act(async () => {
    const application = await office.application(id);
    const { record, receiptNo, pupilName } = application;
    return askReconsideration({
      ...{ application, county: smallCounty, by: { role: "GUARDIAN", id: receiptNo }, notice: undefined },
      form: { version: record.version, grounds: "低保证在有效期内。", humanFact: factOfName(pupilName) },
      occasion: await office.occasion(),
    });
  });

const answer = (office: Office, id: string, said: Unsaid<AnswerForm>, as?: string) =>
  office.act(async () => {
    const [application, task] = await Promise.all([office.application(id), office.taskOf("application", id)]);
    const { record, pupilName } = application;
    return answerReconsideration({
      ...{ application, task, county: smallCounty, school: centralSchool },
      actor: await office.person(as ?? task?.assignee),
      form: { ...said, text: "已核实。", version: record.version, humanFact: factOfName(pupilName) } as AnswerForm,
      occasion: await office.occasion(),
    });
  });

const secondRun = (office: Office, id: string) => {
  const run = { workflow: "application-review", name: `application-${id}-2` };
  return { path: office.engine.path(run), describe: () => office.engine.describe(run) };
};

describe("a rejection that the family disputes", () => {
  test("waits with the aid centre in a run of its own, and a request told twice moves nothing twice", async () => {
    const office = await openOffice();
    const id = await aRejection(office);

    expect(await ask(office, id)).toBe("done");
    await office.dispatchAgain(id);

    expect(await office.ended(id)).toBe("SUCCEEDED");
    expect(secondRun(office, id).path).toEqual(["Where to begin", "Reconsideration"]);
    expect(await office.taskOf("application", id)).toMatchObject({
      ...{ purpose: "reconsideration", assignee: "reviewer-1", number: 3 },
      dueAt: "2026-09-20T16:00:00.000Z",
    });
  });

  test("and that the centre corrects goes on to a list of the school, and through every signature to its approval", async () => {
    const office = await openOffice();
    const id = await aRejection(office);
    await ask(office, id);

    expect(await answer(office, id, award)).toBe("done");

    expect(secondRun(office, id).path.at(-1)).toBe("School publicity");
    await office.runList("school", centralSchool.code);
    expect((await office.taskOf("application", id))?.assignee).toBe("head");
    await office.decide(id);
    await office.runList("county", "PRIMARY");
    const { status, acts } = await office.application(id);
    expect(status).toBe("approved");
    expect(acts.map(({ by }) => by)).toEqual([
      ...[id.slice(0, -2), "teacher-1", "reviewer-1", "principal-1", "head", "director", "deputy"],
    ]);
    expect((await secondRun(office, id).describe())?.status).toBe("SUCCEEDED");
  });

  test("twice without success ends with the deputy director's group; there is no third level", async () => {
    const office = await openOffice();
    const id = await aRejection(office);
    await ask(office, id);
    await answer(office, id, notUpheld);
    expect((await office.application(id)).status).toBe("rejected");
    expect(await ask(office, id)).toBe("done");
    expect((await office.taskOf("application", id))?.assignee).toBe("deputy");

    await answer(office, id, notUpheld);

    expect(await ask(office, id)).toBe("ReconsiderationClosed");
    expect((await secondRun(office, id).describe())?.status).toBe("SUCCEEDED");
  });

  test("and that is to be examined again goes to somebody else of the school", async () => {
    const office = await openOffice();
    const id = await aRejection(office);
    await ask(office, id);

    await answer(office, id, { finding: "schoolCheck" });

    expect(await office.taskOf("application", id)).toMatchObject({ purpose: "schoolCheck", assignee: "principal-1" });
    expect(await office.decide(id, undefined, "panel-1")).toBe("NotYourTask");
    expect(await office.decide(id)).toBe("done");
  });

  test("goes one level up when nobody answers in time, and is never granted by waiting", async () => {
    const office = await openOffice();
    const id = await aRejection(office);
    await ask(office, id);
    const { dueAt } = (await office.taskOf("application", id)) ?? { dueAt: "" };

    await office.skipTo(later(dueAt as never, 1000));

    expect(await office.taskOf("application", id)).toMatchObject({ assignee: "head", escalations: 1 });
    expect((await office.application(id)).status).toBe("rejected");
    expect(await answer(office, id, award, "reviewer-1")).toBe("NotYourTask");
  });

  test("keeps the family's words sealed where they lie", async () => {
    const office = await openOffice();
    const id = await aRejection(office);

    await ask(office, id);

    const lying = JSON.stringify(office.db.sqlite.prepare("SELECT * FROM items").all());
    expect((await office.application(id)).reconsiderations?.[0]?.grounds).toBe("低保证在有效期内。");
    expect(lying).toContain(id);
    expect(lying).not.toContain("低保证在有效期内");
  });

  test("is not decided by the person who rejected it, even with the task in hand", async () => {
    const office = await openOffice();
    const id = await aRejection(office);
    await ask(office, id);
    const task = await office.taskOf("application", id);
    if (task) await office.deps.store.commit({ save: [{ ...task, assignee: "panel-1" }], emit: [] });

    expect(await answer(office, id, award, "panel-1")).toBe("ActedBefore");
  });
});

describe("a line that the deputy director does not approve", () => {
  const atTheEnd = async (office: Office) => {
    const id = await office.submit();
    for (const _ of ["classCheck", "schoolCheck"]) await office.decide(id);
    await office.runList("school", centralSchool.code);
    await office.decide(id);
    const listId = await office.prepare("county", "PRIMARY");
    await office.post(listId);
    await office.skipWindow(listId);
    return { id, listId };
  };

  test("is rejected by the county, and its family may ask somebody of the group who did not decide", async () => {
    const office = await openOffice();
    const { id, listId } = await atTheEnd(office);

    expect(await office.sign(listId, [], [1])).toBe("done");

    expect(await office.application(id)).toMatchObject({
      ...{ status: "rejected", level: "county", unit: "county", barred: ["deputy"], formerAward: { amount: 50_000 } },
    });
    expect(await office.ended(id)).toBe("SUCCEEDED");
    expect((await office.list(listId)).status).toBe("closed");
    expect(await ask(office, id)).toBe("done");
    expect((await office.taskOf("application", id))?.assignee).toBe("director");
  });

  test("is named once, hangs on a county list, and is there", async () => {
    const office = await openOffice();
    const id = await office.submit();
    for (const _ of ["classCheck", "schoolCheck"]) await office.decide(id);
    const listId = await office.prepare("school", centralSchool.code);
    await office.post(listId);
    await office.skipWindow(listId);
    expect(await office.sign(listId, [], [1])).toBe("NotAllowedHere");
    await office.sign(listId);
    await office.decide(id);
    const county = await office.prepare("county", "PRIMARY");
    await office.post(county);
    await office.skipWindow(county);

    expect(await office.sign(county, [1], [1])).toBe("LineNotOpen");
    expect(await office.sign(county, [], [7])).toBe("LineNotOpen");
  });
});
