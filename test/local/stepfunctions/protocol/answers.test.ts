import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { awaits, executionArn, machineArn, passes, roleArn } from "../cases/protocol-world.ts";
import { aWorkflow } from "../office.ts";
import { type Api, openApi } from "./api.ts";

let api: Api;
const now = new Date("2026-09-07T01:00:00.123Z");
const passesArn = machineArn("passes");
const awaitsArn = machineArn("awaits");
const first = executionArn("awaits", "first");

beforeEach(async () => {
  api = await openApi();
  await api.client.createStateMachine({ name: "passes", definition: passes, roleArn });
  await api.client.createStateMachine({ name: "awaits", definition: awaits, roleArn });
});
afterEach(() => api.close());

const start = async (stateMachineArn: string, name: string, input = "{}") => {
  const answer = await api.client.startExecution({ stateMachineArn, name, input });
  await api.engine.idle();
  return answer;
};

/** What AWS tells beside the answer itself. */
const bare = <Answer extends { readonly $metadata: object }>({ $metadata, ...answer }: Answer) => answer;

describe("a state machine", () => {
  test("made twice alike is one, whatever its role; its time is told to the millisecond", async () => {
    await api.pass(60);

    const again = await api.client.createStateMachine({
      name: "passes",
      definition: passes,
      roleArn: "arn:aws:iam::000000000000:role/other",
    });

    expect(bare(again)).toEqual({ stateMachineArn: passesArn, creationDate: now });
  });

  test("is described with what was given and what never changes here", async () => {
    const described = await api.client.describeStateMachine({ stateMachineArn: passesArn });

    expect(bare(described)).toEqual({
      stateMachineArn: passesArn,
      name: "passes",
      status: "ACTIVE",
      definition: passes,
      roleArn,
      type: "STANDARD",
      creationDate: now,
      loggingConfiguration: { level: "OFF", includeExecutionData: false },
      tracingConfiguration: { enabled: false },
      encryptionConfiguration: { type: "AWS_OWNED_KEY" },
    });
  });

  test("has a revision from its first change on, and another with every one", async () => {
    const change = (definition: string) =>
      api.client.updateStateMachine({ stateMachineArn: passesArn, definition }).then(({ revisionId }) => revisionId);

    const revisions = [await change(passes), await change(awaits), await change(awaits), await change(passes)];

    const [none, second, same, third] = revisions;
    expect(none).toBeUndefined();
    expect(second).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(same).toBe(second);
    expect(third).not.toBe(second);
  });

  test("that has gone is gone for good, and may go once more", async () => {
    await api.client.deleteStateMachine({ stateMachineArn: passesArn });
    await api.client.deleteStateMachine({ stateMachineArn: passesArn });

    const refusal = await api.refusalOf("DescribeStateMachine", { stateMachineArn: passesArn });

    expect(refusal).toMatchObject({ name: "StateMachineDoesNotExist" });
  });

  test("stands in the list by the order of its characters, page by page", async () => {
    for (const name of ["m_10", "m_1", "m_2", "M"])
      await api.client.createStateMachine({ name, definition: passes, roleArn });

    const head = await api.client.listStateMachines({ maxResults: 4 });
    const tail = await api.client.listStateMachines({ maxResults: 10, nextToken: head.nextToken });

    expect(head.stateMachines?.map(({ name }) => name)).toEqual(["M", "awaits", "m_1", "m_10"]);
    expect(tail.stateMachines?.map(({ name }) => name)).toEqual(["m_2", "passes"]);
    expect(tail.nextToken).toBeUndefined();
  });

  test("has no tags", async () => {
    const { tags } = await api.client.listTagsForResource({ resourceArn: passesArn });

    expect(tags).toEqual([]);
  });

  test("is judged before it is made", async () => {
    const good = await api.client.validateStateMachineDefinition({ definition: passes });
    const bad = await api.client.validateStateMachineDefinition({ definition: "{}" });

    expect(bare(good)).toEqual({ result: "OK", diagnostics: [], truncated: false });
    expect(bare(bad)).toEqual({
      result: "FAIL",
      truncated: false,
      diagnostics: [
        {
          severity: "ERROR",
          code: "SCHEMA_VALIDATION_FAILED",
          message: "These fields are required: [States, StartAt]",
          location: "/",
        },
      ],
    });
  });
});

