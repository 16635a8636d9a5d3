import { describe, expect, test } from "vitest";
import { SupervisionGrid } from "../../../domain/supervision/grid.ts";
import { generateCounty } from "../../../local/demo/county.ts";

const demo = generateCounty();
const { grid } = demo;
const codes = demo.schools.map(({ code }) => code);
const byId = new Map(demo.staff.map((member) => [member.id, member]));
const inForm = (form: "township" | "countyRun") => grid.units.filter((unit) => unit.form === form);

describe("the supervision of the demo county", () => {
  test("is 5 districts, 8 areas and 26 cells over 110 schools", () => {
    const counts = [grid.districts.length, grid.areas.length, grid.cells.length, codes.length];

    expect(counts).toEqual([5, 8, 26, 110]);
    expect(SupervisionGrid.safeParse(grid).success).toBe(true);
    expect(new Set(grid.areas.map(({ district }) => district))).toEqual(
      new Set(grid.districts.map(({ code }) => code)),
    );
    expect(grid.areas.flatMap(({ townships }) => townships)).toEqual(demo.county.townships);
  });

  test("lays every school in exactly one cell of its township's area", () => {
    const laid = grid.cells.flatMap(({ schoolCodes }) => schoolCodes);
    const areaOf = new Map(grid.cells.flatMap(({ area, schoolCodes }) => schoolCodes.map((code) => [code, area])));
    const townshipArea = new Map(grid.areas.flatMap(({ code, townships }) => townships.map((name) => [name, code])));

    expect(laid.toSorted()).toEqual(codes.toSorted());
    expect(demo.schools.filter(({ code, township }) => areaOf.get(code) !== townshipArea.get(township))).toEqual([]);
  });

  test("gives every cell to the principal of its first school, a central primary or a stand-alone junior", () => {
    const leads = grid.cells.map(({ leaderId, schoolCodes }) => {
      const lead = demo.schools.find(({ code }) => code === schoolCodes[0]);
      return { leads: lead?.offices.principalId === leaderId, type: lead?.type };
    });

    expect(leads.every((lead) => lead.leads)).toBe(true);
    expect(leads.filter(({ type }) => type === "COMPLETE_PRIMARY")).toHaveLength(16);
    expect(leads.filter(({ type }) => type === "JUNIOR_MIDDLE")).toHaveLength(10);
  });

  test("inspects 16 townships and 7 county-run schools, each school in exactly one of them", () => {
    const [townships, countyRun] = [inForm("township"), inForm("countyRun")];

    expect([townships.length, countyRun.length]).toEqual([16, 7]);
    expect(grid.units.flatMap(({ schoolCodes }) => schoolCodes).toSorted()).toEqual(codes.toSorted());
    expect(
      countyRun.map(({ schoolCodes: [code] }) => demo.schools.find((school) => school.code === code)?.type),
    ).toEqual([
      "KINDERGARTEN",
      "COMPLETE_PRIMARY",
      "COMPLETE_PRIMARY",
      "SENIOR_HIGH",
      "SENIOR_HIGH",
      "VOCATIONAL",
      "SPECIAL",
    ]);
  });

  test("knows everybody it names, each in the right role", () => {
    const roleOf = (id: string) => byId.get(id)?.roles[0]?.role;

    expect(grid.inspectorIds.map(roleOf)).toEqual(Array(26).fill("INSPECTOR"));
    expect(roleOf(grid.officeHeadId)).toBe("SUPERVISION_HEAD");
    expect(roleOf(grid.chiefLeaderId)).toBe("BUREAU_DIRECTOR");
    expect(new Set(grid.areas.map(({ directorId }) => roleOf(directorId)))).toEqual(new Set(["AREA_DIRECTOR"]));
    expect(new Set(grid.districts.map(({ leaderId }) => roleOf(leaderId)))).toEqual(new Set(["GRID_LEADER"]));
    expect(new Set(inForm("township").map(({ headId }) => roleOf(headId)))).toEqual(
      new Set(["TOWNSHIP_SCHOOL_OFFICE"]),
    );
    expect(new Set(inForm("countyRun").map(({ headId }) => roleOf(headId)))).toEqual(new Set(["PRINCIPAL"]));
    expect(Object.values(grid.contacts).filter((id) => !byId.has(id))).toEqual([]);
  });

  test("has gaps to show: seven schools without a contact, five inspectors with a tie", () => {
    const without = codes.filter((code) => grid.contacts[code] === undefined);

    expect(without).toHaveLength(7);
    expect(grid.ties.map(({ unitId }) => grid.units.some(({ id }) => id === unitId))).toEqual(Array(5).fill(true));
    expect(grid.ties.every(({ inspectorId }) => grid.inspectorIds.includes(inspectorId))).toBe(true);
  });

  test("of one township alone holds that township, and all inspectors", () => {
    const alone = generateCounty({ townships: ["石桥镇"] }).grid;

    expect(alone.units).toEqual(grid.units.filter(({ id }) => id === "t-shiqiao"));
    expect(alone.cells).toEqual(grid.cells.filter(({ code }) => code.startsWith("shiqiao-")));
    expect([alone.districts.length, alone.areas.length, alone.inspectorIds.length]).toEqual([1, 1, 26]);
  });
});
