import { expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { isInHand } from "../../../domain/shared/in-hand.ts";
import { monday } from "../../support/factories.ts";

test("what somebody has begun with is in their hand for as long as a function may run", () => {
  const minutes = (count: number) => later(monday, count * 60_000);

  const inHand = [{}, { takenAt: monday }, { takenAt: monday }].map((each, n) =>
    isInHand(each, minutes(n === 2 ? 15 : 14)),
  );

  expect(inHand).toEqual([false, true, false]);
});
