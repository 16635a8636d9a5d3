import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Application } from "../../domain/application/application.ts";
import { apply, comeBack, type Family } from "../../local/play/families.ts";
import { changeDesk } from "../support/change-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let desk: Awaited<ReturnType<typeof changeDesk>>;
const families: Family[] = [];

beforeAll(async () => {
  world = await startWorld();
  desk = await changeDesk(world);
  for (const form of desk.forms.slice(0, 13)) families.push(await apply(world.url, form));
  await world.settled();
});
afterAll(() => world.end());

const next = (): Family => {
  const family = families.shift();
  if (family === undefined) throw new Error("no family is left");
  return family;
};
const applicationOf = async ({ applicationId }: Family): Promise<Application> => {
  await world.settled();
  const found = await world.deps.applications.find(applicationId);
  if (found === undefined) throw new Error(`there is no ${applicationId}`);
  return found;
};
const noticesOf = async ({ applicationId }: Family) => {
  await world.settled();
  const found = await world.deps.notices.ofSubject({ kind: "application", id: applicationId });
  return found.map(({ notice }) => notice);
};
const workOf = async (staffId: string, { applicationId }: Family) => {
  await world.settled();
  return (await (await desk.at(staffId)).work()).filter(({ subject }) => subject.id === applicationId);
};
const ownFile = async (family: Family) => {
  await comeBack(family);
  return JSON.stringify((await family.visitor.get("/my-applications")).body);
};

describe("an open application", () => {
  test("goes with a pupil who moves inside the county, to the new teacher's desk", async () => {
    const family = next();
    const { pupil } = family.form;
    const there = await desk.otherSchoolWith(pupil);

    const changeId = await desk.enter(family, {
      what: "transferWithin",
      toSchool: there.school.code,
      classNo: there.classNo,
    });
    const preview = await desk.seen(changeId);
    await desk.confirm(changeId);

    expect(preview.effects).toMatchObject([{ became: "moves" }]);
    expect(await applicationOf(family)).toMatchObject({ schoolCode: there.school.code, formVersion: 2 });
    expect(await workOf(there.teacher, family)).toHaveLength(1);
    expect(await workOf(desk.teacherOf(pupil), family)).toHaveLength(0);
    expect((await desk.seen(changeId)).recordMove).toBeDefined();
  });

  test("ends with a move to another county, which gets a certificate", async () => {
    const family = next();

    const changeId = await desk.enter(family, { what: "transferOut", toCounty: "邻县" });
    await desk.confirm(changeId);

    expect(await applicationOf(family)).toMatchObject({ status: "lapsed", cause: "transferOut" });
    expect(await noticesOf(family)).toContain("N18");
    const certificate = await (await desk.at(desk.officer)).open(`/changes/${changeId}/certificate`);
    expect(certificate.text).toContain("未享受");
    expect(await desk.executionOf(family)).toBe("SUCCEEDED");
  });

  test("rests while the schooling is suspended, on nobody's desk, and comes back to the teacher", async () => {
    const family = next();
    const teacher = desk.teacherOf(family.form.pupil);
    const before = await workOf(teacher, family);

    await desk.confirm(await desk.enter(family, { what: "suspension" }));
    const resting = await applicationOf(family);
    const meanwhile = await workOf(teacher, family);
    await world.skipWorkingDays(20);
    const later = await applicationOf(family);
    await desk.confirm(await desk.enter(family, { what: "resumption" }));

    expect(before).toHaveLength(1);
    expect([resting.status, later.status]).toEqual(["onHold", "onHold"]);
    expect(meanwhile).toEqual([]);
    expect(await applicationOf(family)).toMatchObject({ status: "classCheck" });
    expect(await workOf(teacher, family)).toHaveLength(1);
  });

  test("stays open when the pupil drops out, and the alert is on record", async () => {
    const family = next();

    const changeId = await desk.enter(family, { what: "dropout" });
    await desk.confirm(changeId);

    expect((await applicationOf(family)).status).toBe("classCheck");
    const { history } = await desk.seen(changeId);
    expect(history.map(({ type }) => type)).toContain("DropoutAlerted");
  });

  test("ends with the stage", async () => {
    const family = next();

    await desk.confirm(await desk.enter(family, { what: "graduation" }));

    expect(await applicationOf(family)).toMatchObject({ status: "lapsed", cause: "graduation" });
  });

  test("notes that a pupil boards no longer", async () => {
    const family = next();
    const to = family.form.pupil.boarding === "day" ? "boarding" : "day";

    await desk.confirm(await desk.enter(family, { what: "boarding", to }));

    expect(await applicationOf(family)).toMatchObject({ status: "classCheck", boarding: to, formVersion: 2 });
  });

  test("is updated with a new account, with proof, and both versions are kept", async () => {
    const family = next();
    const { applicationId, form } = family;
    const receiptNo = applicationId.slice(0, -2);
    const bank = { ...form.bank, bankName: "安禾县农商银行" };

    await desk.confirm(await desk.enter(family, { what: "guardianOrAccount", proof: "新存折复印件", bank }));

    const versions = await Promise.all([1, 2].map((version) => world.deps.recognitions.form(receiptNo, version)));
    expect(versions.map((each) => each?.content.bank.bankName)).toEqual([form.bank.bankName, "安禾县农商银行"]);
    expect((await applicationOf(family)).formVersion).toBe(2);
  });

  test("is rejected for a false statement, with the right to reconsideration", async () => {
    const family = next();

    await desk.confirm(await desk.enter(family, { what: "falseStatement", text: "家庭收入没有如实填写。" }));

    expect(await applicationOf(family)).toMatchObject({ status: "rejected", reason: { code: "R10" } });
    expect(await noticesOf(family)).toContain("N04");
    expect(await desk.executionOf(family)).toBe("SUCCEEDED");
  });

  test("is closed quietly by a death: no mail, no slip, and two persons know why", async () => {
    const family = next();
    const before = await noticesOf(family);
    const mailed = world.mails.length;

    const changeId = await desk.enter(family, { what: "death" }, desk.principal);
    const strangers = await Promise.all(
      [desk.officer, desk.reviewer, desk.teacherOf(family.form.pupil)].map(async (id) => {
        const visitor = await desk.at(id);
        const queue = JSON.stringify((await visitor.read("/changes?tab=done")).body);
        return [(await visitor.read(`/changes/${changeId}`)).status, queue.includes(changeId)];
      }),
    );
    await desk.confirm(changeId, desk.head);
    await world.skipWorkingDays(6);

    expect(await applicationOf(family)).toMatchObject({ status: "lapsed", cause: "closed" });
    expect(strangers).toEqual([
      [404, false],
      [404, false],
      [404, false],
    ]);
    expect(await noticesOf(family)).toEqual(before);
    const mails = JSON.stringify(world.mails.slice(mailed));
    expect(mails).not.toContain(family.applicationId);
    const slips = await (await desk.at(desk.officer)).open(`/slips?unit=${desk.school.code}`);
    expect(slips.text).not.toContain(family.applicationId);
    const { text } = await (await desk.at(desk.officer)).open(`/changes/${changeId}`);
    expect(text).not.toContain("死亡");
    expect(await ownFile(family)).toContain("lapsed");
  });
});

