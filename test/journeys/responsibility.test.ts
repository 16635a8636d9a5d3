import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { School } from "../../domain/county/school.ts";
import type { GapsView, ResponsibilityView, SchoolResponsibilityView } from "../../web/views/responsibility.ts";
import type { LettersView } from "../../web/views/responsibility-letters.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let schools: readonly School[];
let desks: {
  readonly head: AtDesk;
  readonly director: AtDesk;
  readonly areaDirector: AtDesk;
  readonly office: AtDesk;
  readonly principal: AtDesk;
  readonly officer: AtDesk;
  readonly teacher: AtDesk;
};
/** The school the story is about, and a class of it nobody is responsible for yet. */
let school: School;
let classId = "";

const lastOf = (name: string): string => Array.from(name).at(-1) ?? "";

const read = async <View>(desk: AtDesk, path: string): Promise<View> => (await desk.read(path)).body as View;

const schoolView = (desk: AtDesk, chosen = "") =>
  read<SchoolResponsibilityView>(desk, `/responsibility/${school.code}${chosen && `?class=${chosen}`}`);

const lettersOf = (desk: AtDesk) => read<LettersView>(desk, "/responsibility/letters");

/** Issues everything a person can issue now, and answers with how many letters went out. */
const issue = async (desk: AtDesk): Promise<number> => {
  const { issuing, year } = await lettersOf(desk);
  const [first] = issuing;
  if (first === undefined) throw new Error(`${desk.staffId} has no letters to issue`);
  const goals = first.goals.map(({ indicator }) => indicator);
  const answer = await desk.send("/responsibility/letters", {
    ...{ level: first.level, year, goals },
    humanFact: String(first.next),
  });
  return answer.status === 201 ? first.next : -answer.status;
};

const sign = async (desk: AtDesk) => {
  const letter = (await lettersOf(desk)).own.find(({ signedAt }) => signedAt === undefined);
  const path = `/responsibility/letters/${letter?.letterId}`;
  const { version } = await read<{ version: number }>(desk, path);
  const name = (await world.deps.staff.find(desk.staffId))?.name ?? "";
  return desk.send(`${path}/signature`, { version, humanFact: name });
};

beforeAll(async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  const found = await Promise.all((county?.schools ?? []).map(({ code }) => world.deps.schools.find(code)));
  schools = found.filter((each): each is School => each !== undefined);
  const primary = schools.find(({ type }) => type === "COMPLETE_PRIMARY");
  if (primary === undefined) throw new Error("石桥镇 has no primary school");
  school = primary;
  desks = {
    head: await atDesk(world, "staff-supervision-head"),
    director: await atDesk(world, "staff-bureau-director"),
    areaDirector: await atDesk(world, "staff-area-a2"),
    office: await atDesk(world, "staff-shiqiao-office"),
    principal: await atDesk(world, school.offices.principalId),
    officer: await atDesk(world, school.offices.aidOfficerId),
    teacher: await atDesk(world, school.classes[0]?.homeroomTeacherId ?? ""),
  };
});
afterAll(() => world.end());

describe("the tree of responsibility", () => {
  test("leads from the county to the school, with who answers on every level and what is missing below", async () => {
    const levels = ["", "?district=east", "?area=A2", "?cell=shiqiao-1", `?school=${school.code}`];

    const views = await Promise.all(
      levels.map((query) => read<ResponsibilityView>(desks.head, `/responsibility${query}`)),
    );

    expect(views.map(({ way }) => way.at(-1)?.level)).toEqual(["county", "district", "area", "cell", "school"]);
    expect(views.map(({ gaps }) => gaps.schools)).toEqual([6, 6, 6, 6, 1]);
    expect(views[0]?.gaps.withoutContact).toBe(1);
    expect(views.at(-1)?.way.map(({ leader }) => leader !== undefined)).toEqual([true, true, true, true, true]);
  });

  test("shows a principal the own cell, a teacher the own school, and no school of others", async () => {
    const [ofPrincipal, ofTeacher] = await Promise.all(
      [desks.principal, desks.teacher].map((desk) => read<ResponsibilityView>(desk, "/responsibility")),
    );
    const other = schools.find(({ type }) => type === "KINDERGARTEN");

    const answer = await desks.teacher.read(`/responsibility/${other?.code}`);

    expect([ofPrincipal?.gaps.schools, ofTeacher?.gaps.schools]).toEqual([6, 1]);
    expect(answer.status).toBe(403);
  });

  test("is a page that can be read and printed in both languages", async () => {
    const chinese = await desks.head.open("/responsibility?area=A2");
    const english = await desks.head.open("/responsibility?area=A2&lang=en");

    expect(chinese.text).toContain("第二教育督学责任区");
    expect(english.text).toContain("Supervision Area 2");
  });
});

