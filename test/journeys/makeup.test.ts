import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { Day, startOfDay } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { type PlannedApplication, planTownship } from "../../local/demo/plan.ts";
import { apply } from "../../local/play/families.ts";
import { createOfficePlay, type Scope } from "../../local/play/office-play.ts";
import { begin, fieldsOf, fillSections } from "../support/filled-form.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

const planned: readonly PlannedApplication[] = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved");
const campaignId = "2026-2027-1";

let world: World;
let school: School;
let officer: AtDesk;
let head: AtDesk;
let office: Awaited<ReturnType<typeof createOfficePlay>>;
let scopes: { readonly school: Scope; readonly county: Scope };
/** Forms of the kindergarten's families; the first have applied in time. */
let forms: readonly ApplicationForm[];

const nameEnd = (name: string): string => Array.from(name).at(-1) ?? "";

const startStory = async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  if (county === undefined) throw new Error("there is no county");
  const schools = await Promise.all(county.schools.map(({ code }) => world.deps.schools.find(code)));
  const found = schools.find((each) => each?.type === "KINDERGARTEN");
  if (found === undefined) throw new Error("石桥镇 has no kindergarten");
  school = found;
  forms = planned.map(({ form }) => form).filter(({ pupil }) => pupil.schoolCode === school.code);
  office = await createOfficePlay(world, () => undefined);
  officer = await atDesk(world, school.offices.aidOfficerId);
  head = await atDesk(world, county.offices.centerHeadId);
  scopes = {
    school: { level: "school", scope: school.code, preparer: school.offices.aidOfficerId },
    county: { level: "county", scope: "PRESCHOOL", preparer: county.offices.reviewerIds[0] ?? "" },
  };
};

const formOf = (place: number): ApplicationForm => {
  const form = forms[place];
  if (form === undefined) throw new Error(`the kindergarten has fewer than ${place + 1} families`);
  return form;
};

/** Everything that waits is checked by class and panel, hangs at the school, is confirmed and rechecked. */
const upToTheCounty = async (): Promise<void> => {
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (_, tasks) => tasks);
  await office.hangLists([scopes.school]);
  await world.skipWorkingDays(6);
  await office.signLists([scopes.school]);
  await office.check("countyRecheck", "", [school.code], async (_, tasks) => tasks);
};

const countyList = async (): Promise<void> => {
  await office.hangLists([scopes.county]);
  await world.skipWorkingDays(6);
  await office.signLists([scopes.county]);
};

const ask = (form: ApplicationForm, idNo: string | undefined) =>
  aVisitor(world.url).send("/apply/makeup", {
    pupilName: form.pupil.name,
    ...(idNo !== undefined && { idNo }),
    schoolCode: school.code,
    phone: form.guardian.phone,
    note: "九月初在外务工，错过了申请时间。",
  });

const applicationsOf = async (form: ApplicationForm) => {
  const pupilKey = world.deps.store.pupilKeyOf(form.pupil);
  const claims = await world.deps.applications.claims(pupilKey, campaignId);
  return world.deps.applications.findMany(claims.map(({ applicationId }) => applicationId));
};

const mandate = { givenBy: "母亲", way: "phone", words: "请老师代为补录。" };

beforeAll(async () => {
  await startStory();
  await apply(world.url, formOf(0));
  await apply(world.url, formOf(1));
  // Whoever has begun to work stays signed in while the clock is put forward.
  for (const desk of [officer, head]) await desk.work();
});
afterAll(() => world.end());

