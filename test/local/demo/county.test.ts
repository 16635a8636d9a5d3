import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Campaign } from "../../../domain/campaign/campaign.ts";
import { County } from "../../../domain/county/county.ts";
import { Pupil } from "../../../domain/county/pupil.ts";
import { School, type SchoolType, type Stage } from "../../../domain/county/school.ts";
import { StaffMember } from "../../../domain/county/staff-member.ts";
import { residentIdFault } from "../../../domain/identity/resident-id.ts";
import { SchoolCode } from "../../../domain/identity/school-code.ts";
import { StudentNo } from "../../../domain/identity/student-no.ts";
import { type DemoCounty, generateCounty } from "../../../local/demo/county.ts";
import { townships } from "../../../local/demo/townships.ts";

const demo = generateCounty();
const pupils = demo.schools.flatMap((school) => [...demo.pupilsOf(school.code)]);

const countBy = <T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

const fingerprint = (county: DemoCounty): string => {
  const hash = createHash("sha256").update(JSON.stringify([county.county, county.schools, county.staff]));
  for (const school of county.schools)
    for (const pupil of county.pupilsOf(school.code)) hash.update(JSON.stringify(pupil));
  return hash.digest("hex");
};

const unique = <T>(items: readonly T[]): number => new Set(items).size;

