import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { openingStart } from "../../local/play/opening.ts";
import { uploadPhoto } from "../../local/play/upload-photo.ts";
import type { ObjectionView, RegisteredView } from "../../web/views/objections.ts";
import { hangAList } from "../support/hanging-list.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

// Whoever objects gives these; they may stand on no page and in no answer a school reads.
const secrets = ["穆不留", "15412345678", "resident-4711@example.com"];
const named = { name: secrets[0], contact: `${secrets[1]} ${secrets[2]}` };

let world: World;
let school: School;
let listId: string;
const desks = new Map<string, AtDesk>();
const objectors = new Map<string, Visitor>();

beforeAll(async () => {
  world = await startWorld({ start: openingStart });
  ({ school, listId } = await hangAList(world, 6));
});
afterAll(() => world.end());

const at = async (staffId: string): Promise<AtDesk> => {
  const desk = desks.get(staffId) ?? (await atDesk(world, staffId));
  desks.set(staffId, desk);
  return desk;
};
const raise = async (said: object, list = listId): Promise<string> => {
  const visitor = aVisitor(world.url);
  const { status, body } = await visitor.send(`/lists/${list}/objection`, { text: "请核实。", ...named, ...said });
  if (status !== 201) throw new Error(`raise-objection answered ${status} ${JSON.stringify(body)}`);
  await world.settled();
  const { objectionId } = body as { objectionId: string };
  objectors.set(objectionId, visitor);
  return objectionId;
};
const handlerOf = async (id: string): Promise<AtDesk> =>
  at((await world.deps.tasks.waitOf({ kind: "objection", id }))?.assignee ?? "nobody");
const read = async (desk: AtDesk, id: string) => (await desk.read(`/objections/${id}`)).body as ObjectionView;
const handle = async (id: string, door: string, form: object, as?: AtDesk) => {
  const desk = as ?? (await handlerOf(id));
  const { version, serial } = await read(desk, id);
  const answer = await desk.send(`/objections/${id}/${door}`, { version, humanFact: String(serial), ...form });
  await world.settled();
  return answer;
};
const admit = (id: string) => handle(id, "admission", { outcome: "admit" });
const statusOfLine = async (serial: number, list = listId) => {
  const line = await world.deps.lists.line(list, serial);
  return { line: line?.status, case: (await world.deps.applications.find(line?.applicationId ?? ""))?.status };
};
const listTask = async (purpose: string) => {
  const desk = await at(school.offices.principalId);
  const task = (await desk.work()).find((item) => item.purpose === purpose);
  if (task === undefined) throw new Error(`the principal has no ${purpose}`);
  return { desk, path: `/tasks/${task.taskId}`, version: task.version };
};
const signed = async (list: string, lines: number) => {
  const officer = await at(school.offices.aidOfficerId);
  await uploadPhoto({ url: world.url, send: officer.send }, { listId: list, takenOn: dayOf(world.deps.clock.now()) });
  await world.skipWorkingDays(6);
  const { desk, path, version } = await listTask("signList");
  const answer = await desk.send(`${path}/signature`, { version, returned: "", humanFact: String(lines) });
  await world.settled();
  return answer.status;
};

test("a line that was not entitled is rejected, by somebody who took no part, and the other lines go on", async () => {
  const id = await raise({ about: "notEntitled", serial: "1" });
  const held = await statusOfLine(1);
  const line = await world.deps.lists.line(listId, 1);
  const teacher = (await world.deps.applications.find(line?.applicationId ?? ""))?.acts[1]?.by ?? "";
  const form = { version: 1, humanFact: "1", outcome: "admit" };

  const byTeacher = await (await at(teacher)).send(`/objections/${id}/admission`, form);
  const byOfficer = await (await at(school.offices.aidOfficerId)).send(`/objections/${id}/admission`, form);
  const admitted = await admit(id);
  const again = await (await handlerOf(id)).send(`/objections/${id}/admission`, form);
  const decided = await handle(id, "decision", {
    ...{ outcome: "upheld", effect: "reject", reason: { code: "R03" }, reply: "经入户核实，情况属实。" },
  });

  expect(held).toEqual({ line: "held", case: "onHold" });
  expect([byTeacher.status, byOfficer.status]).toEqual([403, 403]);
  expect([byTeacher.body, byOfficer.body]).toMatchObject([{ code: "ActedBefore" }, { code: "ActedBefore" }]);
  expect([admitted.status, again.status, decided.status]).toEqual([200, 200, 200]);
  expect(await statusOfLine(1)).toEqual({ line: "struck", case: "rejected" });
  expect(await statusOfLine(2)).toEqual({ line: "listed", case: "schoolPublicity" });
});

