import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "../../domain/calendar/time.ts";
import { uploadPhoto } from "../../local/play/upload-photo.ts";
import type { ObjectionView } from "../../web/views/objections.ts";
import type { PreparationView } from "../../web/views/preparation.ts";
import type { SlipsView } from "../../web/views/slips.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { type AtDesk, aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let officer: AtDesk;
let principal: AtDesk;
const applied: WorkItem[] = [];

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  officer = await atDesk(world, office.school.offices.aidOfficerId);
  principal = await atDesk(world, office.school.offices.principalId);
  const chair = await atDesk(world, office.school.offices.panelChairId);
  for (let family = 0; family < 4; family += 1) {
    const form = office.nextForm();
    const { email: _, ...guardian } = { ...form.guardian, noticeChannel: "paper" as const };
    const item = await office.applied({ ...form, guardian });
    await office.teacher.send(decisionAt(item), approvalOf(item));
    applied.push(item);
  }
  await world.settled();
  for (const item of await chair.work()) await chair.send(decisionAt(item), approvalOf(item));
  await world.settled();
});
afterAll(() => world.end());

const scope = () => `level=school&scope=${office.school.code}`;
const listTaskOf = async (desk: AtDesk, purpose: string): Promise<WorkItem> => {
  const item = (await desk.work()).find((task) => task.purpose === purpose);
  if (item === undefined) throw new Error(`${desk.staffId} has no list to decide`);
  return item;
};

test("a teacher begins a form on a family's behalf with its mandate, and goes on in the family's file", async () => {
  const start = { pupilName: "安小禾", phone: "13900000000" };
  const mandate = {
    "mandate.givenBy": "安大禾（父亲）",
    "mandate.way": "present",
    "mandate.words": "到校请班主任代填。",
  };

  const incomplete = await office.teacher.post("/behalf", start);
  const begun = await office.teacher.post("/behalf", { ...start, ...mandate });
  const form = await office.teacher.open("/apply/pupil");
  const work = await office.teacher.open("/work");
  const reviewer = await (await atDesk(world, "staff-bureau-reviewer-1")).read("/behalf");

  expect([incomplete.status, incomplete.text.includes("安小禾")]).toEqual([422, true]);
  expect([begun.status, begun.location]).toEqual([303, "/apply/pupil"]);
  expect([form.status, work.status]).toEqual([200, 200]);
  expect(form.text).toContain("由班主任代填");
  expect(reviewer).toMatchObject({ status: 403, body: { code: "NotAllowedHere" } });
});

test("the aid officer prepares the school's list, leaving somebody out, and nobody else's", async () => {
  const [left] = applied;
  const before = await officer.read(`/preparation?${scope()}`);
  const foreign = await officer.send("/preparation/county/PRIMARY", {});
  const reader = await principal.send(`/preparation/school/${office.school.code}`, {});

  const page = await officer.submit(`/preparation/school/${office.school.code}?${scope()}`, {
    "leftOut[]": [left?.subject.id ?? ""],
  });
  await world.settled();
  const again = await officer.post(`/preparation/school/${office.school.code}?${scope()}`, {});
  const after = (await officer.read(`/preparation?${scope()}`)).body as PreparationView;

  expect((before.body as PreparationView).waiting).toMatchObject({ count: 4, amount: 4 * 62_500 });
  expect([foreign, reader]).toMatchObject([
    { status: 403, body: { code: "NotYourSchool" } },
    { status: 403, body: { code: "NotAllowedHere" } },
  ]);
  expect(page.text).toContain("名单");
  expect(again.status).toBe(409);
  expect(after.lists).toMatchObject([
    { status: "prepared", lines: 3, amount: 3 * 62_500, leftOut: [left?.subject.id] },
  ]);
});

test("the principal posts it after counting, with masked names, and the same receipt is shown twice", async () => {
  const task = await listTaskOf(principal, "postList");
  const path = `/tasks/${task.taskId}`;
  const form = { version: task.version, outcome: "post" };

  const page = await principal.open(path);
  const miscounted = await principal.send(`${path}/posting`, { ...form, humanFact: "4" });
  const stranger = await officer.send(`${path}/posting`, { ...form, humanFact: "3" });
  const posted = await principal.send(`${path}/posting`, { ...form, humanFact: "3" });
  await world.settled();
  const again = await principal.send(`${path}/posting`, { ...form, humanFact: "3" });

  expect(page.text).toContain("3人");
  for (const { application } of applied) expect(page.text).not.toContain(application?.pupilName);
  expect(miscounted).toMatchObject({ status: 422, body: { code: "WrongHumanFact" } });
  expect(stranger).toMatchObject({ status: 403, body: { code: "NotYourTask" } });
  expect(posted).toMatchObject({ status: 200, body: { outcome: "post" } });
  expect(again).toMatchObject({ status: 200, body: { outcome: "post", status: "posted" } });
});