describe("a child who was missed", () => {
  let caseId = "";
  let receiptNo = "";

  test("cannot simply apply once the window has ended, and the page says how it goes on", async () => {
    await world.skip(startOfDay(Day.parse("2026-09-15"), 9));

    const refused = await aVisitor(world.url).post("/apply", { pupilName: formOf(2).pupil.name, phone: "15412345678" });
    const sent = await aVisitor(world.url).send("/applications", formOf(2));
    const page = await aVisitor(world.url).open("/apply");

    expect(refused.status).toBe(409);
    expect(refused.text).toContain("县级名单首次公示后开放20个工作日补录");
    expect(sent).toMatchObject({ status: 409, body: { code: "CampaignClosed" } });
    expect(page.text).toContain('href="/apply/makeup"');
  });

  test("is asked about by its parents, who hear the same whatever is true", async () => {
    const first = await ask(formOf(2), formOf(2).pupil.idNo);
    const again = await ask(formOf(2), formOf(2).pupil.idNo);
    const applied = await ask(formOf(0), formOf(0).pupil.idNo);
    const nobody = await ask(formOf(2), undefined);

    expect([first.status, again.status, applied.status, nobody.status]).toEqual([201, 201, 201, 201]);
    expect(again.body).toEqual(first.body);
    for (const { body } of [first, applied, nobody]) {
      expect(Object.keys(body as object)).toEqual(["caseId"]);
      expect((body as { caseId: string }).caseId).toMatch(/^BL20262027\d{8}$/);
    }
    ({ caseId } = first.body as { caseId: string });
  });

  test("does not get in by what a parent says alone", async () => {
    const family = aVisitor(world.url);

    const answer = await family.post("/apply", {
      makeupNo: caseId,
      pupilName: formOf(2).pupil.name,
      phone: formOf(2).guardian.phone,
    });

    expect(answer.status).toBe(409);
  });

  test("is on the school's page with its deadline, and on the centre's as a count", async () => {
    const own = await officer.open("/makeup");
    const all = (await head.read("/makeup")).body as { schools: { code: string; open: number }[] };

    expect(own.text).toContain(formOf(2).pupil.name);
    expect(own.text).toContain("家长提出");
    expect(all.schools.find(({ code }) => code === school.code)?.open).toBe(3);
  });

  test("whose child has applied already is explained", async () => {
    const cases = (await officer.read("/makeup")).body as { cases: { caseId: string; pupilName: string }[] };
    const applied = cases.cases.find(({ pupilName }) => pupilName === formOf(0).pupil.name);
    const path = `/makeup/${applied?.caseId}`;
    const { version } = (await officer.read(path)).body as { version: number };
    const form = { outcome: "explain", version, reason: "appliedAlready", text: "已在审核中。" };

    const wrong = await officer.send(`${path}/answer`, { ...form, humanFact: "错" });
    const told = await officer.send(`${path}/answer`, { ...form, humanFact: nameEnd(formOf(0).pupil.name) });
    const late = await officer.send(`${path}/answer`, { ...form, humanFact: nameEnd(formOf(0).pupil.name) });

    expect(wrong).toMatchObject({ status: 422, body: { code: "WrongHumanFact" } });
    expect(told.status).toBe(201);
    expect(late).toMatchObject({ status: 409, body: { code: "TaskClosed" } });
    expect((await officer.open(path)).text).toContain("已有申请");
  });

  test("is registered by the school on the family's behalf, with what the register knows", async () => {
    await upToTheCounty();
    await countyList();
    const { version } = (await officer.read(`/makeup/${caseId}`)).body as { version: number };

    const begun = await officer.send(`/makeup/${caseId}/registration`, {
      version,
      phone: formOf(2).guardian.phone,
      mandate,
      humanFact: nameEnd(formOf(2).pupil.name),
    });
    const pupil = await officer.open("/apply/pupil");
    await fillSections(officer, formOf(2));
    const receipt = await officer.submit("/apply/commitment", fieldsOf("commitment", formOf(2)));

    ({ receiptNo } = begun.body as { receiptNo: string });
    expect(begun.status).toBe(201);
    expect(pupil.text).toContain(`value="${school.code}" selected`);
    expect(receipt.text).toContain("申请已提交");
    expect(await world.deps.makeups.find(caseId)).toMatchObject({ status: "registered", receiptNo });
    expect(await world.deps.recognitions.find(receiptNo)).toMatchObject({ onBehalf: {} });
  });

  test("goes through the same chain onto supplementary lists of its own and is approved", async () => {
    await upToTheCounty();
    await countyList();

    const lists = await world.deps.lists.ofCampaign(campaignId);
    const [application] = await applicationsOf(formOf(2));

    expect(application).toMatchObject({ status: "approved" });
    expect(lists.map(({ level, round, lines, status }) => ({ level, round, lines, status }))).toEqual(
      expect.arrayContaining([
        { level: "school", round: 0, lines: 2, status: "closed" },
        { level: "school", round: 1, lines: 1, status: "closed" },
        { level: "county", round: 0, lines: 2, status: "closed" },
        { level: "county", round: 1, lines: 1, status: "closed" },
      ]),
    );
  });
});

