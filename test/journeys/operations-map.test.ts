import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MapView } from "../../web/views/map.ts";
import { inspectOnPaper } from "../support/operations.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let desks: { readonly head: AtDesk; readonly office: AtDesk; readonly teacher: AtDesk };
let paper: Awaited<ReturnType<typeof inspectOnPaper>>;
/** A school of 石桥镇. */
let schoolCode = "";

const mapOf = async (desk: AtDesk, query = ""): Promise<MapView> => (await desk.read(`/map${query}`)).body as MapView;

beforeAll(async () => {
  world = await startWorld({ townships: ["石桥镇", "城关镇"] });
  paper = await inspectOnPaper(world);
  const township = paper.units.find(({ id }) => id === "t-shiqiao");
  schoolCode = township?.schoolCodes[0] ?? "";
  const school = await world.deps.schools.find(schoolCode);
  desks = {
    head: await atDesk(world, "staff-supervision-head"),
    office: await atDesk(world, "staff-shiqiao-office"),
    teacher: await atDesk(world, school?.classes[0]?.homeroomTeacherId ?? ""),
  };
});
afterAll(() => world.end());

describe("the operations map", () => {
  test("shows supervision every unit by the worst that stands there, and the sums are those of the ledgers", async () => {
    const view = await mapOf(desks.head);

    const tiles = view.groups.flatMap((group) => group.tiles);
    const open = paper.findings.filter(({ status }) => status === "open");
    expect(tiles.map(({ unitId }) => unitId).toSorted()).toEqual(paper.units.map(({ id }) => id).toSorted());
    expect(view.findings.S0 + view.findings.S1 + view.findings.S2 + view.findings.S3).toBe(open.length);
    expect(view.ladder).toEqual({ bulletin: 1, interview: 1, accountability: 1 });
    expect(tiles.find(({ unitId }) => unitId === paper.steps.at(-1)?.unitId)).toMatchObject({
      ...{ state: "ladder", step: "accountability" },
    });
    expect(view.scores.map(({ cycleId }) => cycleId)).toEqual(["DZ2025-1-01", "DZ2025-2-01"]);
    expect(view.taskBook.goals.length).toBeGreaterThan(0);
  });

  test("leads closer, to a district, a township and a school, with ever less in it", async () => {
    const queries = ["", "?district=east", "?township=t-shiqiao", `?school=${schoolCode}`];

    const views = await Promise.all(queries.map((query) => mapOf(desks.head, query)));

    expect(views.map(({ level }) => level)).toEqual(["county", "district", "unit", "school"]);
    expect(views.map(({ way }) => way.length)).toEqual([1, 2, 3, 4]);
    const schools = views.map(({ gaps }) => gaps.schools);
    expect(schools).toEqual(schools.toSorted((one, other) => other - one));
    expect(views[2]?.schools.map(({ code }) => code)).toContain(schoolCode);
  });

  test("shows a township's office its own part, and nothing of the others", async () => {
    const view = await mapOf(desks.office);
    const elsewhere = await desks.office.read("/map?township=t-chengguan");

    const units = view.groups.flatMap(({ tiles }) => tiles.map(({ unitId }) => unitId));
    expect(units).toEqual(["t-shiqiao"]);
    expect(elsewhere.status).toBe(403);
    expect(JSON.stringify(view)).not.toContain("城关镇");
  });

  test("shows a teacher the own school, and no unit", async () => {
    const view = await mapOf(desks.teacher);

    expect([view.level, view.groups, view.gaps.schools]).toEqual(["own", [], 1]);
  });

  test("is a page and a spreadsheet in both languages", async () => {
    const chinese = await desks.head.open("/map");
    const english = await desks.head.open("/map?lang=en");
    const sheet = await desks.head.open("/map.xlsx");

    expect(chinese.text).toContain("安禾县作战图");
    expect(chinese.text).not.toMatch(/style="/);
    expect(english.text).toContain("Operations map: Anhe County");
    expect(sheet.headers.get("content-type")).toContain("spreadsheetml");
    expect(sheet.text.slice(0, 2)).toBe("PK");
  });
});