describe("the demo county", () => {
  test("has the 110 schools of the frame", () => {
    const byType: Record<SchoolType, number> = {
      KINDERGARTEN: 34,
      TEACHING_POINT: 16,
      COMPLETE_PRIMARY: 38,
      NINE_YEAR: 8,
      JUNIOR_MIDDLE: 10,
      SENIOR_HIGH: 2,
      VOCATIONAL: 1,
      SPECIAL: 1,
    };

    const counts = countBy(demo.schools, (school) => school.type);

    expect(counts).toEqual(byType);
    expect(unique(demo.schools.map((school) => school.name))).toBe(110);
    expect(unique(demo.schools.map((school) => SchoolCode.parse(school.code)))).toBe(110);
  });

  test("has 53,000 pupils by stage, and last summer's graduates beside them", () => {
    const counts = countBy(pupils, (pupil): Stage => pupil.stage);

    expect(counts).toEqual({
      PRESCHOOL: 9000,
      PRIMARY: 22_600,
      JUNIOR: 11_400,
      SENIOR: 6900,
      VOCATIONAL: 2900,
      SPECIAL: 200,
      HIGHER: 1320,
    });
    expect(pupils.filter((pupil) => pupil.stage === "VOCATIONAL" && pupil.grade < 3)).toHaveLength(1950);
  });

  test.each(townships)("$name has the pupils of its row", ({ name, pupils: expected, schools }) => {
    const own = demo.schools.filter((school) => school.township === name).map((school) => school.code);
    const counts = countBy(
      pupils.filter((pupil) => own.includes(pupil.schoolCode)),
      (pupil) => pupil.stage,
    );

    expect(counts).toMatchObject(expected);
    expect(own.length).toBe(Object.values(schools).reduce((sum, count) => sum + count) + (name === "城关镇" ? 4 : 0));
  });

  test("boards 10,170 primary and 8,900 junior pupils", () => {
    const boarders = countBy(
      pupils.filter((pupil) => pupil.boarding === "boarding"),
      (pupil) => pupil.stage,
    );

    expect(boarders).toMatchObject({ PRIMARY: 10_170, JUNIOR: 8900 });
    expect(boarders.PRESCHOOL).toBeUndefined();
  });

  test("proves need by the departments' lists exactly as often as the county does", () => {
    const proved = countBy(
      pupils.flatMap((pupil) => pupil.provedCategories),
      (category) => category,
    );
    const { UNSTABLE_EXIT, EDGE_PRONE, SUDDEN_HARDSHIP, ...others } = proved;

    expect(others).toEqual({
      ARCHIVED_POOR: 11_930,
      MIN_LIVING: 5200,
      EXTREME_SUPPORT: 160,
      ORPHAN: 95,
      DE_FACTO_UNATTENDED: 180,
      MARTYR_CHILD: 6,
      DISABLED_PUPIL: 420,
      DISABLED_PARENT: 1650,
    });
    expect((UNSTABLE_EXIT ?? 0) + (EDGE_PRONE ?? 0) + (SUDDEN_HARDSHIP ?? 0)).toBe(780);
  });

  test("gives every pupil an ID number of the fictional region that fits birth date and sex", () => {
    const faults = pupils.filter(({ idNo, birthDate, sex }) => {
      const fits =
        idNo.startsWith(`619901${birthDate.replaceAll("-", "")}`) && Number(idNo[16]) % 2 === Number(sex) % 2;
      return residentIdFault(idNo) !== undefined || !fits;
    });

    expect(faults).toEqual([]);
    expect(unique(pupils.map((pupil) => pupil.idNo))).toBe(pupils.length);
    expect(unique(pupils.map((pupil) => pupil.studentNo))).toBe(pupils.length);
    expect(unique(pupils.map((pupil) => pupil.id))).toBe(pupils.length);
  });

  test("gives formal student numbers to all but kindergarten children", () => {
    const [children, others] = [
      pupils.filter(({ stage }) => stage === "PRESCHOOL"),
      pupils.filter(({ stage }) => stage !== "PRESCHOOL"),
    ];

    expect(others.filter(({ studentNo }) => !StudentNo.safeParse(studentNo).success)).toEqual([]);
    expect(children.filter(({ studentNo }) => StudentNo.safeParse(studentNo).success)).toEqual([]);
  });

  test("names no two pupils of a school alike", () => {
    const names = pupils.map((pupil) => `${pupil.schoolCode} ${pupil.name}`);

    expect(unique(names)).toBe(names.length);
    expect(pupils.filter(({ name }) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
  });

  test("seats every pupil in a class of its school, none too large", () => {
    const largest: Record<Stage, number> = {
      PRESCHOOL: 30,
      PRIMARY: 45,
      JUNIOR: 50,
      SENIOR: 55,
      VOCATIONAL: 50,
      SPECIAL: 23,
      HIGHER: 50,
    };
    const seated = countBy(pupils, (pupil) => [pupil.schoolCode, pupil.stage, pupil.grade, pupil.classNo].join(" "));
    const classes = demo.schools.flatMap((school) =>
      school.classes.map(({ stage, grade, classNo }) => [school.code, stage, grade, classNo].join(" ")),
    );
    const points = demo.schools.filter(({ type }) => type === "TEACHING_POINT").map(({ code }) => code);

    expect(new Set(classes)).toEqual(new Set(Object.keys(seated)));
    for (const [name, count] of Object.entries(seated)) {
      const [code = "", stage] = name.split(" ");
      expect(count).toBeLessThanOrEqual(points.includes(code) ? 15 : largest[stage as Stage]);
    }
  });

  test("is the same every time", () => {
    const chosen = { townships: ["石桥镇", "城关镇"] };
    const [one, other] = [fingerprint(generateCounty(chosen)), fingerprint(generateCounty(chosen))];

    expect(one).toBe(other);
  });

  test("is the same school whether a township is made alone or with the whole county", () => {
    const alone = generateCounty({ townships: ["石桥镇"] });
    const school = alone.schools[0];

    expect(alone.schools).toEqual(demo.schools.filter(({ township }) => township === "石桥镇"));
    expect([...alone.pupilsOf(school?.code ?? "")]).toEqual(
      pupils.filter(({ schoolCode }) => schoolCode === school?.code),
    );
    expect(alone.county.townships).toEqual(["石桥镇"]);
    expect([...alone.pupilsOf(demo.schools[0]?.code ?? "")]).toEqual([]);
  });

  test("is made of valid records", () => {
    expect(County.safeParse(demo.county).success).toBe(true);
    expect(Campaign.safeParse(demo.campaign).success).toBe(true);
    expect(demo.schools.filter((school) => !School.safeParse(school).success)).toEqual([]);
    expect(demo.staff.filter((member) => !StaffMember.safeParse(member).success)).toEqual([]);
    expect(pupils.filter((pupil) => !Pupil.safeParse(pupil).success)).toEqual([]);
  });

  test("opens its campaign for early registration and closes it after ten working days of term", () => {
    const { opensAt, closesAt, endsAt } = demo.campaign;

    expect([opensAt, closesAt, endsAt]).toEqual([
      "2026-08-16T16:00:00.000Z",
      "2026-09-14T16:00:00.000Z",
      "2027-01-31T16:00:00.000Z",
    ]);
  });
});
