import { expect, test } from "vitest";
import { passedOf } from "../bench/budgets.ts";

test("a bench says which of its budgets were passed, and nothing of those that were kept", () => {
  const passed = passedOf([
    { what: "approvals a second", measured: 650, atLeast: 700 },
    { what: "seconds to the first decision", measured: 2, atMost: 2 },
    { what: "MB open", measured: 301, atMost: 300 },
  ]);

  expect(passed).toEqual(["approvals a second: 650 where 700 is the least", "MB open: 301 where 300 is the most"]);
});

test("a figure that could not be measured has passed its budget", () => {
  expect(passedOf([{ what: "fsyncs per committed group", measured: Number.NaN, atLeast: 1 }])).toHaveLength(1);
});
