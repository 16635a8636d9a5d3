import { describe, expect, test } from "vitest";
import { faultsOfDefinition, readWorkflow } from "../../../local/stepfunctions/language/definition.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { acceptedStates } from "./cases/definition-accepted.ts";
import { ofCalls, ofMaps } from "./cases/definition-calls.ts";
import { ofExpressions } from "./cases/definition-expressions.ts";
import { ofJsonPath } from "./cases/definition-jsonpath.ts";
import { acceptedMachines, refusedMachines } from "./cases/definition-machines.ts";
import { ofNumbers } from "./cases/definition-numbers.ts";
import { ofRecovery } from "./cases/definition-recovery.ts";
import { ofNames, ofShapes } from "./cases/definition-shapes.ts";
import { unreadableTexts } from "./cases/definition-text.ts";

/** What a definition is refused with, or nothing. */
const refusalOf = (definition: unknown): string | undefined => {
  try {
    readWorkflow("review", definition);
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "InvalidDefinition") return error.message;
    throw error;
  }
};

const refusedStates = [
  ...ofShapes,
  ...ofNames,
  ...ofJsonPath,
  ...ofNumbers,
  ...ofRecovery,
  ...ofCalls,
  ...ofMaps,
  ...ofExpressions,
];

/** A machine that may go through this state, and ends anyhow. */
const around = (state: object) => ({
  QueryLanguage: "JSONata",
  StartAt: "Start",
  States: {
    Start: { Type: "Choice", Choices: [{ Condition: "{% $states.input.through %}", Next: "X" }], Default: "Done" },
    X: state,
    Done: { Type: "Succeed" },
  },
});

describe("a definition", () => {
  test.each(unreadableTexts)("that is %s is refused", (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test.each(refusedMachines)("with %s is refused", (_, machine, refusals) => {
    expect(refusalOf(machine)).toBe(refusals.join(", "));
  });

  test.each(acceptedMachines)("with %s is read, from its text too", (_, machine) => {
    expect(refusalOf(machine)).toBeUndefined();
    expect(refusalOf(JSON.stringify(machine))).toBeUndefined();
  });

  test.each(catalogue)("of the house is read: $name", ({ definition }) => {
    expect(faultsOfDefinition(definition)).toEqual([]);
  });

  test("of more than 1 MiB is refused", () => {
    const text = JSON.stringify({ ...around({ Type: "Succeed" }), Comment: "x".repeat(1_048_576) });

    expect(refusalOf(text)).toMatch(/longer than 1048576 characters/);
  });

  test("nested without end is refused", () => {
    const output = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = JSON.stringify(around({ Type: "Succeed", Output: "deep" })).replace('"deep"', output);

    expect(refusalOf(text)).toBe("TOO_DEEPLY_NESTED: Nested deeper than 1000 at null");
  });

  test("carries the deadline of its executions", () => {
    const workflow = readWorkflow("review", { ...around({ Type: "Succeed" }), TimeoutSeconds: 60 });

    expect(workflow).toMatchObject({ name: "review", startAt: "Start", timeoutSeconds: 60 });
  });
});

describe("a state", () => {
  test.each(refusedStates)("with %s is refused", (_, state, refusals) => {
    expect(refusalOf(around(state))).toBe(refusals.join(", "));
  });

  test.each(acceptedStates)("with %s is read", (_, state) => {
    expect(refusalOf(around(state))).toBeUndefined();
  });

  test("that retries waits a second, then twice as long, three times", () => {
    const { states } = readWorkflow(
      "review",
      around({ Type: "Parallel", Branches: [inner], Retry: [{ ErrorEquals: ["States.ALL"] }], End: true }),
    );

    expect(states.get("X")).toMatchObject({
      Retry: [{ IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3, JitterStrategy: "NONE" }],
    });
  });

  test("that maps by the older name Iterator is read as one with an ItemProcessor", () => {
    const { states } = readWorkflow("review", around({ Type: "Map", Iterator: inner, End: true }));

    expect(states.get("X")).toEqual({ Type: "Map", ItemProcessor: inner, End: true });
    expect(states.get("In")).toEqual({ Type: "Succeed" });
  });
});

const inner = { StartAt: "In", States: { In: { Type: "Succeed" } } };
