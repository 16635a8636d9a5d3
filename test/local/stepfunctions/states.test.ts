import { describe, expect, test } from "vitest";
import { anOffice, aWorkflow, awaiting, calling } from "./office.ts";

describe("the context of a state", () => {
  test("names the execution, its workflow and the state", async () => {
    const office = await anOffice({
      definition: aWorkflow({ Say: { Type: "Pass", Output: "{% $states.context %}", End: true } }),
    });

    await office.begin({ applicationId: "7" });

    expect(office.output()).toEqual({
      Execution: {
        Id: "arn:aws:states:local:000000000000:execution:review:application-1",
        Name: "application-1",
        Input: { applicationId: "7" },
        StartTime: "2026-09-07T01:00:00.000Z",
        RoleArn: "arn:aws:iam::000000000000:role/step-functions",
        RedriveCount: 0,
      },
      State: { Name: "Say", EnteredTime: "2026-09-07T01:00:00.000Z" },
      StateMachine: { Id: "arn:aws:states:local:000000000000:stateMachine:review", Name: "review" },
    });
  });

  test("sees the engine's clock after it was moved", async () => {
    const office = await anOffice({
      definition: aWorkflow({
        Window: { Type: "Wait", Seconds: 3600, Next: "Say" },
        Say: { Type: "Pass", Output: "{% $now() %}", End: true },
      }),
    });

    await office.begin();
    await office.pass(3600);

    expect(office.output()).toBe("2026-09-07T02:00:00.000Z");
  });
});

describe("variables", () => {
  test("are set together from the values before, and live to the end", async () => {
    const office = await anOffice({
      definition: aWorkflow({
        First: { Type: "Pass", Assign: { a: 1, b: 2 }, Next: "Swap" },
        Swap: { Type: "Pass", Assign: { a: "{% $b %}", b: "{% $a %}" }, Output: "{% $a %}", Next: "Wait" },
        Wait: awaiting({ Assign: { by: "{% $states.result.by %}" }, Output: "{% $states.input %}", Next: "Say" }),
        Say: { Type: "Pass", Output: ["{% $a %}", "{% $b %}", "{% $by %}", "{% $states.input %}"], End: true },
      }),
    });

    await office.begin();
    await office.crash();
    await office.resume({ by: "principal" });

    expect(office.output()).toEqual([2, 1, "principal", 1]);
  });
});

describe("a choice", () => {
  const definition = aWorkflow({
    Where: {
      Type: "Choice",
      Choices: [
        { Condition: "{% $states.input.from = 'school' %}", Assign: { why: "moved" }, Next: "School" },
        { Condition: "{% $states.input.from = 'county' %}", Output: "county", Next: "County" },
      ],
    },
    School: { Type: "Pass", Output: "{% $why %}", End: true },
    County: { Type: "Succeed" },
  });

  test.each([
    ["school", ["Where", "School"], "moved"],
    ["county", ["Where", "County"], "county"],
  ])("takes the first way whose condition is met: %s", async (from, path, output) => {
    const office = await anOffice({ definition });

    await office.begin({ from });

    expect(office.path()).toEqual(path);
    expect(office.output()).toEqual(output);
  });

  test("with no way left fails by name", async () => {
    const office = await anOffice({ definition });

    await office.begin({ from: "village" });

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });

  test("that loops without a wait is committed on the way and ends", async () => {
    const office = await anOffice({
      definition: aWorkflow({
        Start: { Type: "Pass", Assign: { i: 0 }, Next: "More" },
        More: { Type: "Choice", Choices: [{ Condition: "{% $i < 300 %}", Next: "Count" }], Default: "Done" },
        Count: { Type: "Pass", Assign: { i: "{% $i + 1 %}" }, Next: "More" },
        Done: { Type: "Pass", Output: "{% $i %}", End: true },
      }),
    });

    await office.begin();

    expect(office.output()).toBe(300);
  });
});

describe("other states", () => {
  test("Wait until a time ends at that time", async () => {
    const office = await anOffice({
      definition: aWorkflow({
        Window: { Type: "Wait", Timestamp: "{% $states.input.until %}", Next: "Take down" },
        "Take down": { Type: "Succeed" },
      }),
    });
    await office.begin({ until: "2026-09-07T01:00:10Z" });

    const due = office.engine.nextDueAt();
    await office.pass(10);

    expect(due).toBe("2026-09-07T01:00:10.000Z");
    expect(office.execution()?.status).toBe("SUCCEEDED");
    expect(office.engine.nextDueAt()).toBeUndefined();
  });

  test.each([0, 1.5, "60", 100_000_000])(
    "a deadline of %j seconds, which AWS would refuse, fails by name",
    async (seconds) => {
      const office = await anOffice({
        definition: aWorkflow({ Check: awaiting({ TimeoutSeconds: "{% $states.input %}", End: true }) }),
      });

      await office.begin(seconds);

      expect(office.execution()).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
    },
  );

  test("Fail ends with its error and cause", async () => {
    const office = await anOffice({
      definition: aWorkflow({ Stop: { Type: "Fail", Error: "{% 'Lap' & 'sed' %}", Cause: "end of campaign" } }),
    });

    await office.begin();

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "Lapsed", cause: "end of campaign" });
  });

  test("the answer of a function has the shape of Lambda's optimised integration", async () => {
    const office = await anOffice({
      definition: aWorkflow({ Post: calling("post", { Output: "{% $states.result %}", End: true }) }),
      handlers: { post: (payload) => ({ got: payload }) },
    });

    await office.begin({ listId: "7" });

    expect(office.output()).toEqual({ ExecutedVersion: "$LATEST", Payload: { got: { listId: "7" } }, StatusCode: 200 });
  });
});