describe("the makeup window", () => {
  test("opened with the first regular county list and was not moved by the supplementary one", async () => {
    const campaign = await world.deps.campaign.get();
    const [regular] = await world.deps.lists.ofScope(campaignId, "county", "PRESCHOOL");

    expect(campaign?.makeup?.opensAt).toBe(regular?.window?.postedAt);
    expect((campaign?.makeup?.closesAt ?? "") > (regular?.window?.endsAt ?? "")).toBe(true);
  });

  test("lets a late family apply by itself, and its file says that it is makeup", async () => {
    const family = aVisitor(world.url);
    await begin(family, formOf(3));
    await fillSections(family, formOf(3));
    const receipt = await family.submit("/apply/commitment", fieldsOf("commitment", formOf(3)));

    const [application] = await applicationsOf(formOf(3));

    expect(receipt.text).toContain("申请已提交");
    expect(await world.deps.recognitions.find(application?.receiptNo ?? "")).toMatchObject({ makeup: "window" });
  });

  test("ends, and afterwards only a family whom its school asks in is let in, by its number", async () => {
    const campaign = await world.deps.campaign.get();
    await world.skip(campaign?.makeup?.closesAt ?? campaign?.endsAt ?? startOfDay(Day.parse("2026-12-01")));
    const form = formOf(4);
    const late = { pupilName: form.pupil.name, phone: form.guardian.phone };
    const refused = await aVisitor(world.url).post("/apply", late);
    const { body } = await ask(form, form.pupil.idNo);
    const { caseId } = body as { caseId: string };
    const { version } = (await officer.read(`/makeup/${caseId}`)).body as { version: number };
    await officer.send(`/makeup/${caseId}/answer`, {
      outcome: "invite",
      version,
      humanFact: nameEnd(form.pupil.name),
    });

    const family = aVisitor(world.url);
    const other = await aVisitor(world.url).post("/apply", {
      ...late,
      pupilName: formOf(0).pupil.name,
      makeupNo: caseId,
    });
    const begun = await family.post("/apply", { ...late, makeupNo: caseId });
    await fillSections(family, form);
    const receipt = await family.submit("/apply/commitment", fieldsOf("commitment", form));

    expect([refused.status, other.status, begun.status]).toEqual([409, 409, 303]);
    expect(receipt.text).toContain("申请已提交");
    expect(await world.deps.makeups.find(caseId)).toMatchObject({ status: "registered" });
    const [application] = await applicationsOf(form);
    expect(await world.deps.recognitions.find(application?.receiptNo ?? "")).toMatchObject({ makeup: "case" });
  });
});

describe("the comparison of the registers", () => {
  test("finds children whom a department's list proves and who have no application, and nobody twice", async () => {
    const { body } = await officer.send("/makeup/scan", {});
    const again = await officer.send("/makeup/scan", {});
    const { found } = body as { found: number };
    const cases = (await officer.read("/makeup")).body as { cases: { source: string; pupilName: string }[] };
    const scanned = cases.cases.filter(({ source }) => source === "scan").map(({ pupilName }) => pupilName);

    expect(found).toBeGreaterThan(0);
    expect(again.body).toEqual({ found: 0 });
    expect(scanned).toHaveLength(found);
    expect(scanned).not.toContain(formOf(0).pupil.name);
  });

  test("is told to the school by its digest, and to the centre's head when the school does not answer", async () => {
    await world.skipWorkingDays(6);
    await world.runRoutine();

    const boxes = await Promise.all([
      world.deps.mailboxes.find(school.offices.aidOfficerId),
      world.deps.mailboxes.find(head.staffId),
    ]);
    const counted = (await head.read("/makeup")).body as { schools: { code: string; overdue: number }[] };
    const letters = world.mails.map(({ text }) => text).join("\n");

    expect(boxes.every((box) => box !== undefined)).toBe(true);
    expect(counted.schools.find(({ code }) => code === school.code)?.overdue).toBeGreaterThan(0);
    expect(letters).toContain("疑似漏登学生");
    expect(letters).toContain("学校逾期未核实的疑似漏登学生");
  });
});
