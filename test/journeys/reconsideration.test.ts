import { expect, test } from "vitest";
import { dayOf, later } from "../../domain/calendar/time.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { apply, comeBack, type Family } from "../../local/play/families.ts";
import { createOfficePlay, type Scope } from "../../local/play/office-play.ts";
import { signIn } from "../../local/play/staff-player.ts";
import { startWorld, type World } from "../support/world.ts";

const planned = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved");
const grounds = "低保证在有效期内，去年也享受过资助。";
const explained = "经核对低保名单，家庭在册，应予资助。";

/** A family whose application the school has rejected; its office, and everybody's way to the doors. */
const aRejectedFamily = async ({ mail }: { readonly mail: boolean }) => {
  const world = await startWorld();
  const county = await world.deps.county.get();
  const schools = await Promise.all((county?.schools ?? []).map(({ code }) => world.deps.schools.find(code)));
  const school = schools.find((each) => each?.type === "KINDERGARTEN");
  const form = planned.find(({ form: { pupil } }) => pupil.schoolCode === school?.code)?.form;
  if (county === undefined || school === undefined || form === undefined) throw new Error("石桥镇 has no kindergarten");
  const guardian = mail
    ? { ...form.guardian, email: "family@example.com", noticeChannel: "email" as const }
    : { ...form.guardian, noticeChannel: "paper" as const };
  const family = await apply(world.url, { ...form, guardian });
  const office = await createOfficePlay(world, () => undefined);
  await office.check("classCheck", "", [school.code], async (_, tasks) => tasks);
  await office.check("schoolCheck", "", [school.code], async (player, tasks) => {
    for (const task of tasks) await player.decide(task, { outcome: "reject", reason: { code: "R03" } });
    return [];
  });
  await world.settled();
  return { world, office, county, school, family, as: (staffId: string) => signIn(world, staffId) };
};

type Story = Awaited<ReturnType<typeof aRejectedFamily>>;

const factOf = ({ form }: Family) => Array.from(form.pupil.name).at(-1);

const standing = async ({ visitor, applicationId }: Family) => {
  const { body } = await visitor.get("/my-applications");
  const applications = body["applications"] as readonly { readonly id: string; readonly [field: string]: unknown }[];
  return applications.find(({ id }) => id === applicationId);
};

const versionOf = async (world: World, { applicationId }: Family) =>
  (await world.deps.applications.find(applicationId))?.record.version ?? 0;

const ask = async ({ world, family }: Story, said: object = {}) => {
  const form = { version: await versionOf(world, family), grounds, humanFact: factOf(family), ...said };
  const answer = await family.visitor.post(`/my-applications/${family.applicationId}/reconsideration`, form);
  await world.settled();
  return answer;
};

const taskOf = async ({ world, family }: Story) => {
  const wait = await world.deps.tasks.waitOf({ kind: "application", id: family.applicationId });
  return { taskId: `${family.applicationId}.${wait?.number ?? 0}`, assignee: wait?.assignee ?? "", wait };
};

const answer = async (story: Story, said: object, as?: string) => {
  const { taskId, assignee } = await taskOf(story);
  const { visitor } = await story.as(as ?? assignee);
  const form = {
    version: await versionOf(story.world, story.family),
    text: explained,
    humanFact: factOf(story.family),
  };
  const reply = await visitor.post(`/reconsiderations/${taskId}/answer`, { ...form, ...said });
  await story.world.settled();
  return reply;
};

const noticesOf = async ({ world, family }: Story) =>
  (await world.deps.notices.ofSubject({ kind: "application", id: family.applicationId }))
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
    .map(({ notice }) => notice);

const listed = async (story: Story, level: "school" | "county"): Promise<void> => {
  const { school, county, office, world } = story;
  const scope: Scope =
    level === "school"
      ? { level, scope: school.code, preparer: school.offices.aidOfficerId }
      : { level, scope: "PRESCHOOL", preparer: county.offices.reviewerIds[0] ?? "" };
  await office.hangLists([scope]);
  await world.skipWorkingDays(6);
  await office.signLists([scope]);
};

