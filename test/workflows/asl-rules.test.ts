import jsonataPackage from "jsonata/package.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { houseFunctions, inKebab } from "../../infra/functions.ts";
import { catalogue, taskFunctions } from "../../workflows/catalogue.ts";
import type { Scope } from "../../workflows/definition.ts";
import { textsIn } from "./asl-expressions.ts";
import { faultsOf, grammarFaultsOf, passing } from "./asl-rules.ts";

const waiting = "arn:aws:states:::lambda:invoke.waitForTaskToken";
const finish = { Type: "Succeed" };

const Payload = { purpose: "classCheck", resumeToken: "{% $states.context.Task.Token %}" };
const calling = (name: string) => ({ FunctionName: `$\{${name}}`, Payload });

/** A workflow of one wait that keeps every rule, but for what the test changes; `undefined` leaves a field out. */
const workflowOf = (wait: object, others: Scope["States"] = {}): Scope => {
  const definition = {
    QueryLanguage: "JSONata",
    StartAt: "Check",
    States: {
      Check: {
        Type: "Task",
        Resource: waiting,
        Arguments: calling("openWait"),
        TimeoutSeconds: 3600,
        Retry: [{ ErrorEquals: passing }],
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

  test("every function that workflows name is made, and every one made for them is named by some workflow", () => {
    const made = houseFunctions("ses").map(({ name }) => name);

    const named = catalogue
      .flatMap(({ definition }) => textsIn(definition))
      .flatMap((text) => /^\$\{(\w+)\}$/.exec(text)?.[1] ?? []);

    expect(new Set(named)).toEqual(new Set(taskFunctions));
    expect(made).toEqual(expect.arrayContaining(taskFunctions.map(inKebab)));
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

  test("a variable may be read that some state assigns, or the expression itself", () => {
    const wait = {
      Assign: { turn: "{% $states.result.turn %}" },
      Output: "{% ($least := 1; $map([$turn], function($one) { $max([$one, $least]) })) %}",
    };

    const faults = faultsOf("sample", workflowOf(wait));

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
    [
      "a wait of no time at all",
      { TimeoutSeconds: "{% $states.input.seconds %}" },
      "Check may wait for less than a second",
    ],
    ["a retry of a return", { Retry: [{ ErrorEquals: ["States.TaskFailed"] }] }, "Check retries States.TaskFailed"],
    [
      "a case that is parked because a function was cut off once",
      { Retry: [{ ErrorEquals: passing.filter((error) => error !== "Sandbox.Timedout") }] },
      "Check does not retry Sandbox.Timedout",
    ],
    [
      "an evaluated text",
      { Output: "{% $eval('1') %}" },
      "Check calls $eval, which AWS does not offer: {% $eval('1') %}",
    ],
    [
      "a function of a later JSONata",
      { Output: "{% $formatPath('a') %}" },
      "Check calls $formatPath, which AWS does not offer: {% $formatPath('a') %}",
    ],
    ["a variable of nobody", { Output: "{% $turn %}" }, "Check reads $turn, never assigned: {% $turn %}"],
    [
      "a result before there is one",
      { Arguments: { ...calling("openWait"), Payload: { listId: "{% $states.result.listId %}" } } },
      "Check reads $states.result where there is none: {% $states.result.listId %}",
    ],
    [
      "a result after an error",
      { Catch: [{ ErrorEquals: ["States.ALL"], Output: "{% $states.result %}", Next: "Done" }] },
      "Check reads $states.result where there is none: {% $states.result %}",
    ],
    [
      "a token where none is given away",
      { Resource: "arn:aws:states:::lambda:invoke" },
      "Check reads $states.context.Task.Token where there is none: {% $states.context.Task.Token %}",
    ],
    [
      "a part of the context that does not exist",
      { Output: "{% $states.context.Execution.Owner %}" },
      "Check reads $states.context.Execution.Owner where there is none: {% $states.context.Execution.Owner %}",
    ],
    [
      "a name on its way to a handler",
      { Arguments: { ...calling("openWait"), Payload: { ...Payload, pupilName: "{% $states.input.pupilName %}" } } },
      "Check tells a handler more than ids and small words: pupilName",
    ],
    [
      "a whole input on its way to a handler",
      { Arguments: { ...calling("openWait"), Payload: "{% $states.input %}" } },
      "Check tells its handler nothing",
    ],
    [
      "a sentence as a purpose",
      { Arguments: { ...calling("openWait"), Payload: { ...Payload, purpose: "check class 3" } } },
      "Check tells a handler more than ids and small words: purpose",
    ],
    ["any function at all", { Arguments: { FunctionName: "*", Payload } }, "Check calls no single placeholder: *"],
    [
      "a function that the input chooses",
      { Arguments: { FunctionName: "{% $states.input.function %}", Payload } },
      "Check calls no single placeholder: {% $states.input.function %}",
    ],
    [
      "a resource of one partition",
      { Resource: "arn:aws-cn:states:::lambda:invoke.waitForTaskToken" },
      "Check names a resource of one partition: arn:aws-cn:states:::lambda:invoke.waitForTaskToken",
    ],
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

  test("a definition that AWS finds too large is found", () => {
    const large: Scope & { Comment: string } = { ...workflowOf({}), Comment: "x".repeat(1_048_576) };

    const faults = faultsOf("sample", large);

    expect(faults).toEqual([expect.stringContaining("is larger than AWS takes")]);
  });

  test("what AWS cannot read is found", () => {
    const faults = grammarFaultsOf(workflowOf({ TimeoutSeconds: "soon" }));

    expect(faults).not.toEqual([]);
  });

  test.each([
    ["a way to a state that does not exist", workflowOf({ Next: "Nowhere" }), "Missing 'Next' target: Nowhere"],
    [
      "a state with a name of 81 characters",
      workflowOf({ Next: "x".repeat(81) }, { ["x".repeat(81)]: finish }),
      "exceeds the 80-character limit",
    ],
    ["an error read where none was caught", workflowOf({ Output: "{% $states.errorOutput %}" }), "does not exist"],
    ["a state nobody enters", workflowOf({}, { Forgotten: finish }), 'State "Forgotten" is not reachable'],
    ["an expression with an open bracket", workflowOf({ Output: "{% $max([1 %}" }), 'Expected "]" before end'],
  ])("%s is refused", (_, workflow, refusal) => {
    expect(() => faultsOf("sample", workflow)).toThrow(refusal);
  });
});

test("the JSONata installed is the one AWS runs", () => {
  expect(jsonataPackage.version).toBe("2.0.6");
});
