import type { Json } from "../../../../functions/dependencies.ts";
import { type HistoryCase, machine, pass } from "./histories-case.ts";

const given: readonly (readonly [it: string, Output: Json, output: string, input?: Json])[] = [
  ["a number", 0.1, "0.1"],
  ["a text", "string literal", '"string literal"'],
  ["a quotation mark", '"', '"\\""'],
  ["a quotation mark compared", "{% $states.input = '\"' %}", "true", '"'],
  [
    "a list of all there is",
    [null, 0, 0.1, true, "string", [], "$nosuchvar", "$.no.such.path", "{% $states.input %}", { key: "{% true %}" }],
    '[null,0,0.1,true,"string",[],"$nosuchvar","$.no.such.path",{"a":"b"},{"key":true}]',
    { a: "b" },
  ],
  [
    "what only looks like an expression",
    {
      blanks: " {% states.input %} ",
      "path.$": "$",
      context: "$$",
      variable: "$states.input",
      format: "States.Format('{}', 1)",
    },
    '{"blanks":" {% states.input %} ","path.$":"$","context":"$$","variable":"$states.input","format":"States.Format(\'{}\', 1)"}',
  ],
  ["a regular expression that matches", "{% $contains('hello$world', /^hello\\$/) %}", "true"],
  ["a regular expression that does not match", '{% $contains("hello$world", /^hello\\ /) %}', "false"],
  ["a part of one item", "{% $partition($states.input, 5) %}", "[[0]]", [0]],
  ["parts, the last one shorter", "{% $partition($states.input, 3) %}", "[[0,1,2],[3]]", [0, 1, 2, 3]],
  ["a range", "{% $range(0, 10, 3) %}", "[0,3,6,9]"],
  ["a range of one number", "{% $range(1, 9, 9) %}", "1"],
  ["a text parsed", "{% $parse($states.input) %}", '[1,2,"HelloWorld"]', '[1, 2, "HelloWorld"]'],
  ["a negative nothing parsed", "{% $parse($states.input) %}", "0", "-0"],
  [
    "objects merged",
    "{% $merge([$states.input.a, $states.input.b]) %}",
    '{"x":"y","v":"w"}',
    {
      a: { x: "y" },
      b: { v: "w" },
    },
  ],
];

/**
 * Histories of a Pass and its Output, each like one that AWS was recorded to evaluate between November 2024 and February
 * 2026. Of the quotation marks the definitions alone were at hand, of the merging the result.
 */
export const outputHistories = given.map(([it, Output, output, input = {}]): HistoryCase => {
  const text = JSON.stringify(input);
  return {
    it,
    definition: machine({ P: pass({ Output }) }),
    input,
    events: [
      `1 0 ExecutionStarted input: ${text}, roleArn: <role>`,
      `2 0 PassStateEntered name: P, input: ${text}`,
      `3 2 PassStateExited name: P, output: ${output}`,
      `4 3 ExecutionSucceeded output: ${output}`,
    ],
    status: "SUCCEEDED",
  };
});
