import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import { isStill, mayAct, mayWrite } from "../../../domain/transfer/transfer.ts";
import { monday } from "../../support/factories.ts";

const past = (seconds: number) => later(monday, seconds * 1000);

describe("a county that leaves", () => {
  const leaving = { is: "leaving", at: monday } as const;

  test("mails nobody from then on, so that no mail goes from two houses", () => {
    expect(mayAct(leaving)).toBe(false);
  });

  test("keeps what was under way for a minute, and nothing that comes later", () => {
    expect([mayWrite(leaving, past(59)), mayWrite(leaving, past(60))]).toEqual([true, false]);
  });

  test("is still only when everybody who had not heard of it has", () => {
    expect([isStill(leaving, past(89)), isStill(leaving, past(90))]).toEqual([false, true]);
  });
});

test("a county that arrives neither writes nor mails", () => {
  const arriving = { is: "arriving", at: monday } as const;

  expect([mayAct(arriving), mayWrite(arriving, monday)]).toEqual([false, false]);
});

test.each(["arrived", "takenOver"] as const)("a county that is %s works like any other", (is) => {
  expect([mayAct({ is }), mayWrite({ is, at: monday }, monday)]).toEqual([true, true]);
});

test("a county that nothing befalls works", () => {
  expect([mayAct(undefined), mayWrite(undefined, monday)]).toEqual([true, true]);
});
