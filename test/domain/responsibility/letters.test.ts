import { describe, expect, test } from "vitest";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { type Issuing, issuingsOf } from "../../../domain/responsibility/addressees.ts";
import { issueLetters } from "../../../domain/responsibility/issue-letters.ts";
import { type LetterLevel, letterIdOf, ResponsibilityLetter } from "../../../domain/responsibility/letter.ts";
import { goalResult, goalsFor } from "../../../domain/responsibility/letter-goals.ts";
import { goalsByRecords, goalsByUnits, settleLetter } from "../../../domain/responsibility/settle-letter.ts";
import { signLetter } from "../../../domain/responsibility/sign-letter.ts";
import { aStaffMember, monday, recorded } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "../../support/small-county.ts";

const year = 2026;
const person = (id: string): StaffMember => smallCountyStaff.find((each) => each.id === id) ?? aStaffMember({ id });
const issuingOf = (id: string): readonly Issuing[] =>
  issuingsOf({
    ...{ actor: person(id), grid: smallGrid, county: smallCounty, year },
    schools: [centralSchool, teachingPoint],
  });

const aLetter = (given: Partial<ResponsibilityLetter> = {}): ResponsibilityLetter =>
  ResponsibilityLetter.parse({
    kind: "responsibilityLetter",
    record: recorded(),
    id: "ZZ2026-t-shiqiao",
    year,
    level: "unit",
    under: "ZZ2026-bureau",
    fromId: "director",
    toId: "township-1",
    unitId: "t-shiqiao",
    goals: [
      { indicator: "I01", target: 100 },
      { indicator: "I13", target: 0 },
    ],
    issuedAt: monday,
    ...given,
  });

describe("who issues letters to whom", () => {
  test("is the supervision office to the bureau, the bureau to the units, an office to its schools, a school to its classes", () => {
    const all = ["supervision-head", "director", "township-1", "principal-1"].flatMap(issuingOf);

    expect(all.map(({ level, under, addressees }) => [level, under, addressees.map(({ id }) => id)])).toEqual([
      ["bureau", undefined, ["ZZ2026-bureau"]],
      ["unit", "ZZ2026-bureau", ["ZZ2026-t-shiqiao", "ZZ2026-s-2161990102"]],
      ["school", "ZZ2026-t-shiqiao", ["ZZ2026-2161990101"]],
      ["class", "ZZ2026-2161990101", ["ZZ2026-2161990101-PRIMARY-4-1", "ZZ2026-2161990101-PRIMARY-5-1"]],
    ]);
  });

  test("is nobody to the own person: who heads a point and teaches its class issues none", () => {
    const [own] = issuingOf("point-head");

    expect(own).toMatchObject({ under: "ZZ2026-s-2161990102", addressees: [] });
    expect(issuingOf("teacher-1")).toEqual([]);
  });

  test("is told by the letter's number", () => {
    expect(letterIdOf(year, {})).toBe("ZZ2026-bureau");
    expect(letterIdOf(year, { schoolCode: "2161990101" })).toBe("ZZ2026-2161990101");
  });
});