test("a child from elsewhere, and a family in sudden hardship, get a makeup case", async () => {
  const family = next();

  const arrival = await desk.enter(family, {
    what: "transferIn",
    school: desk.school.code,
    fromCounty: "邻县",
    statement: "asked",
  });
  const hardship = await desk.enter(family, { what: "categoryGained", category: "SUDDEN_HARDSHIP" });
  for (const each of [arrival, hardship]) await desk.confirm(each);

  const cases = await Promise.all([arrival, hardship].map(async (id) => (await desk.seen(id)).makeupId ?? ""));
  const found = await Promise.all(cases.map((id) => world.deps.makeups.find(id)));
  expect(found.map((each) => each?.source)).toEqual(["transfer", "hardship"]);
});

test("nobody confirms an own entry", async () => {
  const changeId = await desk.enter(next(), { what: "dropout" }, desk.reviewer);
  const own = await desk.seen(changeId, desk.reviewer);
  const form = { version: own.version, outcome: "confirm", humanFact: Array.from(own.pupilName).at(-1) };

  const answer = await (await desk.at(desk.reviewer)).send(`/changes/${changeId}/decision`, form);

  expect(own.may).toBe("read");
  expect(answer.status).toBe(403);
});

test("a wrong fact loses nothing that was typed", async () => {
  const officer = await desk.at(desk.officer);
  const fields = {
    "details.what": "dropout",
    pupil: "SQ2026202700000000",
    pupilName: "钱小",
    happenedOn: "2026-09-01",
  };

  const page = await officer.post("/changes", fields);

  expect(page.status).toBe(404);
  for (const typed of Object.values(fields)) expect(page.text).toContain(typed);
});
