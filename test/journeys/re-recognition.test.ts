import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { Day, later, startOfDay } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { needCategories } from "../../domain/need/need-categories.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { apply } from "../../local/play/families.ts";
import { createOfficePlay } from "../../local/play/office-play.ts";
import { fieldsOf } from "../support/filled-form.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor, faultsOn, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

const planned = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved").map(({ form }) => form);
const morning = (day: string) => startOfDay(Day.parse(day), 9);
const nameEnd = ({ pupil }: ApplicationForm): string => Array.from(pupil.name).at(-1) ?? "";

let world: World;
let school: School;
let head: AtDesk;
/** Three boarders of grade 1 or 2 whose need a department proves. */
let renews: ApplicationForm;
let moves: ApplicationForm;
let unproved: ApplicationForm;

const isProved = ({ need }: ApplicationForm): boolean =>
  need.categories.some((category) => needCategories[category].owner !== "school") &&
  !need.categories.includes("LOW_INCOME_EDGE");

/** The families of one primary school that apply in autumn 2026, and the three of them who are followed. */
const startStory = async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  if (county === undefined) throw new Error("there is no county");
  const fitting = planned.filter(
    (form) =>
      form.pupil.stage === "PRIMARY" && form.pupil.grade < 5 && form.pupil.boarding === "boarding" && isProved(form),
  );
  const bySchool = [...Map.groupBy(fitting, ({ pupil }) => pupil.schoolCode).values()];
  const [one, two, three] = bySchool.find((forms) => forms.length >= 3) ?? [];
  if (one === undefined || two === undefined || three === undefined)
    throw new Error("no school has three such families");
  [renews, moves, unproved] = [one, two, three];
  const found = await world.deps.schools.find(one.pupil.schoolCode);
  if (found === undefined) throw new Error("the form names no school");
  school = found;
  head = await atDesk(world, county.offices.centerHeadId);
  await head.work();
};

/** Everything that waits goes from the class to the deputy director's signature. */
const wholeChain = async (): Promise<void> => {
  const office = await createOfficePlay(world, () => undefined);
  const county = await world.deps.county.get();
  const own = { level: "school" as const, scope: school.code, preparer: school.offices.aidOfficerId };
  const all = { level: "county" as const, scope: "PRIMARY", preparer: county?.offices.reviewerIds[0] ?? "" };
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (_, tasks) => tasks);
  for (const list of [own, all]) {
    if (list === all) await office.check("countyRecheck", "", [school.code], async (_, tasks) => tasks);
    await office.hangLists([list]);
    await world.skipWorkingDays(6);
    await office.signLists([list]);
  }
};

const receiptOf = new Map<ApplicationForm, string>();

/** A family comes back with its receipt and the two facts, as after months. */
const comesBack = async (form: ApplicationForm): Promise<Visitor> => {
  const family = aVisitor(world.url);
  const facts = {
    receiptNo: (receiptOf.get(form) ?? "").slice(-8),
    pupilName: form.pupil.name,
    phoneEnding: form.guardian.phone.slice(-4),
  };
  const opened = await family.post("/status", facts);
  if (opened.status !== 303) throw new Error(`the file did not open: ${opened.status}`);
  return family;
};

const opensCampaign = async (fields: { readonly [field: string]: string }) => {
  // Standings are counted every quarter of an hour.
  await world.skip(later(world.deps.clock.now(), 20 * 60_000));
  const view = (await head.read("/campaign")).body as { version: number; next: { schoolYear: string } };
  return head.send("/campaign", {
    version: view.version,
    schoolPublicity: "5",
    countyPublicity: "5",
    ruleVersion: "S0-2018",
    humanFact: view.next.schoolYear,
    ...fields,
  });
};

const unchanged = (form: ApplicationForm) => ({
  outcome: "unchanged",
  ...fieldsOf("commitment", form),
  humanFact: nameEnd(form),
});

