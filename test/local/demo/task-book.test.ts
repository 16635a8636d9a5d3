import { expect, test } from "vitest";
import { generateCounty } from "../../../local/demo/county.ts";

const { taskBook, staff, schools } = generateCounty();

const targetsOf = (indicator: string): Record<number, number> => {
  const own = taskBook.filter((item) => item.indicator === indicator);
  return Object.fromEntries(
    [...Map.groupBy(own, ({ year }) => year)].map(([year, items]) => [
      year,
      items.reduce((sum, { target }) => sum + target.amount, 0),
    ]),
  );
};

test("33 schools are renovated in 11, 15 and 7, each an item of its own", () => {
  expect(targetsOf("I28")).toEqual({ 2025: 11, 2026: 15, 2027: 7 });
  expect(
    new Set(taskBook.filter(({ indicator }) => indicator === "I28").map(({ schoolCode }) => schoolCode)).size,
  ).toBe(33);
});

test("five kindergartens are built in 3 and 2, and training goes 220, 230, 196", () => {
  expect(targetsOf("I29")).toEqual({ 2026: 3, 2027: 2 });
  expect(targetsOf("I30")).toEqual({ 2026: 220, 2027: 230, 2028: 196 });
});

test("every item is answered for by somebody of the county, about a school that exists", () => {
  const ids = new Set(staff.map(({ id }) => id));
  const codes = new Set(schools.map(({ code }) => code));

  expect(taskBook.filter(({ ownerId }) => !ids.has(ownerId))).toEqual([]);
  expect(taskBook.flatMap(({ schoolCode }) => schoolCode ?? []).filter((code) => !codes.has(code))).toEqual([]);
});

test("items are numbered year by year without a gap", () => {
  const numbers = taskBook.filter(({ year }) => year === 2026).map(({ id }) => Number(id.slice(-3)));

  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test("a part of the county has the items of its own townships and those of the bureau", () => {
  const part = generateCounty({ townships: ["石桥镇"] }).taskBook;

  expect(part.flatMap(({ township }) => township ?? []).every((name) => name === "石桥镇")).toBe(true);
  expect(part.filter(({ indicator }) => indicator === "I30")).toHaveLength(3);
});