describe("letters", () => {
  const [units] = issuingOf("director");
  const upper = aLetter({ id: "ZZ2026-bureau", level: "bureau", signedAt: monday });
  const form = { level: "unit" as LetterLevel, year, goals: ["I01", "I13"], humanFact: "2" };
  const facts = { issuing: units, upper, issued: new Set<string>(), form, now: monday };

  test("are issued with the goals chosen and their targets of the year, as many as the page announced", () => {
    const decision = issueLetters({ ...facts, form: { ...form, text: "按月报送。" } });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [
          { id: "ZZ2026-t-shiqiao", toId: "township-1", goals: [{ indicator: "I01", target: 100 }, { target: 0 }] },
          { id: "ZZ2026-s-2161990102", toId: "point-head", under: "ZZ2026-bureau", text: "按月报送。" },
        ],
        emit: [{ type: "ResponsibilityLetterIssued", words: { level: "unit" } }, {}],
      },
    });
  });

  test("of the county follow from none", () => {
    const [issuing] = issuingOf("supervision-head");

    const decision = issueLetters({
      ...{ issuing, upper: undefined, issued: new Set<string>(), now: monday },
      form: { ...form, level: "bureau", humanFact: "１" },
    });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ id: "ZZ2026-bureau", fromId: "supervision-head" }] },
    });
  });

  test("are issued only to whoever has none, forty at once", () => {
    const addressees = Array.from({ length: 60 }, (_, index) => ({ id: `ZZ2026-${index}`, toId: `t-${index}` }));
    const many: Issuing = { level: "class", by: { role: "PRINCIPAL", id: "principal-1" }, addressees };

    const decision = issueLetters({
      ...{ issuing: many, upper: undefined, issued: new Set(["ZZ2026-0"]), now: monday },
      form: { ...form, level: "class", humanFact: "40" },
    });

    expect(decision.accepted && decision.change.save).toHaveLength(40);
    expect(decision).toMatchObject({ accepted: true, change: { save: { 0: { id: "ZZ2026-1" } } } });
  });

  test.each([
    ["whoever holds no such office", { issuing: undefined }, "NotAllowedHere"],
    ["whoever has not signed the own", { upper: aLetter({ level: "bureau" }) }, "TransitionNotAllowed"],
    ["whoever has no letter at all", { upper: undefined }, "TransitionNotAllowed"],
    ["twice", { issued: new Set(["ZZ2026-t-shiqiao", "ZZ2026-s-2161990102"]) }, "TaskClosed"],
    ["for another year", { form: { ...form, year: 2027 } }, "TransitionNotAllowed"],
    ["without a goal", { form: { ...form, goals: ["I40"] } }, "FormIncomplete"],
    ["unread", { form: { ...form, humanFact: "3" } }, "WrongHumanFact"],
  ])("are not issued by or %s", (_, changed, code) => {
    expect(issueLetters({ ...facts, ...changed })).toMatchObject({ accepted: false, refusal: { code } });
  });

  test.each([
    ["township-1", "unit", "TOWNSHIP_SCHOOL_OFFICE"],
    ["principal-1", "school", "PRINCIPAL"],
    ["director", "bureau", "BUREAU_DIRECTOR"],
    ["teacher-1", "class", "HOMEROOM_TEACHER"],
  ] as const)("are signed by %s in the own role", (toId, level, role) => {
    const decision = signLetter({
      ...{ actor: person(toId), letter: aLetter({ toId, level }), now: monday },
      form: { version: 1, humanFact: "赵" },
    });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ signedAt: monday }], emit: [{ type: "ResponsibilityLetterSigned", actor: { role } }] },
    });
  });

  test.each([
    ["by nobody else", { actor: person("principal-1") }, "NotYourTask"],
    ["not twice", { letter: aLetter({ signedAt: monday }) }, "TaskClosed"],
    ["not from an old page", { form: { version: 2, humanFact: "赵" } }, "VersionConflict"],
    ["not in another name", { form: { version: 1, humanFact: "钱" } }, "WrongHumanFact"],
    ["not where there is none", { letter: undefined }, "TaskNotFound"],
  ])("are signed %s", (_, changed, code) => {
    const facts = {
      actor: person("township-1"),
      letter: aLetter(),
      form: { version: 1, humanFact: "赵" },
      now: monday,
    };

    expect(signLetter({ ...facts, ...changed })).toMatchObject({ accepted: false, refusal: { code } });
  });
});

describe("the goals of letters", () => {
  test("come nearer to the pupils the lower the level is", () => {
    const levels = (["bureau", "unit", "school", "class"] as const).map((level) => goalsFor(level, year).length);

    expect(levels).toEqual(levels.toSorted((one, other) => other - one));
    expect(goalsFor("bureau", year).map(({ indicator }) => indicator)).not.toContain("I28");
    expect(goalsFor("class", year)).toContainEqual({ indicator: "I13", target: 0 });
  });

  test.each([
    [{ indicator: "I01", target: 100 }, 99.9, "missed"],
    [{ indicator: "I01", target: 100 }, 100, "met"],
    [{ indicator: "I03", target: 1 }, 1.2, "missed"],
    [{ indicator: "I03", target: 1 }, 0.4, "met"],
    [{ indicator: "I08", target: 1 }, 1, "met"],
    [{ indicator: "I08", target: 1 }, 0, "missed"],
    [{ indicator: "I25", target: 0 }, 2, "missed"],
    [{ indicator: "I99", target: 2 }, 3, "met"],
    [{ indicator: "I01", target: 100 }, undefined, "unknown"],
  ])("%o with %o is %s", (goal, value, outcome) => {
    expect(goalResult(goal, value).outcome).toBe(outcome);
  });

  test("are compared with the records of the year: one missed goal is enough, and what no record says stays open", () => {
    const by = { role: "SUPERVISION_HEAD", id: "supervision-head" } as const;
    const letter = aLetter();
    const known = (indicator: string, value: number) => ({ indicator, value, asOf: monday });

    const outcomes = [
      [known("I01", 100), known("I13", 0)],
      [known("I01", 100), known("I13", 4)],
      [known("I01", 100)],
    ].map((values) => settleLetter({ letter, goals: goalsByRecords(letter, values), by, now: monday }));

    expect(outcomes.map(({ save }) => save[0]?.result?.outcome)).toEqual(["met", "missed", "unknown"]);
    expect(outcomes[1]?.emit[0]).toMatchObject({
      type: "ResponsibilityLetterSettled",
      words: { level: "unit", outcome: "missed" },
    });
  });

  test("of the bureau are what its units have reached", () => {
    const bureau = aLetter({
      level: "bureau",
      goals: [
        { indicator: "I13", target: 0 },
        { indicator: "I02", target: 100 },
      ],
    });
    const unit = (outcome: "met" | "missed") =>
      aLetter({ result: { at: monday, by: "x", outcome, goals: [{ indicator: "I13", target: 0, outcome }] } });
    const of = (...letters: ResponsibilityLetter[]) => goalsByUnits(bureau, letters).map(({ outcome }) => outcome);

    expect(of(unit("met"), unit("met"))).toEqual(["met", "unknown"]);
    expect(of(unit("met"), unit("missed"))).toEqual(["missed", "unknown"]);
    expect(of(unit("met"), aLetter())).toEqual(["unknown", "unknown"]);
  });
});
