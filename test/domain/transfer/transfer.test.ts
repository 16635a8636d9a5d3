import { expect, test } from "vitest";
import { isAtHome } from "../../../domain/transfer/transfer.ts";

test.each(["leaving", "arriving"] as const)("a house decides nothing for a county that is %s", (is) => {
  expect(isAtHome({ is })).toBe(false);
});

test.each(["arrived", "takenOver"] as const)("a county that is %s is at home like any other", (is) => {
  expect(isAtHome({ is })).toBe(true);
});

test("a county that nothing befalls is at home", () => {
  expect(isAtHome(undefined)).toBe(true);
});