test("an objection is answered by the school without ever learning whose it is", async () => {
  const listId = `2026-2027-1-${office.school.code}-0`;
  const objector = {
    about: "notEntitled",
    serial: 2,
    text: "该生家庭情况与所述不符。",
    contact: "objector@example.com",
  };
  await aVisitor(world.url).send(`/lists/${listId}/objection`, objector);
  const [raised] = (await world.deps.objections.ofUnit(office.school.code, { limit: 1 })).records;
  const path = `/objections/${raised?.id}`;
  const centre = await atDesk(world, "staff-bureau-center-head");
  await world.settled();
  const task = await world.deps.tasks.waitOf({ kind: "objection", id: raised?.id ?? "" });
  const investigator = await atDesk(world, task?.assignee ?? "");

  const queue = await officer.open("/objections");
  const seen = (await officer.read(path)).body as ObjectionView;
  const mine = (await investigator.read(path)).body as ObjectionView;
  const page = await investigator.open(path);
  const atCentre = (await centre.read(path)).body as ObjectionView;
  const teacher = await office.teacher.read(path);
  const admission = { version: seen.version, outcome: "admit", humanFact: "2" };
  const byOfficer = await officer.send(`${path}/admission`, admission);
  await investigator.send(`${path}/admission`, admission);
  await world.settled();
  const form = { version: seen.version + 1, outcome: "notUpheld", reply: "经入户核实，情况属实，维持公示。" };
  const wrong = await investigator.send(`${path}/decision`, { ...form, humanFact: "3" });
  const upheld = { ...form, outcome: "upheld", effect: "reject", humanFact: "2" };
  const noReason = await investigator.send(`${path}/decision`, upheld);
  const said = { ...form, version: String(form.version), humanFact: "2" };
  const decided = await investigator.submit(`${path}/decision`, said);
  const again = await investigator.submit(`${path}/decision`, said);

  expect(queue.text).toContain("名单第2号");
  expect([seen, mine]).toMatchObject([
    { objector: "named", serial: 2, may: "read" },
    { objector: "named", may: "admit", said: { text: objector.text } },
  ]);
  expect(seen).not.toHaveProperty("said");
  expect(`${JSON.stringify([seen, mine, atCentre])}${page.text}`).not.toContain(objector.contact);
  expect(atCentre).toMatchObject({ mayReadObjector: "yes", may: "read" });
  expect(teacher).toMatchObject({ status: 403, body: { code: "NotYourSchool" } });
  expect(byOfficer).toMatchObject({ status: 403, body: { code: "ActedBefore" } });
  expect(wrong).toMatchObject({ status: 422, body: { code: "WrongHumanFact" } });
  expect(noReason).toMatchObject({ status: 422, body: { errors: [{ field: "reason.code" }] } });
  expect(decided.text).toContain(form.reply);
  expect([again.status, again.text.includes(form.reply)]).toEqual([200, true]);
});

test("the principal signs after the window, sending one line back by its serial number", async () => {
  const takenOn = dayOf(world.deps.clock.now());
  await uploadPhoto({ url: world.url, send: officer.send }, { listId: `2026-2027-1-${office.school.code}-0`, takenOn });
  await world.skipWorkingDays(6);
  const task = await listTaskOf(principal, "signList");
  const path = `/tasks/${task.taskId}/signature`;
  const fields = { version: String(task.version), returned: "2、", humanFact: "3" };

  const noReason = await principal.post(path, fields);
  const unknown = await principal.send(path, { ...fields, returned: [9], reason: { code: "R05" } });
  const page = await principal.submit(path, { ...fields, "reason.code": "R05" });
  await world.settled();
  const statuses = await Promise.all(applied.map(office.statusOf));

  expect([noReason.status, noReason.text.includes("请填写此项")]).toEqual([422, true]);
  expect(unknown).toMatchObject({ status: 409, body: { code: "LineNotOpen" } });
  expect(page.text).toContain("您的决定已记录");
  expect(statuses.toSorted()).toEqual(["countyRecheck", "countyRecheck", "schoolCheck", "schoolCheck"]);
});

test("families without mail get their notices from the school, each once", async () => {
  const waiting = (await officer.read("/slips")).body as SlipsView;
  const ofClass = (await office.teacher.read("/slips")).body as SlipsView;
  const keys = waiting.slips.slice(0, 2).map(({ key }) => key);

  const none = await officer.post("/slips/handed-out", {});
  const page = await officer.submit("/slips/handed-out", { "slips[]": keys });
  const again = await officer.send("/slips/handed-out", { slips: keys });
  const stranger = await principal.send("/slips/handed-out", {
    slips: waiting.slips.slice(2, 3).map(({ key }) => key),
  });
  const left = (await officer.read("/slips")).body as SlipsView;

  expect(waiting.slips.length).toBeGreaterThan(4);
  expect(ofClass.slips.length).toBe(waiting.slips.length);
  expect([none.status, page.text.includes("已登记转交2份")]).toEqual([422, true]);
  expect([again.body, stranger.body]).toEqual([{ handedOut: 0 }, { handedOut: 0 }]);
  expect(left.slips.map(({ key }) => key)).toEqual(waiting.slips.slice(2).map(({ key }) => key));
});

test("the desk shows what was counted and when, to the county and to the school its own part", async () => {
  await world.runRoutine();
  const auditor = await atDesk(world, "staff-bureau-auditor");

  const county = await auditor.read("/desk");
  const page = await aSchoolsDesk(principal);
  const stranger = await principal.read("/desk?school=1161990401x");
  const decided = await auditor.send(`/preparation/school/${office.school.code}`, {});

  expect(county.body).toMatchObject({
    of: "county",
    asOf: expect.stringMatching(/^2026-09-15T01:00/),
    counts: { countyRecheck: 2, schoolCheck: 2 },
    schools: expect.arrayContaining([expect.objectContaining({ code: office.school.code })]),
  });
  expect(page).toContain(office.school.name);
  expect(stranger).toMatchObject({ status: 403, body: { code: "NotYourSchool" } });
  expect(decided).toMatchObject({ status: 403, body: { code: "AuditorsOnlyRead" } });
});

const aSchoolsDesk = async (desk: AtDesk): Promise<string> => (await desk.open("/desk")).text;
