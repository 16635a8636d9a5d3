import { expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { nextMonthFrom, nextTermFrom, payerAfterMove, referenceDay } from "../../../domain/change/term-days.ts";

const [autumn, spring] = [
  { schoolYear: "2026-2027", term: "1" },
  { schoolYear: "2026-2027", term: "2" },
] as const;

test("a term's line is paid by the school of 15 October, or of 15 March", () => {
  expect([autumn, spring].map(referenceDay)).toEqual(["2026-10-15", "2027-03-15"]);
});

test("the next term begins on 1 March, or on 1 September", () => {
  expect([autumn, spring].map(nextTermFrom)).toEqual(["2027-03-01", "2027-09-01"]);
});

test("the month of leaving is still due, in December too", () => {
  expect(["2026-09-30", "2026-12-01"].map((day) => nextMonthFrom(Day.parse(day)))).toEqual([
    "2026-10-01",
    "2027-01-01",
  ]);
});

test("of two moves after the reference day the first school pays", () => {
  const movedOn = Day.parse("2026-11-02");
  const application = { schoolCode: "second", payingSchool: "first" };

  const payer = payerAfterMove({ application, toSchool: "third", movedOn, campaign: autumn });

  expect(payer).toBe("first");
});