/** The register as schools and departments send it in the new year. */
const registers = async (form: ApplicationForm, change: object): Promise<void> => {
  const pupil = await world.deps.pupils.findByIdNo(form.pupil.idNo);
  if (pupil === undefined) throw new Error("the register has no such pupil");
  await world.deps.store.commit({ save: [{ ...pupil, ...change }], emit: [] });
};

beforeAll(async () => {
  await startStory();
  for (const form of [renews, moves, unproved]) {
    const { applicationId } = await apply(world.url, form);
    receiptOf.set(form, applicationId.slice(0, applicationId.lastIndexOf("-")));
  }
}, 60_000);
afterAll(() => world.end());

describe("the next term", () => {
  test("cannot be opened while applications are undecided, nor by anybody but the centre's head", async () => {
    await world.skip(morning("2026-09-15"));
    const spring = { opensOn: "2027-03-01", closesOn: "2027-03-12", endsOn: "2027-07-09" };

    const early = await opensCampaign(spring);
    const officer = await atDesk(world, school.offices.aidOfficerId);
    const foreign = await officer.read("/campaign");

    expect(early).toMatchObject({ status: 409, body: { code: "TransitionNotAllowed", ids: { applications: 3 } } });
    expect(foreign).toMatchObject({ status: 403, body: { code: "NotAllowedHere" } });
  });

  test("opens in spring with its own dates, and wrong dates are named", async () => {
    await wholeChain();
    await world.skip(morning("2027-02-22"));

    const wrong = await opensCampaign({ opensOn: "2027-03-12", closesOn: "2027-03-01", endsOn: "2027-09-30" });
    const opened = await opensCampaign({ opensOn: "2027-02-22", closesOn: "2027-03-12", endsOn: "2027-07-09" });

    expect(wrong).toMatchObject({ status: 422, body: { code: "FormIncomplete" } });
    expect(JSON.stringify(wrong.body)).toContain("closesOn");
    expect(opened).toMatchObject({ status: 201, body: { campaignId: "2026-2027-2" } });
  });
});

describe("in spring", () => {
  test("the recognition holds: a family confirms on one page and has this term's application under its old number", async () => {
    const family = await comesBack(renews);
    const file = await family.open("/my-applications");
    const page = await family.open("/my-applications/renewal");

    const unsigned = await family.post("/my-applications/renewal", {
      outcome: "unchanged",
      humanFact: nameEnd(renews),
    });
    const done = await family.submit("/my-applications/renewal", unchanged(renews));

    const receiptNo = receiptOf.get(renews) ?? "";
    expect(file.text).toContain('href="/my-applications/renewal"');
    expect(page.text).toContain("本学年的认定仍然有效");
    expect(page.text).not.toContain(renews.pupil.idNo);
    expect(page.text).not.toContain(renews.bank.account);
    expect(unsigned.status).toBe(422);
    expect(Object.keys(faultsOn(unsigned.text)).join()).toContain("commitment-truth");
    expect(done.text).toContain(`${receiptNo}-2`);
    expect(await world.deps.recognitions.find(receiptNo)).toMatchObject({
      applicationIds: [`${receiptNo}-1`, `${receiptNo}-2`],
      formVersion: 2,
    });
    expect(await world.deps.applications.find(`${receiptNo}-2`)).toMatchObject({ campaignId: "2026-2027-2" });
  });

  test("nobody renews twice", async () => {
    const family = await comesBack(renews);

    const again = await family.post("/my-applications/renewal", unchanged(renews));

    expect(again.status).toBe(409);
  });
});

