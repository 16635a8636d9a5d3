import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import type { AccessView } from "../../web/views/access.ts";
import type { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { ReviewView } from "../../web/views/task.ts";
import { type AtDesk, aClassAtWork, atDesk } from "../support/staff-desk.ts";
import { aVisitor, faultsOn } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

const headId = "staff-bureau-center-head";
const reviewerId = "staff-bureau-reviewer-1";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let form: ApplicationForm;
let taskId: string;
let id: string;
let receiptNo: string;
let head: AtDesk;
let principal: AtDesk;
let reviewer: AtDesk;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  form = office.nextForm();
  const item = await office.applied(form);
  ({ taskId } = item);
  ({ id } = item.subject);
  receiptNo = id.slice(0, id.lastIndexOf("-"));
  head = await atDesk(world, headId);
  reviewer = await atDesk(world, reviewerId);
  principal = await atDesk(world, office.school.offices.principalId);
});
afterAll(() => world.end());

const reveals = () => `/applications/${id}/reveals`;
const asked = (given: { readonly [name: string]: string | readonly string[] } = {}) => ({
  ...{ "fields[]": ["phone", "address"], why: "contact", because: "请家长补交户口簿" },
  ...{ humanFact: Array.from(form.pupil.name).at(-1) ?? "", ...given },
});
const log = async (desk: AtDesk, query = "") => (await desk.read(`/access${query}`)).body as AccessView;

describe("a review", () => {
  test("shows a class teacher no illness, no hardship in words and no account, and an onlooker still less", async () => {
    const told = (await office.teacher.read(`/tasks/${taskId}`)).body as ReviewView;
    const overseen = (await head.read(`/tasks/${taskId}`)).body as ReviewView;
    const seen = (view: ReviewView, field: string) => view.facts.find((fact) => fact.field === field)?.value;

    expect(seen(told, "bank.account")).toBe("***");
    expect(seen(told, "guardian.name")).toBe(form.guardian.name);
    expect(overseen.may).toBe("read");
    expect(seen(overseen, "guardian.name")).toBe(`${form.guardian.name.at(0)}*`);
    expect(JSON.stringify([told, overseen])).not.toContain(form.guardian.phone);
    // Number, name and the ending of the phone open the family's file: whoever reads the first two here must not read the third.
    for (const view of [told, overseen]) expect(seen(view, "guardian.phone")).toMatch(/^\d{3}\*{8}$/);
  });
});

describe("data in full", () => {
  test("are asked for on a page on which nothing is chosen", async () => {
    const review = await office.teacher.open(`/tasks/${taskId}`);
    const page = await office.teacher.open(reveals());

    expect(review.text).toContain(reveals());
    expect(page.text).toContain("查看完整信息");
    expect(page.text).not.toContain("checked");
    expect(page.text).not.toContain(form.guardian.phone);
  });

  test("are not shown without a reason in words or with a wrong fact, and what was typed is kept", async () => {
    const silent = await office.teacher.post(reveals(), asked({ because: "" }));
    const wrong = await office.teacher.post(reveals(), asked({ humanFact: "错" }));

    expect([silent.status, wrong.status]).toEqual([422, 422]);
    expect(Object.keys(faultsOn(silent.text))).toEqual(["because"]);
    expect(wrong.text).toContain("请家长补交户口簿");
    expect(wrong.text).not.toContain(form.guardian.phone);
    expect(await world.deps.accesses.log(receiptNo)).toBeUndefined();
  });

  test("are shown once, only those asked for, kept by no browser; the application stays as it was", async () => {
    const before = await world.deps.applications.find(id);

    const shown = await office.teacher.post(reveals(), asked());

    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toContain("no-store");
    expect(shown.text).toContain(form.guardian.phone);
    expect(shown.text).toContain(form.pupil.address);
    for (const hidden of [form.pupil.idNo, form.guardian.idNo, form.bank.account])
      expect(shown.text).not.toContain(hidden);
    expect((await world.deps.applications.find(id))?.record).toEqual(before?.record);
  });

  test("are on record, chained, without a word of what they say", async () => {
    const [entry] = await world.deps.history.of({ kind: "accessLog", id: receiptNo });

    expect(entry?.event).toMatchObject({
      type: "PersonalDataRead",
      actor: { role: "HOMEROOM_TEACHER", id: office.teacher.staffId },
      words: { fields: "phone address", why: "contact", door: "reveal-fields" },
    });
    expect(JSON.stringify(entry)).not.toContain("户口簿");
    expect((await world.deps.accesses.log(receiptNo))?.record.head).toBe(entry?.hash);
  });

  test("are not for the school's others, and for the centre also without a task, which is odd", async () => {
    const refused = await principal.post(reveals(), asked());
    const byCentre = await reviewer.post(reveals(), asked({ "fields[]": ["bankAccount"], why: "payment" }));

    expect(refused.status).toBe(403);
    expect(byCentre.text).toContain(form.bank.account);
    expect((await log(head, `?person=${reviewerId}`)).rows).toMatchObject([
      { oddities: expect.arrayContaining(["noTask"]) },
    ]);
  });
});