test("a school's rejection that the aid centre corrects goes on a list of its own and through every signature", async () => {
  const story = await aRejectedFamily({ mail: true });
  const { world, office, family, school } = story;
  const right = await standing(family);
  const mail = world.mails.find(({ subject }) => subject.includes("申请审核结果"));

  const asked = await ask(story);
  const { taskId, assignee } = await taskOf(story);
  const page = await (await story.as(assignee)).visitor.get(`/reconsiderations/${taskId}`);
  const again = await (await story.as(school.offices.panelChairId)).visitor.get(`/reconsiderations/${taskId}`);
  const answered = await answer(story, { finding: "award" });
  const twice = await answer(story, { finding: "award" }, assignee);
  await listed(story, "school");
  await office.check("countyRecheck", "", [school.code], async (_, tasks) => tasks);
  await listed(story, "county");

  expect(right).toMatchObject({
    rejectedBy: "school",
    reconsideration: { right: { instance: "centre", daysLeft: 5, answerDays: 10 }, requests: [] },
  });
  expect(mail?.text).toContain("由没有办理过这份申请的人复核");
  expect(asked.status).toBe(201);
  expect(page.body).toMatchObject({
    may: "decide",
    reason: { code: "R03" },
    requests: [{ grounds, instance: "centre" }],
    findings: ["award", "schoolCheck", "notUpheld"],
  });
  expect(again.status).toBe(403);
  expect(answered).toMatchObject({ status: 200, body: { outcome: "award", status: "schoolCheck" } });
  expect(twice).toMatchObject({ status: 200, body: { outcome: "award", at: answered.body["at"] } });
  expect(await noticesOf(story)).toEqual(
    expect.arrayContaining(["N04", "reconsiderationReceived", "reconsiderationAward", "N06", "N11", "N12"]),
  );
  const approved = await world.deps.applications.find(family.applicationId);
  expect(approved?.status).toBe("approved");
  const persons = approved?.acts.map(({ by }) => by) ?? [];
  expect(persons).toHaveLength(7);
  expect(new Set(persons).size).toBe(7);
  expect(persons).toContain(assignee);
  expect(persons).not.toContain(school.offices.panelChairId);
  await world.end();
});

test("a rejection that two levels uphold ends with the petition; there is no third", async () => {
  const story = await aRejectedFamily({ mail: true });
  const { world, county, family } = story;
  await ask(story);
  const first = await taskOf(story);
  await answer(story, { finding: "notUpheld", code: "R03" });
  const between = await standing(family);
  await ask(story);
  const second = await taskOf(story);
  await answer(story, { finding: "notUpheld", code: "R03" });

  const third = await ask(story);

  expect(county.offices.reviewerIds).toContain(first.assignee);
  expect(between).toMatchObject({
    reconsideration: { right: { instance: "deputy", daysLeft: 5 }, requests: [{ answer: { text: explained } }] },
  });
  expect(second.assignee).toBe(county.offices.deputyDirectorId);
  expect(third).toMatchObject({ status: 409, body: { code: "ReconsiderationClosed" } });
  expect(await standing(family)).toMatchObject({ status: "rejected", reconsideration: { over: "answered" } });
  expect(JSON.stringify(await standing(family))).not.toContain(first.assignee);
  expect((await noticesOf(story)).slice(-1)).toEqual(["reconsiderationFinal"]);
  expect(world.mails.at(-1)?.text).toContain("可依法信访：有关机关自受理之日起 60 日内办结");
  await world.end();
});

test("a request after the fifth working day is refused by name, and a letter that came in on it is not", async () => {
  const story = await aRejectedFamily({ mail: true });
  const { world, family, school } = story;
  const lastDay = (await standing(family))?.["reconsiderBy"] as string;
  const onTime = dayOf(later(lastDay as never, -1));
  await world.skipWorkingDays(7);
  await comeBack(family);

  const late = await ask(story);
  const { visitor } = await story.as(school.offices.aidOfficerId);
  const form = {
    ...{ applicationId: family.applicationId, version: await versionOf(world, family) },
    ...{ receivedOn: onTime, grounds, humanFact: factOf(family) },
  };
  const registered = await visitor.post("/reconsiderations", form);
  await world.settled();

  expect(late).toMatchObject({ status: 409, body: { code: "ReconsiderationClosed" } });
  expect(registered.status).toBe(201);
  expect(await standing(family)).toMatchObject({ reconsideration: { requests: [{ receivedOn: onTime, grounds }] } });
  await world.end();
});

test("a family on paper has its five days from the day the slip is handed over, and its school's officer registers the letter", async () => {
  const story = await aRejectedFamily({ mail: false });
  const { world, family, school } = story;
  await world.skipWorkingDays(8);
  await comeBack(family);
  const before = await standing(family);
  const { visitor } = await story.as(school.offices.aidOfficerId);
  const slips = (await visitor.get("/slips")).body["slips"] as readonly {
    readonly key: string;
    readonly notice: string;
  }[];
  const slip = slips.find(({ notice }) => notice === "N04");
  await visitor.post("/slips/handed-out", { slips: [slip?.key] });

  const after = await standing(family);
  const { grade, classNo } = family.form.pupil;
  const another = school.classes.find((each) => each.grade !== grade || each.classNo !== classNo);
  const { visitor: stranger } = await story.as(another?.homeroomTeacherId ?? "");
  const looked = await stranger.get(`/reconsiderations?no=${family.applicationId}`);
  const receivedOn = dayOf(world.deps.clock.now());
  const form = { applicationId: family.applicationId, receivedOn, grounds, humanFact: factOf(family) };
  const registered = await visitor.post("/reconsiderations", { ...form, version: await versionOf(world, family) });
  await world.settled();

  expect(looked).toMatchObject({ status: 404, body: { code: "ApplicationNotFound" } });
  expect(before?.["reconsideration"]).toEqual({ right: { instance: "centre", answerDays: 10 }, requests: [] });
  expect(after).toMatchObject({ reconsideration: { right: { daysLeft: 5 } } });
  expect(registered.status).toBe(201);
  expect((await taskOf(story)).wait).toMatchObject({ purpose: "reconsideration" });
  await world.end();
});