describe("a school without a contact", () => {
  test("is listed, and the director of its area names one, once it is said who", async () => {
    const gaps = await read<GapsView>(desks.areaDirector, "/responsibility/gaps");
    const [gap] = gaps.withoutContact;
    const path = `/responsibility/${gap?.code}`;
    const { contact } = await read<SchoolResponsibilityView>(desks.areaDirector, path);
    const staffId = contact?.candidates[0]?.staffId ?? "";
    const humanFact = lastOf(gap?.name ?? "");

    const byOffice = await desks.office.send(`${path}/contact`, { staffId, humanFact });
    const inspector = await desks.areaDirector.send(`${path}/contact`, { staffId: "staff-inspector-01", humanFact });
    const wrong = await desks.areaDirector.send(`${path}/contact`, { staffId, humanFact: "猫" });
    const named = await desks.areaDirector.send(`${path}/contact`, { staffId, humanFact });
    const stale = await desks.areaDirector.send(`${path}/contact`, { staffId, humanFact });

    expect(gaps.withoutContact).toHaveLength(1);
    expect([byOffice, inspector, wrong, named, stale].map(({ status }) => status)).toEqual([403, 422, 422, 201, 409]);
    expect((await read<GapsView>(desks.head, "/responsibility/gaps")).withoutContact).toEqual([]);
    expect((await world.deps.history.of({ kind: "grid", id: "619901" })).map(({ event }) => event.type)).toEqual([
      "ContactNamed",
    ]);
  });
});

describe("the responsible persons of a class", () => {
  test("are missing for some pupils, whose number everybody above sees and whose names nobody", async () => {
    const view = await schoolView(desks.principal);
    const open = view.classes.find(({ named, pupils }) => named < pupils);
    classId = open?.classId ?? "";

    const [ofPrincipal, ofHead] = await Promise.all([
      schoolView(desks.principal, classId),
      schoolView(desks.head, classId),
    ]);

    expect(open?.named).toBe(0);
    expect(ofPrincipal.chosen?.pupils).toHaveLength(open?.pupils ?? 0);
    expect(ofHead.chosen).toBeUndefined();
    expect(ofHead.gaps.unnamed).toBe(open?.pupils);
    expect(JSON.stringify(ofHead)).not.toContain(ofPrincipal.chosen?.pupils[0]?.name);
  });

  test("are named by the principal, pupil by pupil; only from the own school, and only the class's pupils", async () => {
    const { chosen } = await schoolView(desks.principal, classId);
    const [first, ...others] = chosen?.pupils ?? [];
    const staffId = chosen?.staff[0]?.staffId ?? "";
    const path = `/responsibility/${school.code}/officers`;
    const form = { classId, version: chosen?.version ?? -1, humanFact: lastOf(school.name) };
    const pair = { pupilKey: first?.pupilKey ?? "", staffId };

    const byOfficer = await desks.officer.send(path, { ...form, pairs: [pair] });
    const stranger = await desks.principal.send(path, { ...form, pairs: [{ ...pair, staffId: "staff-area-a2" }] });
    const nobody = await desks.principal.send(path, { ...form, pairs: [{ ...pair, pupilKey: "nobody" }] });
    const named = await desks.principal.send(path, { ...form, pairs: [pair, ...others] });

    expect([byOfficer, stranger, nobody, named].map(({ status }) => status)).toEqual([403, 422, 422, 201]);
    expect((await schoolView(desks.head)).gaps.unnamed).toBe(others.length);
  });

  test("are the homeroom teacher for a whole class by one button, and the county's count follows at once", async () => {
    const { chosen } = await schoolView(desks.principal, classId);

    const answer = await desks.principal.post(`/responsibility/${school.code}/officers?class=${classId}`, {
      ...{ classId, version: String(chosen?.version), humanFact: lastOf(school.name) },
      everybody: "homeroom",
    });

    const gaps = await read<GapsView>(desks.head, "/responsibility/gaps");
    const tally = await world.deps.helpTallies.find(school.code);
    expect(answer.status).toBe(303);
    expect(gaps.unnamed.map(({ code }) => code)).not.toContain(school.code);
    expect(tally?.over).toBeGreaterThan(0);
    expect(gaps.over.map(({ code }) => code)).toContain(school.code);
  });

  test("find their own pupils on the school's page, and no others", async () => {
    const { chosen } = await schoolView(desks.principal, classId);
    const officer = chosen?.pupils[0]?.staffId ?? "";
    const desk = await atDesk(world, officer);

    const view = await schoolView(desk);

    expect(view.own.map(({ name }) => name)).toEqual(
      expect.arrayContaining(chosen?.pupils.map(({ name }) => name) ?? ["nobody"]),
    );
  });

  test("are never a name, an ID number or a pupil in an address or in the log", async () => {
    const history = await world.deps.history.of({ kind: "guarantee", id: `${school.code}-${classId}` });
    const { chosen } = await schoolView(desks.principal, classId);

    const told = JSON.stringify([history, world.logged]);

    expect(history.map(({ event }) => event.type)).toEqual(["HelpOfficersNamed", "HelpOfficersNamed"]);
    expect(chosen?.pupils.filter(({ name }) => told.includes(name))).toEqual([]);
  });
});