test("a wrong level takes the line off this list, to wait for a supplementary one", async () => {
  const id = await raise({ about: "wrongAmount", serial: "2" });
  await admit(id);
  const { award } = await read(await handlerOf(id), id);
  // A category's own level is not lowered without the centre, so the category is what changes.
  const right = award?.level === "L1" ? { category: "MIN_LIVING" } : { level: "L1", minutes: "评审组一致同意。" };
  const change = { outcome: "partlyUpheld", effect: "changeAward", ...right };

  const empty = await handle(id, "decision", { outcome: "upheld", reply: "属实。" });
  const decided = await handle(id, "decision", { ...change, reply: "等级认定有误，已改正。" });

  expect(empty).toMatchObject({ status: 422, body: { errors: [{ field: "effect" }] } });
  expect(decided.status).toBe(200);
  expect(await statusOfLine(2)).toEqual({ line: "struck", case: "schoolCheck" });
});

test("one that is not admitted is answered with the reason, and the line goes on", async () => {
  const id = await raise({ about: "notEntitled", serial: "3" });

  const silent = await handle(id, "admission", { outcome: "notAdmit" });
  const refused = await handle(id, "admission", { outcome: "notAdmit", reason: "反映的不是这名学生。" });

  expect([silent.status, refused.status]).toEqual([422, 200]);
  expect(await statusOfLine(3)).toEqual({ line: "listed", case: "schoolPublicity" });
});

test("an answer is put off once, a question is asked and answered, and a missing child becomes a case of the school", async () => {
  const id = await raise({ about: "missingChild", childName: "安漏甲", childNote: "四年级1班" });
  await admit(id);
  const before = await read(await handlerOf(id), id);

  const extended = await handle(id, "extension", { reason: "需要走访。" });
  const twice = await handle(id, "extension", { reason: "还要走访。" });
  await handle(id, "questions", { question: "这个孩子住在哪个村？" });
  const answered = await objectors.get(id)?.send("/my-objection/answer", { answer: "住在河边。" });
  await world.settled();
  const { answerBy, said, extension } = await read(await handlerOf(id), id);
  const decided = await handle(id, "decision", { outcome: "upheld", effect: "openMakeup", reply: "转学校核实补录。" });
  const { records } = await world.deps.makeups.ofSchool("2026-2027-1", school.code, { limit: 10 });

  expect([extended.status, twice.status, answered?.status, decided.status]).toEqual([200, 403, 201, 200]);
  expect(answerBy > before.answerBy).toBe(true);
  expect([extension?.reason, said?.conversation.map(({ text }) => text)]).toEqual([
    "需要走访。",
    ["这个孩子住在哪个村？", "住在河边。"],
  ]);
  expect(records).toMatchObject([{ pupilName: "安漏甲", source: "missingObjection" }]);
});

test("a review one level up, by somebody else, changes the answer", async () => {
  const id = await raise({ about: "notEntitled", serial: "4" });
  await admit(id);
  const first = await handlerOf(id);
  await handle(id, "decision", { outcome: "notUpheld", reply: "不属实。" });
  const freed = await statusOfLine(4);

  const asked = await objectors.get(id)?.send("/my-objection/review", { why: "没有去他家看过。" });
  await world.settled();
  const reviewer = await handlerOf(id);
  const change = { outcome: "changed", result: "upheld", effect: "reject", reason: { code: "R03" }, reply: "属实。" };
  const byFirst = await handle(id, "review", change, first);
  const reviewed = await handle(id, "review", change);

  expect(freed).toEqual({ line: "listed", case: "schoolPublicity" });
  expect([asked?.status, byFirst.status, reviewed.status]).toEqual([201, 403, 200]);
  expect(reviewer.staffId).toContain("bureau");
  expect(await statusOfLine(4)).toEqual({ line: "struck", case: "rejected" });
  expect((await world.deps.objections.find(id))?.status).toBe("closed");
});

test("a call is written down with its number and code, which are shown once", async () => {
  const officer = await at(school.offices.aidOfficerId);
  const receivedOn = dayOf(world.deps.clock.now());
  const call = {
    ...{ listId, channel: "phone", receivedOn, receivedTime: "08:15", about: "notEntitled", serial: "5" },
    ...{ text: "听说他家有车。", humanFact: "5", name: "", contact: "" },
  };

  const page = await officer.open("/objections/new");
  const future = await officer.post("/objections", { ...call, receivedTime: "23:59" });
  const shown = await officer.post("/objections", call);
  const sent = (await officer.send("/objections", { ...call, serial: 6, humanFact: "6" })).body as RegisteredView;
  await world.settled();
  const { registered, channel } = await read(officer, sent.objectionId);
  const opened = await aVisitor(world.url).send("/my-objection", { number: sent.objectionId, code: sent.code });
  for (const { id } of (await world.deps.objections.ofUnit(school.code, { limit: 50 })).records) {
    const objection = await world.deps.objections.find(id);
    if (objection?.status === "received") {
      await handle(id, "admission", { outcome: "notAdmit", reason: "没有具体情况。" });
    }
  }

  expect(page.text).toContain("登记一件异议");
  expect([future.status, future.text.includes("听说他家有车")]).toEqual([422, true]);
  expect([shown.status, /YY\d{12}/.test(shown.text)]).toEqual([200, true]);
  expect(sent.code).toMatch(/^\d{8}$/);
  expect([channel, registered?.was]).toEqual(["phone", "inTime"]);
  expect(opened.status).toBe(201);
  expect(await statusOfLine(6)).toEqual({ line: "listed", case: "schoolPublicity" });
});

