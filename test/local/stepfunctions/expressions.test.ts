import { createRequire } from "node:module";
import { afterAll, describe, expect, test } from "vitest";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { Json } from "../../../functions/dependencies.ts";
import { createExpressions } from "../../../local/stepfunctions/expressions/expressions.ts";
import { refusalOf } from "../../../local/stepfunctions/expressions/refusal.ts";
import { isEvaluationError } from "../../../local/stepfunctions/expressions/sentences.ts";
import { refusedExpressions, takenExpressions } from "./cases/expression-refusals.ts";
import { sentencesOfExpressions } from "./cases/expression-sentences.ts";
import { seen, valuesOfExpressions } from "./cases/expression-values.ts";

const expressions = createExpressions({
  clock: { now: () => "2026-09-07T01:00:00.000Z" as Instant },
  limitMs: 10_000,
});
const evaluated = (template: Json, given: { readonly expects?: "array" | "number" | "boolean" | "string" } = {}) =>
  expressions.evaluate({ template, field: "Output", bindings: seen, ...given });
const failureOf = (template: Json) => evaluated(template).catch((error: unknown) => error);

afterAll(expressions.close);

describe("an expression", () => {
  test.each(valuesOfExpressions)("gives what AWS gives: %s", async (expression, value) => {
    const given = await evaluated(`{% ${expression} %}`);

    expect(given).toEqual(value);
  });

  test.each(sentencesOfExpressions)("fails in AWS's words: %s", async (expression, end) => {
    const error = await failureOf(`{% ${expression} %}`);

    expect(isEvaluationError(error)).toBe(true);
    expect(error).toMatchObject({
      message: `The JSONata expression '${expression}' specified for the field 'Output' ${end}`,
      location: "Output",
    });
  });

  test("that jsonata has no words for is named by a number of its own", async () => {
    const error = await failureOf("{% $toMillis('x', '[Y0001]-[') %}");

    expect(error).toMatchObject({ message: expect.stringMatching(/threw an .*error during evaluation\. \S+/) });
  });

  test("leaves no trace on what it sees", async () => {
    const before = JSON.stringify(seen);

    for (const expression of ["$stage()", "$states.input()", "$states.input.one[]", "$states ~> |input|{'amount': 0}|"])
      await failureOf(`{% ${expression} %}`);

    expect(JSON.stringify(seen)).toBe(before);
  });

  test("does not mistake a variable for the function of the same name", async () => {
    const bindings = { ...seen, max: { limit: 3 } };

    const value = await expressions.evaluate({ template: "{% $max.limit %}", field: "Output", bindings });
    const called = expressions.evaluate({ template: "{% $max([1]) %}", field: "Output", bindings });

    expect(value).toBe(3);
    await expect(called).rejects.toThrow("T1006: Attempted to invoke a non-function");
    expect(bindings.max).toEqual({ limit: 3 });
  });
});

describe("a template", () => {
  test.each<readonly [string, Json]>([
    ["a blank before the sign", " {% $stage %}"],
    ["a blank after it", "{% $stage %} "],
    ["the signs run together", "{%}"],
    ["a variable without signs", "$stage"],
    ["a JSONPath", "$.x"],
    ["an intrinsic function", "States.Format('{}', 1)"],
    ["a key of JSONPath", { "a.$": "$.x", list: [0, 0.1, true, null, [], {}] }],
  ])("keeps text that is no expression: %s", async (_, template) => {
    const value = await evaluated(template);

    expect(value).toBe(template);
  });

  test("gives its expressions' values in their places, its keys in their order", async () => {
    const template = { z: ["{% $stage %}", { b: "{% $states.input.marks %}" }], a: "{% 1 + 1 %}", text: "as it is" };

    const value = await evaluated(template);

    expect(JSON.stringify(value)).toBe('{"z":["school",{"b":[3,1,2]}],"a":2,"text":"as it is"}');
  });

  test.each<readonly [string, Json]>([
    ["Output", "{% $missing %}"],
    ["Output/v", { v: "{% $missing %}" }],
    ["Output/values[0]", { values: ["{% $missing %}", "{% $missing %}"] }],
    ["Output/a/b[0][1]", { a: { b: [["x", "{% $missing %}"]] } }],
    ["Output[1]", ["{% 1 %}", "{% $missing %}"]],
  ])("names the place of the first expression that fails: %s", async (location, template) => {
    const error = await failureOf(template);

    expect(error).toMatchObject({ location, message: expect.stringContaining(`for the field '${location}'`) });
  });

  test.each<readonly [expects: "array" | "number" | "boolean", expression: string, described: string]>([
    ["array", "1", "Expected 'array', but was 'number' for value: 1"],
    ["array", "'string'", "Expected 'array', but was 'string' for value: \"string\""],
    ["array", "true", "Expected 'array', but was 'boolean' for value: true"],
    ["array", "{'foo': 'bar'}", "Expected 'array', but was 'object' for value: {\"foo\":\"bar\"}"],
    ["array", "null", "Expected 'array', but was 'null' for value: null"],
    ["number", "$stage", "Expected 'number', but was 'string' for value: \"school\""],
    ["boolean", "[1]", "Expected 'boolean', but was 'array' for value: [1]"],
  ])("of a field that takes one kind of value refuses another: %s from %s", async (expects, expression, described) => {
    const value = evaluated(`{% ${expression} %}`, { expects });

    await expect(value).rejects.toThrow(
      `The JSONata expression '${expression}' specified for the field 'Output' returned an unexpected result type. ${described}`,
    );
  });
});

describe("a definition", () => {
  test.each(refusedExpressions)("is refused with the expression %s", (expression, code, message) => {
    const refusal = refusalOf(expression, "noErrorOutput");

    expect(refusal).toEqual({ code, message });
  });

  test.each(takenExpressions)("is taken with the expression %s", (expression) => {
    const refusal = refusalOf(expression, "noErrorOutput");

    expect(refusal).toBeUndefined();
  });

  test("may read the error in a Catch", () => {
    const refusal = refusalOf("$states.errorOutput.Cause", "errorOutput");

    expect(refusal).toBeUndefined();
  });
});

test("the installed jsonata is the version that AWS runs", () => {
  const { version } = createRequire(import.meta.url)("jsonata/package.json") as { version: string };

  expect(version).toBe("2.0.6");
});
