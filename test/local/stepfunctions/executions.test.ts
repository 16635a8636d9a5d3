import { describe, expect, test } from "vitest";
import { anOffice, aWorkflow, awaiting, calling } from "./office.ts";

const definition = aWorkflow({
  "Class check": awaiting({ TimeoutSeconds: 60, Next: "Approve" }),
  Approve: calling("approve", { End: true }),
});
const of = { workflow: "review", name: "application-1" };

describe("an execution", () => {
  test("started again with the same input is the one that runs", async () => {
    const office = await anOffice({ definition });

    const outcomes = await Promise.all([office.begin({ a: 1, b: 2 }), office.begin({ b: 2, a: 1 })]);
    const later = await office.begin({ a: 1, b: 2 });

    expect([...outcomes.toSorted(), later]).toEqual(["alreadyStarted", "started", "alreadyStarted"]);
    expect(office.waits).toHaveLength(1);
  });

  test("of the same name with another input is refused", async () => {
    const office = await anOffice({ definition });
    await office.begin({ a: 1 });

    await expect(office.begin({ a: 2 })).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  test("of an unknown workflow or an impossible name is refused", async () => {
    const { engine } = await anOffice({ definition });

    await expect(engine.start({ workflow: "x", name: "y", input: {} })).rejects.toMatchObject({
      name: "StateMachineDoesNotExist",
    });
    await expect(engine.start({ workflow: "review", name: "a b", input: {} })).rejects.toMatchObject({
      name: "InvalidName",
    });
  });

  test("that is stopped is aborted with its cause, and its token is gone", async () => {
    const office = await anOffice({ definition });
    await office.begin();

    await office.engine.stop({ ...of, cause: "moved" });
    await office.engine.stop({ ...of, cause: "twice" });

    expect(await office.engine.describe(of)).toEqual({ ...of, status: "ABORTED", cause: "moved" });
    expect(await office.resume()).toBe("gone");
    expect(office.engine.nextDueAt()).toBeUndefined();
  });

  test("leaves a history in AWS's words", async () => {
    const office = await anOffice({ definition, handlers: { approve: () => null } });
    await office.begin();

    await office.resume();

    expect(office.types()).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSubmitted",
      "TaskSucceeded",
      "TaskStateExited",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSucceeded",
      "TaskStateExited",
      "ExecutionSucceeded",
    ]);
  });

  test("is found by operators under its status, the newest first", async () => {
    const { engine } = await anOffice({ definition });
    for (const name of ["a", "b", "c"]) await engine.start({ workflow: "review", name, input: {} });
    await engine.stop({ workflow: "review", name: "b", cause: "moved" });

    const running = engine.list({ status: "RUNNING", limit: 1 });
    const rest = engine.list({ status: "RUNNING", limit: 9, before: running[0]?.id ?? 0 });
    const aborted = engine.list({ status: "ABORTED", limit: 9 });

    expect([...running, ...rest, ...aborted].map(({ name }) => name)).toEqual(["c", "a", "b"]);
  });

  test("nobody has started is not described", async () => {
    const { engine } = await anOffice({ definition });

    expect(await engine.describe(of)).toBeUndefined();
  });
});

describe("after the file was closed under the engine", () => {
  test("a person's answer finds its wait", async () => {
    const office = await anOffice({ definition, handlers: { approve: () => "approved" } });
    await office.begin();

    await office.crash();
    await office.resume();

    expect(office.output()).toBe("approved");
  });

  test("a deadline that passed meanwhile is noticed", async () => {
    const office = await anOffice({ definition });
    await office.begin();

    await office.crash();
    await office.pass(60);

    expect(office.execution()).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });

  test("a step that had begun is begun again", async () => {
    let stuck = true;
    const office = await anOffice({
      definition,
      handlers: { approve: () => (stuck ? new Promise<never>(() => undefined) : "approved") },
    });
    await office.begin();
    await office.engine.resume({ resumeToken: office.lastToken(), output: {} });

    stuck = false;
    await office.crash();

    expect(office.calls).toEqual(["openHumanTask", "approve", "approve"]);
    expect(office.output()).toBe("approved");
  });

  test("an execution keeps the definition it was started with", async () => {
    const office = await anOffice({ definition, handlers: { approve: () => "approved" } });
    await office.begin();

    await office.crash(aWorkflow({ "Township check": { Type: "Succeed" } }));
    await office.resume();

    expect(office.path()).toEqual(["Class check", "Approve"]);
  });
});