test("the list is signed after its window, and the changed line by a list and a window of its own", async () => {
  const first = await signed(listId, 3);
  const officer = await at(school.offices.aidOfficerId);
  await officer.send(`/preparation/school/${school.code}`, {});
  await world.settled();
  const { desk, path, version } = await listTask("postList");
  await desk.send(`${path}/posting`, { outcome: "post", version, humanFact: "1" });
  await world.settled();

  const supplementary = await world.deps.lists.find(`2026-2027-1-${school.code}-1`);

  expect(first).toBe(200);
  expect(await statusOfLine(3)).toEqual({ line: "released", case: "countyRecheck" });
  expect(supplementary).toMatchObject({ status: "posted", lines: 1, round: 1 });
});

test("a process fault stops the whole list, which is posted anew with a whole window", async () => {
  const list = `2026-2027-1-${school.code}-1`;
  const id = await raise({ about: "processFault" }, list);
  await admit(id);
  const waiting = (await world.deps.lists.find(list))?.objections;
  const decided = await handle(id, "decision", { outcome: "upheld", effect: "repost", reply: "确未开会评审。" });
  const stopped = await aVisitor(world.url).read(`/lists/${list}`);
  const { desk, path } = await listTask("repostList");
  const { version } = (await desk.read(`${path}/repost`)).body as { version: number };
  await desk.send(`${path}/repost`, { version, removed: "", humanFact: "1" });
  await world.settled();

  expect([waiting, decided.status, stopped.status]).toEqual([1, 200, 410]);
  expect(await world.deps.lists.find(list)).toMatchObject({ status: "posted", objections: 0 });
});

test("a breach of privacy takes the list off as soon as it is admitted, and the families are told", async () => {
  const list = `2026-2027-1-${school.code}-1`;
  const id = await raise({ about: "privacyBreach" }, list);
  await admit(id);
  const line = await world.deps.lists.line(list, 1);
  const notices = await world.deps.notices.ofSubject({ kind: "application", id: line?.applicationId ?? "" });
  const { centerHeadId } = (await world.deps.county.get())?.offices ?? { centerHeadId: "" };

  expect(await world.deps.lists.find(list)).toMatchObject({ status: "stopped", objections: 1 });
  expect(notices.map(({ notice }) => notice)).toContain("N31");
  expect((await world.deps.mailboxes.find(centerHeadId))?.news).toContainEqual({ about: "privacyIncident", id: list });
});

test("who objected is read by the centre alone, on record, and stands on no page or answer of the school", async () => {
  const { records } = await world.deps.objections.ofUnit(school.code, { limit: 50 });
  const [one] = records.filter(({ objector }) => objector !== undefined);
  const id = one?.id ?? "";
  const offices = (await world.deps.county.get())?.offices;
  const head = await at(offices?.centerHeadId ?? "");
  const shown = await head.send(`/objections/${id}/objector`, { why: "askBack" });
  const { aidOfficerId, principalId, panelChairId, townshipOfficeId } = school.offices;
  const people = await Promise.all([aidOfficerId, principalId, panelChairId, townshipOfficeId].map(at));
  const paths = [
    ...["/objections", "/objections/new", "/work", "/desk", "/slips", `/preparation/${listId}`],
    ...records.map((each) => `/objections/${each.id}`),
  ];
  const seen: string[] = [];
  for (const desk of people) {
    for (const path of paths) {
      seen.push((await desk.open(path)).text, JSON.stringify((await desk.read(path)).body));
    }
    seen.push(JSON.stringify(await desk.send(`/objections/${id}/objector`, { why: "askBack" })));
  }
  const refused = await people[0]?.send(`/objections/${id}/objector`, { why: "askBack" });
  const history = (await read(head, id)).history.map(({ type }) => type);
  const schoolHistory = (await read(people[0] as AtDesk, id)).history.map(({ type }) => type);

  expect(shown).toMatchObject({ status: 200, body: { name: secrets[0] } });
  expect(refused).toMatchObject({ status: 403, body: { code: "NotAllowedHere" } });
  expect(secrets.filter((secret) => seen.some((text) => text.includes(secret)))).toEqual([]);
  expect(secrets.filter((secret) => world.logged.some((line) => line.includes(secret)))).toEqual([]);
  expect([history.includes("ObjectorRead"), schoolHistory.includes("ObjectorRead")]).toEqual([true, false]);
  expect(seen.length).toBeGreaterThan(50);
});
