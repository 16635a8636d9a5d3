import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { Json } from "../../../functions/dependencies.ts";
import { createExpressions } from "../../../local/stepfunctions/expressions/expressions.ts";

const clock = { now: () => "2026-09-07T01:00:00.000Z" as Instant };
const evaluated = (template: Json) =>
  createExpressions({ clock }).evaluate({
    template,
    field: "Output",
    bindings: { states: { input: { amount: 62_500 } }, stage: "school" },
  });

describe("an expression", () => {
  test.each([
    ["the input", "{% $states.input.amount + 1 %}", 62_501],
    ["an expression deep in a template", { a: ["{% 1 + 1 %}", "two"] }, { a: [2, "two"] }],
    ["a variable", "{% $stage %}", "school"],
    ["text that is no expression", "$stage", "$stage"],
    ["a list of one, which stays a list", "{% [$states.input.amount] %}", [62_500]],
    ["the engine's time in milliseconds", "{% $millis() %}", Date.parse("2026-09-07T01:00:00.000Z")],
    ["the engine's time", "{% $now() %}", "2026-09-07T01:00:00.000Z"],
    [
      "the engine's time in the office's words",
      "{% $now('[Y]-[M01]-[D01] [H01]:[m01]', '+0800') %}",
      "2026-09-07 09:00",
    ],
    ["$parse", "{% $parse('{\"a\":[1]}').a[0] %}", 1],
    ["$partition", "{% $partition([1,2,3,4,5], 2) %}", [[1, 2], [3, 4], [5]]],
    ["$range", "{% $range(0, 10, 5) %}", [0, 5, 10]],
    ["$hash", "{% $hash('a', 'SHA-1') %}", "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"],
    ["$random with a seed", "{% $random(7) = $random(7) %}", true],
    ["$uuid", "{% $length($uuid()) %}", 36],
  ])("gives %s", async (_, output, expected) => {
    const value = await evaluated(output);

    expect(value).toEqual(expected);
  });

  test.each([
    ["nothing", "{% $states.input.missing %}"],
    ["a function", "{% $sum %}"],
    ["an error", "{% $number('a') %}"],
    ["the data around it", "{% $ %}"],
  ])("that gives %s fails by name", async (_, output) => {
    await expect(evaluated(output)).rejects.toMatchObject({ name: "States.QueryEvaluationError" });
  });
});

test("the installed jsonata is the version that AWS runs", () => {
  const { version } = createRequire(import.meta.url)("jsonata/package.json") as { version: string };

  expect(version).toBe("2.0.6");
});
