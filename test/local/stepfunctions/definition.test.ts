import { describe, expect, test } from "vitest";
import { readWorkflow } from "../../../local/stepfunctions/language/definition.ts";
import { anOffice, aWorkflow } from "./office.ts";

const end = { Type: "Pass", End: true };

describe("a definition", () => {
  test("in JSONPath is refused by name", () => {
    const jsonPath = { StartAt: "End", States: { End: end } };

    expect(() => readWorkflow("review", jsonPath)).toThrow(/review: .*JSONPath/);
    expect(() => readWorkflow("review", { ...jsonPath, QueryLanguage: "JSONPath" })).toThrow(/JSONPath/);
  });

  test.each([
    ["a state in JSONPath", { End: { ...end, QueryLanguage: "JSONPath" } }, /QueryLanguage/],
    ["a field of JSONPath", { End: { ...end, ResultPath: "$.x" } }, /ResultPath/],
    [
      "an unknown resource",
      { End: { Type: "Task", Resource: "arn:aws:states:::sqs:sendMessage", Arguments: {} } },
      /Res/,
    ],
    ["a way to nowhere", { End: { Type: "Pass", Next: "Nowhere" } }, /"Nowhere"/],
    ["a state that leads nowhere", { End: { Type: "Pass" } }, /Next or End/],
    ["a Wait without a time", { End: { Type: "Wait", End: true } }, /Seconds or Timestamp/],
    ["a name used twice", { End: { Type: "Parallel", Branches: [aWorkflow({ End: end })], End: true } }, /End/],
  ])("with %s is refused", (_, states, complaint) => {
    expect(() => readWorkflow("review", aWorkflow(states))).toThrow(complaint);
  });

  test("with a malformed expression, or with $eval, is refused when the engine starts", async () => {
    const saying = (text: string) => aWorkflow({ End: { ...end, Output: { deep: [text] } } });

    await expect(anOffice({ definition: saying("{% 1 + %}") })).rejects.toThrow();
    await expect(anOffice({ definition: saying("{% $eval('1') %}") })).rejects.toThrow(/\$eval/);
  });
});