describe("letters of responsibility", () => {
  test("come down only where the own letter is signed", async () => {
    expect(await issue(desks.director)).toBe(-409);
    expect(await issue(desks.head)).toBe(1);
    expect(await issue(desks.director)).toBe(-409);
    expect((await sign(desks.director)).status).toBe(201);
    expect(await issue(desks.director)).toBe(1);
    expect((await sign(desks.office)).status).toBe(201);
    expect(await issue(desks.office)).toBe(6);
    expect((await sign(desks.principal)).status).toBe(201);
    expect(await issue(desks.principal)).toBe(school.classes.length);
    expect((await sign(desks.teacher)).status).toBe(201);
  });

  test("are gaps until they are signed", async () => {
    const { unsignedInAll, unissued } = await read<GapsView>(desks.head, "/responsibility/gaps");

    expect(unsignedInAll).toBe(5 + school.classes.length - 1);
    expect(unissued).toEqual([]);
  });

  test("are signed by nobody else, and not with somebody else's name", async () => {
    const open = (await lettersOf(desks.principal)).issuing[0]?.issued.find(({ signedAt }) => signedAt === undefined);
    const path = `/responsibility/letters/${open?.letterId}`;

    const stranger = await desks.officer.read(path);
    const issuer = await desks.principal.send(`${path}/signature`, { version: 1, humanFact: "孔" });

    expect([stranger.status, issuer.status]).toEqual([404, 403]);
  });

  test("are compared with the results, the units' before the bureau's", async () => {
    const year = (await lettersOf(desks.head)).year;
    const compareBelow = (desk: AtDesk, letterId: string) =>
      desk.send(`/responsibility/letters/${letterId}/results`, {});
    const { version } = await read<{ version: number }>(desks.head, `/responsibility/letters/ZZ${year}-t-shiqiao`);
    const again = { version: version + 1 };

    const byOffice = await compareBelow(desks.office, `ZZ${year}-bureau`);
    const all = await compareBelow(desks.head, `ZZ${year}-bureau`);
    const once = await desks.head.send(`/responsibility/letters/ZZ${year}-t-shiqiao/result`, again);
    const stale = await desks.head.send(`/responsibility/letters/ZZ${year}-t-shiqiao/result`, again);
    await compareBelow(desks.head, `ZZ${year}-t-shiqiao`);

    const unit = await world.deps.letters.find(`ZZ${year}-t-shiqiao`);
    const bureau = await world.deps.letters.find(`ZZ${year}-bureau`);
    const page = await desks.head.open(`/responsibility/letters/ZZ${year}-t-shiqiao?lang=zh-CN`);

    expect([byOffice, all, once, stale].map(({ status }) => status)).toEqual([403, 201, 201, 409]);
    expect(page.text).toContain("今天还有2份没有对照");
    expect(unit?.result?.goals.find(({ indicator }) => indicator === "I13")).toMatchObject({ outcome: "missed" });
    expect([unit?.result?.outcome, bureau?.result?.outcome]).toEqual(["missed", "missed"]);
    expect(page.text).toContain("未达到目标");
  });
});
