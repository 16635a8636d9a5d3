import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Day } from "../../../domain/calendar/time.ts";
import {
  ageOn,
  birthDateOf,
  checkCharacter,
  ResidentId,
  regionOf,
  residentIdOn,
  sexOf,
} from "../../../domain/identity/resident-id.ts";

const faultsOf = (input: unknown): readonly string[] =>
  ResidentId.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

describe("a resident ID number", () => {
  test.each([
    { text: "619901201503150018", sex: "male", born: "2015-03-15" },
    { text: "619901201202290025", sex: "female", born: "2012-02-29" },
    { text: "619901201908010048", sex: "female", born: "2019-08-01" },
    { text: "619901200809300133", sex: "male", born: "2008-09-30" },
    { text: "619901198712050078", sex: "male", born: "1987-12-05" },
    { text: "61990120130101005X", sex: "male", born: "2013-01-01" },
  ])("$text belongs to somebody $sex born on $born", ({ text, sex, born }) => {
    const id = ResidentId.parse(text);

    expect(sexOf(id)).toBe(sex);
    expect(birthDateOf(id)).toBe(born);
    expect(regionOf(id)).toBe("619901");
  });

  test.each([
    { text: "619901201503150019", fault: "residentIdChecksum", what: "a wrong check character" },
    {
      text: "619901201302290022",
      fault: "residentIdDate",
      what: "a 29 February that never was, though the checksum holds",
    },
    { text: "619901189912310011", fault: "residentIdDate", what: "a birth before 1900" },
    { text: "6199012015031500", fault: "residentIdLength", what: "sixteen characters" },
    { text: "619901150315001", fault: "residentIdOldFormat", what: "the old fifteen digits" },
    { text: "6199012015031500I8", fault: "residentIdFormat", what: "a letter among the digits" },
    { text: "X19901201503150018", fault: "residentIdFormat", what: "an X that is not last" },
    { text: "009901201503150018", fault: "residentIdRegion", what: "a province that does not exist" },
    { text: "", fault: "required", what: "nothing" },
    { text: "   ", fault: "required", what: "spaces only" },
    { text: undefined, fault: "required", what: "no value" },
  ])("with $what is refused by name: $fault", ({ text, fault }) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test.each([
    "61990120130101005x",
    " 619901 20130101 005X ",
    "６１９９０１２０１３０１０１００５Ｘ",
    "61990120130101005\u200bX",
  ])("typed as '%s' is understood", (typed) => {
    expect(ResidentId.parse(typed)).toBe("61990120130101005X");
  });

  test("of somebody not yet born is refused", () => {
    const schema = residentIdOn(Day.parse("2015-03-14"));

    const issues = schema.safeParse("619901201503150018").error?.issues;

    expect(issues?.map(({ message }) => message)).toEqual(["residentIdFuture"]);
    expect(residentIdOn(Day.parse("2015-03-15")).safeParse("619901201503150018").success).toBe(true);
  });

  test("that is malformed has one fault, not a crash over its date", () => {
    expect(
      residentIdOn(Day.parse("2026-09-01"))
        .safeParse("6199")
        .error?.issues.map(({ message }) => message),
    ).toEqual(["residentIdLength"]);
  });

  test("is described in the API's schema as a text", () => {
    expect(z.toJSONSchema(ResidentId)).toMatchObject({ type: "string" });
  });

  test("with any one digit mistyped never passes", () => {
    const digits = "61990120150315001";

    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digit = (Number(digits[position]) + shift) % 10;
        const mistyped = `${digits.slice(0, position)}${digit}${digits.slice(position + 1)}8`;

        expect(faultsOf(mistyped)).toHaveLength(1);
      }),
    );
  });

  test("has the check character X when the sum leaves two", () => {
    expect(checkCharacter("61990120130101005")).toBe("X");
  });
});

describe("age", () => {
  test.each([
    { born: "2012-09-01", on: "2026-08-31", age: 13 },
    { born: "2012-09-01", on: "2026-09-01", age: 14 },
    { born: "2012-02-29", on: "2026-02-28", age: 13 },
    { born: "2012-02-29", on: "2026-03-01", age: 14 },
  ])("somebody born on $born is $age on $on", ({ born, on, age }) => {
    expect(ageOn(Day.parse(born), Day.parse(on))).toBe(age);
  });
});
