import jsonataPackage from "jsonata/package.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { catalogue } from "../../workflows/catalogue.ts";
import type { Scope } from "../../workflows/definition.ts";
import { faultsOf, grammarFaultsOf } from "./asl-rules.ts";

const waiting = "arn:aws:states:::lambda:invoke.waitForTaskToken";
const finish = { Type: "Succeed" };

const calling = (name: string) => ({ FunctionName: `$\{${name}}` });

/** A workflow of one wait that keeps every rule, but for what the test changes; `undefined` leaves a field out. */
const workflowOf = (wait: object, others: Scope["States"] = {}): Scope => {
  const definition = {
    QueryLanguage: "JSONata",
    StartAt: "Check",
    States: {
      Check: {
        Type: "Task",
        Resource: waiting,
        Arguments: { ...calling("openWait"), Payload: { resumeToken: "{% $states.context.Task.Token %}" } },
        TimeoutSeconds: 3600,
        Retry: [{ ErrorEquals: ["Transient", "Lambda.ServiceException"] }],
        Catch: [
          { ErrorEquals: ["States.Timeout"], Next: "Done" },
          { ErrorEquals: ["States.ALL"], Next: "Done" },
        ],
        Next: "Done",
        ...wait,
      },
      Done: finish,
      ...others,
    },
  };
  return JSON.parse(JSON.stringify(definition));
};

describe("the workflows of the house", () => {
  test.each(catalogue)("$name keeps every rule", ({ name, definition }) => {
    const faults = faultsOf(name, definition);

    expect(faults).toEqual([]);
  });

  test.each(catalogue)("$name is what AWS can read", ({ definition }) => {
    const faults = grammarFaultsOf(definition);

    expect(faults).toEqual([]);
  });

  test.each(catalogue)("$name is in the file the catalogue names", ({ name, file }) => {
    expect(file).toBe(`${name}.asl.json`);
  });
});

describe("the rules", () => {
  test("a workflow that keeps them all has no fault", () => {
    const faults = faultsOf("sample", workflowOf({}));

    expect(faults).toEqual([]);
  });

  test.each([
    ["a wait without a deadline", { TimeoutSeconds: undefined }, "Check waits without TimeoutSeconds"],
    [
      "a wait without a next step after its deadline",
      { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Done" }] },
      "Check waits without a catch of States.Timeout",
    ],
    [
      "a task that may fail its case",
      { Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Done" }] },
      "Check does not catch States.ALL last",
    ],
    ["a retry of a return", { Retry: [{ ErrorEquals: ["States.TaskFailed"] }] }, "Check retries States.TaskFailed"],
    ["an evaluated text", { Output: "{% $eval('1') %}" }, "Check uses $eval: {% $eval('1') %}"],
    [
      "a regular expression",
      { Output: { word: "{% $match('ab', /a/) %}" } },
      "Check uses a regular expression: {% $match('ab', /a/) %}",
    ],
    [
      "an expression inside a text",
      { Output: "on {% $now() %}" },
      "Check is not an expression as a whole: on {% $now() %}",
    ],
    ["an unknown function", { Arguments: calling("openWindow") }, "Check names the unknown placeholder openWindow"],
  ])("%s is found", (_, wait, fault) => {
    const faults = faultsOf("sample", workflowOf(wait));

    expect(faults).toContain(fault);
  });

  test("a state that fails the execution is found", () => {
    const faults = faultsOf("sample", workflowOf({ Next: "Broken" }, { Broken: { Type: "Fail" } }));

    expect(faults).toEqual(["Broken ends a case in a failed execution"]);
  });

  test("what AWS cannot read is found", () => {
    const faults = grammarFaultsOf(workflowOf({ TimeoutSeconds: "soon" }));

    expect(faults).not.toEqual([]);
  });

  test.each([
    ["a way to a state that does not exist", workflowOf({ Next: "Nowhere" }), "Missing 'Next' target: Nowhere"],
    ["a state nobody enters", workflowOf({}, { Forgotten: finish }), 'State "Forgotten" is not reachable'],
    ["an expression with an open bracket", workflowOf({ Output: "{% $max([1 %}" }), 'Expected "]" before end'],
  ])("%s is refused", (_, workflow, refusal) => {
    expect(() => faultsOf("sample", workflow)).toThrow(refusal);
  });
});

test("the JSONata installed is the one AWS runs", () => {
  expect(jsonataPackage.version).toBe("2.0.6");
});
