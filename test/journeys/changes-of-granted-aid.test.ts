import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Application } from "../../domain/application/application.ts";
import { needCategories } from "../../domain/need/need-categories.ts";
import { apply, type Family } from "../../local/play/families.ts";
import { createOfficePlay, type Scope } from "../../local/play/office-play.ts";
import { changeDesk } from "../support/change-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let desk: Awaited<ReturnType<typeof changeDesk>>;
let office: Awaited<ReturnType<typeof createOfficePlay>>;
let schoolList: Scope;
const families: Family[] = [];

const windowEnds = () => world.skipWorkingDays(7);

const applicationOf = async (family: Family): Promise<Application> => {
  await world.settled();
  const found = await world.deps.applications.find(family.applicationId);
  if (found === undefined) throw new Error(`there is no ${family.applicationId}`);
  return found;
};
const noticesOf = async ({ applicationId }: Family) => {
  await world.settled();
  const found = await world.deps.notices.ofSubject({ kind: "application", id: applicationId });
  return found.map(({ notice }) => notice);
};
const familyAt = (place: number): Family => {
  const family = families[place];
  if (family === undefined) throw new Error(`there is no family ${place}`);
  return family;
};

beforeAll(async () => {
  world = await startWorld();
  desk = await changeDesk(world);
  for (const form of desk.forms.slice(0, 14)) families.push(await apply(world.url, form));
  office = await createOfficePlay(world, () => undefined);
  const { code, offices } = desk.school;
  schoolList = { level: "school", scope: code, preparer: offices.aidOfficerId };
  await office.check("classCheck", "", [code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [code], async (_, tasks) => tasks);
}, 120_000);
afterAll(() => world.end());

describe("what the panel has granted, before the publicity", () => {
  test("goes back to the panel when the category on which it rests is lost", async () => {
    const family = familyAt(0);
    const queued = await applicationOf(family);
    const category = "award" in queued ? queued.award?.category : undefined;

    await desk.confirm(await desk.enter(family, { what: "categoryLost", category }));

    const back = await applicationOf(family);
    expect(queued).toHaveProperty("queuedAt");
    expect(Object.keys(needCategories)).toContain(category);
    expect(back.status).toBe("schoolCheck");
    expect(back).not.toHaveProperty("queuedAt");
    const work = await (await desk.at(desk.school.offices.panelChairId)).work();
    expect(work.map(({ subject }) => subject.id)).toEqual([family.applicationId]);
  });

  test("goes back to the panel when the pupil boards no longer", async () => {
    const family = familyAt(1);
    const { boarding } = await applicationOf(family);
    const to = boarding === "day" ? "boarding" : "day";

    const changeId = await desk.enter(family, { what: "boarding", to });
    const { effects } = await desk.seen(changeId);
    await desk.confirm(changeId);

    expect(effects).toMatchObject([{ became: "recomputed" }]);
    expect(await applicationOf(family)).toMatchObject({ status: "schoolCheck", boarding: to });
  });
});

describe("on a posted list", () => {
  beforeAll(() => office.hangLists([schoolList]), 60_000);

  test("a pupil who moves inside the county keeps the line, under the new school", async () => {
    const family = familyAt(2);
    const there = await desk.otherSchoolWith(family.form.pupil);

    const move = { what: "transferWithin", toSchool: there.school.code, classNo: there.classNo };
    await desk.confirm(await desk.enter(family, move));

    expect(await applicationOf(family)).toMatchObject({ status: "schoolPublicity", schoolCode: there.school.code });
  });

  test("a suspended pupil's line leaves it, and after the return hangs on the next one for a whole window", async () => {
    const family = familyAt(3);

    await desk.confirm(await desk.enter(family, { what: "suspension" }));
    const [list] = await office.listsOf([schoolList]);
    const resting = await applicationOf(family);
    await desk.confirm(await desk.enter(family, { what: "resumption" }));

    expect(resting).toMatchObject({ status: "onHold", why: "suspension" });
    expect(list?.lines).toBe(11);
    expect(await applicationOf(family)).toMatchObject({ status: "schoolCheck", award: expect.anything() });
    expect(await applicationOf(family)).toHaveProperty("queuedAt");
  });

  test("a pupil who leaves the county leaves it, the others go on", async () => {
    const family = familyAt(4);

    await desk.confirm(await desk.enter(family, { what: "transferOut", toCounty: "邻县" }));
    const [list] = await office.listsOf([schoolList]);

    expect(await applicationOf(family)).toMatchObject({ status: "lapsed" });
    expect(list?.lines).toBe(10);
  });
});

describe("approved aid", () => {
  beforeAll(async () => {
    const [list] = await office.listsOf([schoolList]);
    const stage = desk.school.stages.includes("PRIMARY") ? "PRIMARY" : "";
    const countyList: Scope = { level: "county", scope: stage, preparer: desk.reviewer };
    const codes = [desk.school.code, (await applicationOf(familyAt(2))).schoolCode];
    await windowEnds();
    await office.signLists([schoolList]);
    await office.check("countyRecheck", "", codes, async (_, tasks) => tasks);
    await office.hangLists([countyList]);
    await windowEnds();
    await office.signLists([countyList]);
    if (list === undefined) throw new Error("no list hung");
  }, 180_000);

  const change = async (place: number, details: object, by = desk.reviewer, confirmer = desk.head) => {
    const family = familyAt(place);
    const before = await applicationOf(family);
    const changeId = await desk.enter(family, details, by);
    await desk.confirm(changeId, confirmer);
    return { before, after: await applicationOf(family), seen: await desk.seen(changeId, desk.head), family };
  };

  test("of a pupil who moved while the list hung is approved under the new school", async () => {
    const family = familyAt(2);
    const moved = await applicationOf(family);

    expect(moved.status).toBe("approved");
    expect(moved.schoolCode).not.toBe(desk.school.code);
  });

  test.each([
    [5, { what: "transferOut", toCounty: "邻县" }, "stopsWithTerm"],
    [6, { what: "suspension" }, "stopsWithMonth"],
    [7, { what: "dropout" }, "paidIfBack"],
    [8, { what: "graduation" }, "stopsWithTerm"],
  ] as const)("of family %i stays approved and has its end recorded: %o", async (place, details, became) => {
    const { before, after, seen, family } = await change(place, details);

    expect([before.status, after.status]).toEqual(["approved", "approved"]);
    expect(after).toHaveProperty("planned");
    expect(seen.effects).toMatchObject([{ became }]);
    expect(await noticesOf(family)).toContain("N18");
  });

  test("goes on when the pupil is back", async () => {
    const { after } = await change(6, { what: "resumption" });

    expect(after).not.toHaveProperty("planned");
  });

  test("changes with the next term when the pupil boards no longer, and this term stays", async () => {
    const boarding = (await applicationOf(familyAt(9))).boarding === "day" ? "boarding" : "day";
    const { before, after, seen } = await change(9, { what: "boarding", to: boarding });

    expect(after).toMatchObject({ status: "approved", boarding: before.boarding, planned: [{ what: "adjusts" }] });
    expect(seen.effects).toMatchObject([{ became: "adjustsNextTerm" }]);
  });

  test("is stopped and asked back for a false statement, and the family may ask for reconsideration", async () => {
    const { before, after, family } = await change(10, { what: "falseStatement", text: "家庭收入没有如实填写。" });

    const amount = "award" in before ? before.award?.amount : 0;
    expect(after).toMatchObject({ status: "terminated", cause: "falseStatement", recover: amount });
    expect(await noticesOf(family)).toContain("N18");
    expect(JSON.stringify((await family.visitor.get("/my-applications")).body)).not.toContain("approved");
  });

  test("of a dead pupil is stopped, what is due is noted for the two who know, nobody is told", async () => {
    const before = await noticesOf(familyAt(11));
    const { after, seen, family } = await change(11, { what: "death" }, desk.principal, desk.head);

    expect(after).toMatchObject({ status: "terminated", cause: "closed", recover: 0 });
    expect(seen.effects[0]?.amount).toBeGreaterThan(0);
    expect(await noticesOf(family)).toEqual(before);
  });

  test("is confirmed by the centre and not by the principal", async () => {
    const changeId = await desk.enter(familyAt(12), { what: "dropout" });
    const { confirmedBy, may } = await desk.seen(changeId);

    expect({ confirmedBy, may }).toEqual({ confirmedBy: "county", may: "read" });
  });

  test("with a new account keeps its approval, for what is not paid yet", async () => {
    const { bank } = familyAt(13).form;
    const { after } = await change(13, { what: "guardianOrAccount", proof: "新存折", bank });

    expect(after).toMatchObject({ status: "approved", formVersion: 2 });
  });
});
