import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { isAtHome, isInHand } from "../../../domain/transfer/transfer.ts";
import { monday } from "../../support/factories.ts";

test.each(["leaving", "arriving"] as const)("a house decides nothing for a county that is %s", (is) => {
  expect(isAtHome({ is })).toBe(false);
});

test.each(["arrived", "takenOver"] as const)("a county that is %s is at home like any other", (is) => {
  expect(isAtHome({ is })).toBe(true);
});

test("a county that nothing befalls is at home", () => {
  expect(isAtHome(undefined)).toBe(true);
});

test("what a sweep has begun to begin again is in its hand for as long as a sweep may last", () => {
  const minutes = (count: number) => later(monday, count * 60_000);

  const inHand = [{}, { takenAt: monday }, { takenAt: monday }].map((each, n) =>
    isInHand(each, minutes(n === 2 ? 15 : 14)),
  );

  expect(inHand).toEqual([false, true, false]);
});