test("a paper is opened on record too, by its task or for oversight", async () => {
  const { deps } = world;
  const about = { kind: "recognition", id: receiptNo } as const;
  const file = askForFile({
    id: "p".repeat(43),
    about,
    purpose: "attachment",
    sentBy: receiptNo,
    now: deps.clock.now(),
  });
  await deps.store.commit({ save: [{ ...file, status: "accepted", type: "application/pdf" }], emit: [] });

  const answers = await Promise.all([office.teacher, head, principal].map((desk) => desk.open(`/files/${file.id}`)));

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 404]);
  const { rows } = await log(head, `?file=${receiptNo}`);
  expect(rows.filter(({ door }) => door === "show-file").map(({ by, why }) => [by, why])).toEqual(
    expect.arrayContaining([
      [office.teacher.staffId, "task"],
      [headId, "oversight"],
    ]),
  );
});

describe("the access log", () => {
  test("is read by the centre's head for the county, by a principal for the own people, by nobody else", async () => {
    const [county, school, teacher] = [await log(head), await log(principal), await office.teacher.open("/access")];

    expect(county.rows.map(({ by }) => by)).toContain(reviewerId);
    expect(new Set(school.rows.map(({ by }) => by))).toEqual(new Set([office.teacher.staffId]));
    expect(teacher.status).toBe(403);
    expect((await head.open("/access")).text).toContain("请家长补交户口簿");
  });

  test("is narrowed by person, file, day and what is odd, and taken away as a spreadsheet, on record", async () => {
    const { total } = await log(head);
    const odd = await log(head, "?odd=yes");
    const none = await log(head, "?from=2026-01-01&to=2026-01-02");
    const sheet = await head.open("/access.xlsx?as=csv");

    expect(odd.total).toBeLessThan(total);
    expect(none.total).toBe(0);
    expect(sheet.headers.get("content-type")).toContain("text/csv");
    expect(sheet.text).toContain(receiptNo);
    expect((await log(head, "?file=access-log")).rows).toMatchObject([{ by: headId, door: "export-access" }]);
    expect((await head.open("/access?print=yes")).text).not.toContain("/access/reviews");
  });

  test("is signed as gone through by whoever answers, bound to the looks shown, own looks left out", async () => {
    const { toSign, total, filter } = await log(head);
    const fields = { from: filter.from, to: filter.to, remark: "均为办理所需。" };
    const today = { from: filter.to, to: filter.to };

    const wrong = await head.post("/access/reviews", { ...fields, humanFact: String(total) });
    const narrowed = `/access/reviews?from=${today.from}&to=${today.to}`;
    const again = await head.post(narrowed, { ...fields, ...today, humanFact: "9999" });
    const signed = await head.submit("/access/reviews", { ...fields, humanFact: String(toSign) });

    expect(toSign).toBeLessThan(total);
    expect([wrong.status, signed.status]).toEqual([422, 200]);
    expect(wrong.text).toContain("均为办理所需。");
    expect(signed.text).toContain("均为办理所需。");
    expect(again.text).toContain(`name="from" value="${filter.to}"`);
    expect((await log(head)).reviews).toMatchObject([{ looks: toSign, role: "AID_CENTER_HEAD" }]);
    expect((await office.teacher.post("/access/reviews", { ...fields, humanFact: "0" })).status).toBe(403);
  });
});

