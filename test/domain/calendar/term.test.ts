import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import {
  isSchoolDay,
  lastDayOf,
  recessDays,
  SchoolYear,
  schoolYearFrom,
  schoolYearOf,
  termOf,
  usualTerms,
} from "../../../domain/calendar/term.ts";
import { Day } from "../../../domain/calendar/time.ts";

const day = (text: string): Day => Day.parse(text);

describe("a school year", () => {
  test.each([
    { text: "2026-08-31", schoolYear: "2025-2026", term: 2 },
    { text: "2026-09-01", schoolYear: "2026-2027", term: 1 },
    { text: "2026-12-31", schoolYear: "2026-2027", term: 1 },
    { text: "2027-01-31", schoolYear: "2026-2027", term: 1 },
    { text: "2027-02-01", schoolYear: "2026-2027", term: 2 },
    { text: "2027-07-15", schoolYear: "2026-2027", term: 2 },
  ])("$text lies in term $term of $schoolYear", ({ text, schoolYear, term }) => {
    expect(schoolYearOf(day(text))).toBe(schoolYear);
    expect(termOf(day(text))).toBe(term);
  });

  test.each(["2026", "2026-2028", "2026/2027", "26-27"])("is not written %s", (text) => {
    const messages = SchoolYear.safeParse(text).error?.issues.map(({ message }) => message);

    expect(new Set(messages)).toEqual(new Set(["schoolYearFormat"]));
  });

  test("ends on 31 August", () => {
    expect(lastDayOf(schoolYearFrom(2026))).toBe("2027-08-31");
  });
});

describe("terms", () => {
  const terms = usualTerms(schoolYearFrom(2026));

  test("leave the winter and the summer recess between them", () => {
    const days = ["2027-01-20", "2027-01-21", "2027-02-28", "2027-03-01", "2027-07-09", "2027-07-10"].map(day);

    expect(recessDays(terms, days)).toEqual(["2027-01-21", "2027-02-28", "2027-07-10"]);
  });

  test.each([
    { text: "2026-10-10", what: "a worked Saturday in term", taught: true },
    { text: "2026-10-01", what: "National Day", taught: false },
    { text: "2026-08-31", what: "a Monday in the summer recess", taught: false },
  ])("$what is a school day: $taught", ({ text, taught }) => {
    expect(isSchoolDay({ calendar: nationalCalendar, terms, day: day(text) })).toBe(taught);
  });
});