describe("an execution", () => {
  test("without a name gets one of its own, without input an empty one", async () => {
    const { executionArn: arn = "" } = await api.client.startExecution({ stateMachineArn: passesArn });

    const { name, input } = await api.client.describeExecution({ executionArn: arn });

    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    expect(arn).toBe(executionArn("passes", name ?? ""));
    expect(input).toBe("{}");
  });

  test("started again alike while it runs is the same one", async () => {
    await start(awaitsArn, "first");
    await api.pass(60);

    const again = await start(awaitsArn, "first");

    expect(bare(again)).toEqual({ executionArn: first, startDate: now });
  });

  test("started again with the same input in other blanks is refused", async () => {
    await start(awaitsArn, "first");

    const refusal = await api.refusalOf("StartExecution", { stateMachineArn: awaitsArn, name: "first", input: "{ }" });

    expect(refusal).toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  test("that succeeded is described with its texts as they were given", async () => {
    await start(passesArn, "done", '{ "a": 1 }');

    const described = await api.client.describeExecution({ executionArn: executionArn("passes", "done") });

    expect(bare(described)).toMatchObject({
      executionArn: executionArn("passes", "done"),
      stateMachineArn: passesArn,
      name: "done",
      status: "SUCCEEDED",
      startDate: now,
      stopDate: now,
      input: '{ "a": 1 }',
      inputDetails: { included: true },
      outputDetails: { included: true },
      redriveCount: 0,
      redriveStatus: "NOT_REDRIVABLE",
      redriveStatusReason: "Execution is SUCCEEDED and cannot be redriven",
    });
    expect(JSON.parse(described.output ?? "")).toEqual({ a: 1 });
  });

  test("that was stopped tells who did and why, and stays stopped at the first time", async () => {
    await start(awaitsArn, "first");
    await api.pass(1);
    const stopped = await api.client.stopExecution({ executionArn: first, error: "Moved", cause: "to another engine" });
    await api.pass(60);

    const again = await api.client.stopExecution({ executionArn: first });
    const described = await api.client.describeExecution({ executionArn: first });

    expect(again.stopDate).toEqual(stopped.stopDate);
    expect(described).toMatchObject({ status: "ABORTED", error: "Moved", cause: "to another engine" });
    expect(described.redriveStatus).toBe("REDRIVABLE");
  });

  test("that was stopped without a word has none", async () => {
    await start(awaitsArn, "first");

    await api.client.stopExecution({ executionArn: first });

    const described = await api.client.describeExecution({ executionArn: first });
    const { events } = await api.client.getExecutionHistory({ executionArn: first, reverseOrder: true, maxResults: 1 });
    expect(Object.keys(described)).not.toContain("error");
    expect(Object.keys(described)).not.toContain("cause");
    expect(events?.[0]).toMatchObject({
      type: "ExecutionAborted",
      previousEventId: 0,
      executionAbortedEventDetails: {},
    });
  });

  test("that ran out of time says so by its status alone", async () => {
    const late = aWorkflow({ Wait: { Type: "Wait", Seconds: 60, End: true } });
    const definition = JSON.stringify({ ...late, TimeoutSeconds: 3 });
    await api.client.createStateMachine({ name: "late", definition, roleArn });
    await start(machineArn("late"), "one");

    await api.pass(3);

    const described = await api.client.describeExecution({ executionArn: executionArn("late", "one") });
    expect(described.status).toBe("TIMED_OUT");
    expect([described.error, described.cause]).toEqual([undefined, undefined]);
  });

  test("keeps the definition it was started with", async () => {
    await start(awaitsArn, "first");
    await api.client.updateStateMachine({ stateMachineArn: awaitsArn, definition: passes });

    const { definition } = await api.client.describeStateMachineForExecution({ executionArn: first });

    expect(definition).toBe(awaits);
  });

  test("stands in its machine's list, the newest first, by its status, page by page", async () => {
    for (const name of ["one", "two", "three"]) await start(awaitsArn, name);
    await start(passesArn, "elsewhere");
    await api.client.stopExecution({ executionArn: executionArn("awaits", "two") });

    const head = await api.client.listExecutions({ stateMachineArn: awaitsArn, maxResults: 2 });
    const tail = await api.client.listExecutions({ stateMachineArn: awaitsArn, nextToken: head.nextToken });
    const running = await api.client.listExecutions({ stateMachineArn: awaitsArn, statusFilter: "RUNNING" });

    expect(head.executions?.map(({ name }) => name)).toEqual(["three", "two"]);
    expect(tail.executions).toEqual([
      {
        executionArn: executionArn("awaits", "one"),
        stateMachineArn: awaitsArn,
        name: "one",
        status: "RUNNING",
        startDate: now,
        redriveCount: 0,
      },
    ]);
    expect(running.executions?.map(({ name }) => name)).toEqual(["three", "one"]);
  });
});

describe("a history", () => {
  const done = executionArn("passes", "done");

  test("is told from either end, page by page, with its times", async () => {
    await start(passesArn, "done");

    const head = await api.client.getExecutionHistory({ executionArn: done, maxResults: 3 });
    const tail = await api.client.getExecutionHistory({ executionArn: done, nextToken: head.nextToken });
    const back = await api.client.getExecutionHistory({ executionArn: done, reverseOrder: true });

    const forward = [...(head.events ?? []), ...(tail.events ?? [])];
    expect(forward.map(({ type }) => type)).toEqual([
      "ExecutionStarted",
      "PassStateEntered",
      "PassStateExited",
      "ExecutionSucceeded",
    ]);
    expect(forward.every(({ timestamp }) => timestamp?.getTime() === now.getTime())).toBe(true);
    expect(back.events).toEqual(forward.toReversed());
  });

  test("without data names the states and keeps what went through them to itself", async () => {
    await start(passesArn, "done", '{"name":"synthetic"}');

    const { events = [] } = await api.client.getExecutionHistory({ executionArn: done, includeExecutionData: false });

    expect(JSON.stringify(events)).not.toContain("synthetic");
    expect(events[1]?.stateEnteredEventDetails).toEqual({ name: "Pass" });
  });
});