test("an auditor looks with a reason and on record, and decides, signs and enters nothing", async () => {
  const auditor = await atDesk(world, "staff-bureau-auditor");

  const shown = await auditor.post(reveals(), asked({ "fields[]": ["pupilIdNo"], why: "audit" }));
  const start = await auditor.open(`/access/audit?no=${receiptNo}`);
  const refused = await auditor.post(`/tasks/${taskId}/decision`, { outcome: "approve" });
  const { status, body } = await auditor.send("/access/reviews", {});

  expect(shown.text).toContain(form.pupil.idNo);
  expect(start.text).toContain(`/tasks/${taskId}`);
  expect((await log(auditor, "?person=staff-bureau-auditor")).rows).toMatchObject([
    { why: "audit", oddities: ["noTask"] },
  ]);
  expect([refused.status, status]).toEqual([403, 403]);
  expect(refused.text).toContain("审计员只查阅，不办理。");
  expect(body).toMatchObject({ code: "AuditorsOnlyRead" });
});

test("a family sees when and by which office its data were read, and no name", async () => {
  const family = aVisitor(world.url);
  const facts = { receiptNo, pupilName: form.pupil.name, phoneEnding: form.guardian.phone.slice(-4) };
  await family.send("/status", facts);

  const page = await family.open("/my-applications");
  const { looks } = (await family.read("/my-applications")).body as MyApplicationsView;
  const teacher = await world.deps.staff.find(office.teacher.staffId);

  expect(looks.map(({ role }) => role)).toEqual(expect.arrayContaining(["HOMEROOM_TEACHER", "AID_CENTER_REVIEWER"]));
  expect(page.text).toContain("谁查看过您的信息");
  expect(page.text).toContain("监护人手机号码");
  expect(page.text).not.toContain(teacher?.name);
});

test("whoever opens a family's file with the number and the facts leaves a look: the family reads when, the centre finds it by the number", async () => {
  const onlooker = aVisitor(world.url);
  const facts = { receiptNo, pupilName: form.pupil.name, phoneEnding: form.guardian.phone.slice(-4) };
  const family = aVisitor(world.url);
  await family.send("/status", facts);
  const opened = async () =>
    ((await family.read("/my-applications")).body as MyApplicationsView).looks.filter(({ fields }) =>
      fields.includes("opened"),
    );
  const before = (await opened()).length;
  const all = (await log(head)).total;

  await onlooker.send("/status", { ...facts, phoneEnding: "0000" });
  await onlooker.send("/status", facts);

  const after = await opened();
  const ofFile = (await log(head, `?file=${receiptNo}`)).rows.filter(({ door }) => door === "open-file");
  expect(after).toHaveLength(before + 1);
  expect(after[0]).toEqual({ at: expect.any(String), role: "GUARDIAN", fields: ["opened"] });
  expect((await family.open("/my-applications")).text).toContain("凭回执编号打开了本申请");
  expect((await family.open("/my-data")).text).toContain("凭回执编号打开了本申请");
  expect(ofFile).toHaveLength(after.length);
  expect((await head.open(`/access?file=${receiptNo}`)).text).toContain("持回执编号的人");
  expect((await log(head)).total).toBe(all);
});

test("more than thirty looks an hour are refused, and the centre's head is told", async () => {
  const ask = () => reviewer.post(reveals(), asked({ "fields[]": ["phone"] }));
  for (let look = 1; look < 30; look += 1) expect((await ask()).status).toBe(200);

  const [refused, again] = [await ask(), await ask()];
  await world.settled();

  expect([refused.status, again.status]).toEqual([429, 429]);
  expect(refused.text).not.toContain(form.guardian.phone);
  expect((await world.deps.mailboxes.find(headId))?.news).toEqual([{ about: "revealsLimited", id: reviewerId }]);
  expect(world.logged.join("\n")).not.toContain(form.guardian.phone);
});