describe("on 1 September", () => {
  test("what rests on last year's recognition can no longer be approved, only returned, rejected or withdrawn", async () => {
    await world.skip(morning("2027-09-01"));
    const waiting = await world.deps.applications.find(`${receiptOf.get(renews)}-2`);
    const wait = await world.deps.tasks.waitOf({ kind: "application", id: waiting?.id ?? "" });
    if (waiting === undefined || wait?.assignee === undefined) throw new Error("nobody has the application");
    const superior = await atDesk(world, wait.assignee);

    const approved = await superior.send(`/tasks/${taskIdOf(wait)}/decision`, {
      outcome: "approve",
      version: waiting.record.version,
      humanFact: nameEnd(renews),
    });
    const family = await comesBack(renews);
    await family.post(`/my-applications/${waiting.id}/withdrawal`, { humanFact: nameEnd(renews) });

    expect(approved).toMatchObject({ status: 409, body: { code: "RecognitionExpired" } });
    expect(await world.deps.applications.find(waiting.id)).toMatchObject({ status: "withdrawn" });
  });

  test("the new school year's campaign opens", async () => {
    const opened = await opensCampaign({ opensOn: "2027-09-01", closesOn: "2027-09-14", endsOn: "2028-01-20" });

    expect(opened).toMatchObject({ status: 201, body: { campaignId: "2027-2028-1" } });
    await registers(renews, { grade: renews.pupil.grade + 1 });
    await registers(moves, { grade: moves.pupil.grade + 1 });
    await registers(unproved, { grade: unproved.pupil.grade + 1, provedCategories: [] });
  });

  test("a family on this year's departments' lists renews with nothing changed, on one page", async () => {
    const family = await comesBack(renews);
    const page = await family.open("/my-applications/renewal");
    const answer = await family.submit("/my-applications/renewal", unchanged(renews));

    const pupilKey = world.deps.store.pupilKeyOf(renews.pupil);
    const [claim] = await world.deps.applications.claims(pupilKey, "2027-2028-1");
    const application = await world.deps.applications.find(claim?.applicationId ?? "");
    const recognition = await world.deps.recognitions.find(application?.receiptNo ?? "");

    expect(page.text).toContain("仍在今年的部门名单上");
    expect(application).toMatchObject({ campaignId: "2027-2028-1", grade: renews.pupil.grade + 1 });
    expect(recognition).toMatchObject({ schoolYear: "2027-2028", renews: receiptOf.get(renews) });
    expect(answer.text).toContain(application?.receiptNo ?? "none");
    expect(application?.receiptNo).toMatch(/^SQ20272028/);
  });

  test("a family whose child no longer boards opens the filled form where it has changed", async () => {
    const family = await comesBack(moves);

    const opened = await family.post("/my-applications/renewal", { outcome: "changed", section: "pupil" });
    const pupil = await family.open("/apply/pupil");
    const saved = await family.post("/apply/pupil", {
      ...fieldsOf("pupil", { ...moves, pupil: { ...moves.pupil, grade: moves.pupil.grade + 1, boarding: "day" } }),
    });

    expect(opened.location).toBe("/apply/pupil");
    expect(pupil.text).toContain(moves.pupil.address);
    expect(pupil.text).toContain(`value="${moves.pupil.grade + 1}"`);
    expect(saved.status).toBe(303);
  });

  test("a family no list proves any more applies anew, prefilled but for need, consent and signature", async () => {
    const family = await comesBack(unproved);
    const page = await family.open("/my-applications/renewal");
    const confirmed = await family.post("/my-applications/renewal", unchanged(unproved));

    const begun = await family.post("/my-applications/renewal", { outcome: "changed" });
    const guardian = await family.open("/apply/guardian");
    const need = await family.open("/apply/need");
    const commitment = await family.open("/apply/commitment");

    expect(page.text).toContain("今年请重新申请");
    expect(confirmed.status).toBe(409);
    expect(begun.location).toBe("/apply/need");
    expect(guardian.text).toContain(unproved.guardian.name);
    expect(need.text).not.toMatch(/name="need\.categories\[\]"[^>]*checked/);
    expect(commitment.location).toBe("/apply/need");
  });

  test("files of both years stay readable, by their eight digits too", async () => {
    const family = await comesBack(moves);

    const file = await family.open("/my-applications");
    const receipt = await family.open("/receipt");

    expect(file.text).toContain(receiptOf.get(moves));
    expect(receipt.text).toContain("申请已提交");
  });
});
