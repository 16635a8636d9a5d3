import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Day, startOfDay } from "../../domain/calendar/time.ts";
import { type PlannedApplication, planTownship } from "../../local/demo/plan.ts";
import { apply, correct, type Family, withdraw } from "../../local/play/families.ts";
import { createOfficePlay, type Scope } from "../../local/play/office-play.ts";
import { startWorld, type World } from "../support/world.ts";

type Office = Awaited<ReturnType<typeof createOfficePlay>>;

const planned: readonly PlannedApplication[] = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved");
const blurred = { code: "R04", text: "照片不清晰，请重新填写家庭情况。" };
const morning = (day: string) => startOfDay(Day.parse(day), 9);

/** A county of its own, its office, and families of one school who have applied. */
const anOffice = async (schoolType: string, count: number) => {
  const world = await startWorld();
  const county = await world.deps.county.get();
  const schools = await Promise.all((county?.schools ?? []).map(({ code }) => world.deps.schools.find(code)));
  const school = schools.find((each) => each?.type === schoolType);
  if (school === undefined) throw new Error(`石桥镇 has no ${schoolType}`);
  const families: Family[] = [];
  for (const { form } of planned.filter(({ form: { pupil } }) => pupil.schoolCode === school.code).slice(0, count)) {
    families.push(await apply(world.url, form));
  }
  const office = await createOfficePlay(world, () => undefined);
  const list: Scope = { level: "school", scope: school.code, preparer: school.offices.aidOfficerId };
  return { world, school, families, office, list };
};

const statusOf = async (world: World, family: Family | undefined) =>
  (await world.deps.applications.find(family?.applicationId ?? ""))?.status;

const noticesOf = async (world: World, family: Family | undefined) => {
  await world.settled();
  return (await world.deps.notices.ofSubject({ kind: "application", id: family?.applicationId ?? "" })).map(
    ({ notice }) => notice,
  );
};

const returnAll = (office: Office, schoolCode: string) =>
  office.check("classCheck", "", [schoolCode], async (player, tasks) => {
    for (const task of tasks)
      await player.decide(task, { outcome: "return", reason: blurred, fields: ["family.members"] });
    return [];
  });

describe("an application that is returned twice", () => {
  let story: Awaited<ReturnType<typeof anOffice>>;
  beforeAll(async () => {
    story = await anOffice("KINDERGARTEN", 1);
    await returnAll(story.office, story.school.code);
    for (const family of story.families) await correct(family);
    await returnAll(story.office, story.school.code);
  });
  afterAll(() => story.world.end());

  test("cannot be returned a third time", async () => {
    for (const family of story.families) await correct(family);

    await expect(returnAll(story.office, story.school.code)).rejects.toThrow("409 TooManyReturns");
  });

  test("is still the teacher's to decide", async () => {
    expect(await statusOf(story.world, story.families[0])).toBe("classCheck");
    expect(await noticesOf(story.world, story.families[0])).toEqual(expect.arrayContaining(["N01", "N03"]));
  });
});

test("an application returned twice and then left alone lapses after five working days, and the family hears of it", async () => {
  const { world, school, families, office } = await anOffice("KINDERGARTEN", 1);
  const [family] = families;
  await returnAll(office, school.code);
  for (const each of families) await correct(each);
  await returnAll(office, school.code);

  await world.skipWorkingDays(5);
  const onTheLastDay = await statusOf(world, family);
  await world.skipWorkingDays(1);

  expect(onTheLastDay).toBe("correction");
  expect(await statusOf(world, family)).toBe("lapsed");
  const notices = await noticesOf(world, family);
  expect(notices.filter((notice) => notice === "N03")).toHaveLength(2);
  expect(notices).toContain("N05");
  await world.end();
});

test("a rejected family is told why and that it may ask for reconsideration", async () => {
  const { world, school, families, office } = await anOffice("KINDERGARTEN", 1);
  const [family] = families;
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (player, tasks) => {
    for (const task of tasks) await player.decide(task, { outcome: "reject", reason: { code: "R03" } });
    return [];
  });

  const status = await statusOf(world, family);
  const notices = await noticesOf(world, family);

  expect(status).toBe("rejected");
  expect(notices).toContain("N04");
  await world.end();
});

test("a family that withdraws from a posted list leaves it, the others go on", async () => {
  const { world, school, families, office, list } = await anOffice("KINDERGARTEN", 4);
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (_, tasks) => tasks);
  await office.hangLists([list]);
  const [regretful, ...others] = families;
  if (regretful) await withdraw(regretful);
  await world.skipWorkingDays(6);

  await office.signLists([list]);

  const [closed] = await office.listsOf([list]);
  expect(closed).toMatchObject({ status: "closed", lines: 3 });
  expect(await statusOf(world, regretful)).toBe("withdrawn");
  expect(await Promise.all(others.map((family) => statusOf(world, family)))).toEqual(others.map(() => "countyRecheck"));
  await world.end();
});

test("a list posted on 28 September hangs over the National Day holidays until 10 October, 24:00", async () => {
  const { world, school, office, list } = await anOffice("KINDERGARTEN", 2);
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (_, tasks) => tasks);
  await world.skip(morning("2026-09-28"));
  await office.hangLists([list]);
  const [hung] = await office.listsOf([list]);

  await world.skip(morning("2026-10-10"));
  const [onTheLastDay] = await office.listsOf([list]);
  await world.skip(morning("2026-10-11"));
  const [after] = await office.listsOf([list]);

  expect(hung?.window?.days).toEqual(["2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"]);
  expect(hung?.window?.endsAt).toBe("2026-10-10T16:00:00.000Z");
  expect(onTheLastDay?.status).toBe("posted");
  expect(after?.status).toBe("takenDown");
  await world.end();
});

test("in a teaching point where one person holds two roles, the township school office signs the second", async () => {
  const { world, school, families, office, list } = await anOffice("TEACHING_POINT", 3);
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (_, tasks) => tasks);
  await office.hangLists([list]);
  await world.skipWorkingDays(6);

  await office.signLists([list]);

  for (const family of families) {
    const application = await world.deps.applications.find(family.applicationId);
    const people = application?.acts.map(({ by }) => by) ?? [];
    expect(application?.status).toBe("countyRecheck");
    expect(new Set(people).size).toBe(people.length);
    expect(people).toContain(school.offices.townshipOfficeId);
  }
  await world.end();
});
