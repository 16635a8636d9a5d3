import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { School } from "../../domain/county/school.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let school: School;
let officer: AtDesk;
let head: AtDesk;
/** Children of the officer's school, and one of another. */
let own: readonly ApplicationForm["pupil"][];
let stranger: ApplicationForm["pupil"];

beforeAll(async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  const [first, second] = Map.groupBy(
    [...planTownship("石桥镇")].map(({ form }) => form.pupil),
    ({ schoolCode }) => schoolCode,
  ).values();
  const found = await world.deps.schools.find(first?.[0]?.schoolCode ?? "");
  if (county === undefined || found === undefined || first === undefined || second?.[0] === undefined)
    throw new Error("石桥镇 has fewer than two schools");
  [school, own, stranger] = [found, first, second[0]];
  officer = await atDesk(world, school.offices.aidOfficerId);
  head = await atDesk(world, county.offices.centerHeadId);
});
afterAll(() => world.end());

const note = (pupilName: string, idNo: string | undefined) =>
  officer.send("/makeup", {
    ...{ schoolCode: school.code, source: "inspector", note: "督导员提出" },
    ...{ pupilName, idNo },
  });

const caseAt = async (...child: Parameters<typeof note>): Promise<string> => {
  const { status, body } = await note(...child);
  if (status !== 201) throw new Error(`open-makeup answered ${JSON.stringify(body)}`);
  return `/makeup/${(body as { caseId: string }).caseId}`;
};

const recordAt = async (desk: AtDesk, path: string) =>
  ((await desk.read(path)).body as { record?: { grade: number } }).record;

test("a school reads the register about its own child under its own name, and about nobody else", async () => {
  const [child, other] = own;
  const honest = await caseAt(child?.name ?? "", child?.idNo);
  const misnamed = await caseAt("孙某某", other?.idNo);
  const elsewhere = await caseAt(stranger.name, stranger.idNo);

  const seen = await recordAt(officer, honest);
  const hidden = await Promise.all([misnamed, elsewhere].map((path) => recordAt(officer, path)));
  const seenByCentre = await recordAt(head, elsewhere);

  expect(seen).toMatchObject({ grade: child?.grade });
  expect(hidden).toEqual([undefined, undefined]);
  expect(seenByCentre).toMatchObject({ grade: stranger.grade });
});

test("a form begun on a case about another school's child is not filled from the register", async () => {
  const path = await caseAt(stranger.name, stranger.idNo);
  const { version } = (await officer.read(path)).body as { version: number };

  const begun = await officer.send(`${path}/registration`, {
    ...{ version, phone: "15412345678", humanFact: Array.from(stranger.name).at(-1) },
    mandate: { givenBy: "母亲", way: "phone", words: "请老师代为补录。" },
  });

  expect(begun.status).toBe(201);
  const draft = await world.deps.recognitions.draft((begun.body as { receiptNo: string }).receiptNo);
  expect(draft?.typed["pupil"]).toEqual({ name: stranger.name });
});

test("nobody notes an own child", async () => {
  const child = own[2];
  const parent = await world.deps.staff.find(officer.staffId);
  if (parent === undefined || child === undefined) throw new Error("the officer has no child at the school");
  const ownChildren = [world.deps.store.pupilKeyOf({ idNo: child.idNo })];
  await world.deps.store.commit({ save: [{ ...parent, ownChildren }], emit: [] });

  const answer = await note(child.name, child.idNo);

  expect(answer).toMatchObject({ status: 403, body: { code: "OwnFile" } });
});

test("nobody tries numbers one after the other", async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt <= 60; attempt += 1) statuses.push((await note("孙某某", own[3]?.idNo)).status);

  expect(statuses).toContain(429);
});
