import { describe, expect, test } from "vitest";
import { createEngineReader } from "../../../local/development/engine/engine-reader.ts";
import type { FlowScope, FlowState } from "../../../web/pages/engine/engine-views.ts";
import { anOffice, aWorkflow, awaiting, calling } from "../stepfunctions/office.ts";

const definition = aWorkflow({
  "Class check": awaiting({
    TimeoutSeconds: 600,
    Catch: [{ ErrorEquals: ["Returned"], Next: "Correction" }],
    Next: "School check",
  }),
  Correction: calling("correct", { Next: "Class check" }),
  "School check": awaiting({ TimeoutSeconds: 600, End: true }),
});

const anEngine = async () => {
  const office = await anOffice({ definition, handlers: { correct: () => ({}) } });
  await office.begin({ applicationId: "a1" });
  const reader = createEngineReader(office);
  const look = (page = 1) => reader.execution({ workflow: "review", name: "application-1", page });
  return { ...office, reader, look };
};

const stateIn = (flow: FlowScope | undefined, name: string): FlowState | undefined =>
  flow?.states.find((state) => state.name === name);

describe("the engine's page", () => {
  test("says where a waiting execution stands, what it waits for, and only the beginning of its token", async () => {
    const { look, lastToken } = await anEngine();

    const view = look();

    expect(stateIn(view?.flow, "Class check")).toMatchObject({ standing: "here", visits: 1, kind: "Answer" });
    expect(stateIn(view?.flow, "School check")).toMatchObject({ standing: "never", visits: 0 });
    expect(view?.open).toMatchObject([{ state: "Class check", phase: "await", dueAt: "2026-09-07T01:10:00.000Z" }]);
    expect(view?.open[0]?.token).toBe(`${lastToken().slice(0, 6)}…`);
    expect(JSON.stringify(view)).not.toContain(lastToken());
  });

  test("marks the path by which a returned application came back", async () => {
    const { look, fail } = await anEngine();
    await fail("Returned", "papersUnreadable");

    const view = look();

    expect(stateIn(view?.flow, "Class check")).toMatchObject({ visits: 2, failures: 1, standing: "here" });
    expect(stateIn(view?.flow, "Class check")?.ways).toContainEqual({
      ...{ to: "Correction", by: "catch", on: ["Returned"], times: 1 },
    });
    expect(stateIn(view?.flow, "Correction")).toMatchObject({ standing: "passed", ways: [{ times: 1 }] });
    expect(view?.history.find(({ error }) => error === "Returned")).toMatchObject({
      ...{ state: "Class check", cause: "papersUnreadable" },
    });
  });

  test("says at which state an execution has failed", async () => {
    const { look, pass } = await anEngine();
    await pass(601);

    const view = look();

    expect(view?.status).toBe("FAILED");
    expect(view?.open).toEqual([]);
    expect(stateIn(view?.flow, "Class check")?.standing).toBe("failed");
  });

  test("says at which state an execution was stopped", async () => {
    const { look, engine } = await anEngine();
    await engine.stop({ workflow: "review", name: "application-1", cause: "asked for" });

    const view = look();

    expect(stateIn(view?.flow, "Class check")?.standing).toBe("stopped");
  });

  test("shows a history by two hundred events", async () => {
    const { look, fail } = await anEngine();
    for (let time = 0; time < 25; time += 1) await fail("Returned");

    const [first, second] = [look(1), look(2)];

    expect(first?.history).toHaveLength(200);
    expect(second?.history[0]?.id).toBe(201);
    expect((first?.history.length ?? 0) + (second?.history.length ?? 0)).toBe(first?.events);
  });

  test("knows nothing of an execution that never was", async () => {
    const { reader } = await anEngine();

    expect(reader.execution({ workflow: "review", name: "application-2", page: 1 })).toBeUndefined();
  });
});

describe("the list of executions", () => {
  test("shows the newest first, page by page, with counts and what is due next", async () => {
    const { reader, engine } = await anEngine();
    for (let number = 2; number <= 30; number += 1)
      await engine.start({ workflow: "review", name: `application-${number}`, input: {} });
    await engine.idle();

    const first = reader.executions({});
    const second = reader.executions({ before: first.next ?? 0 });

    expect(first.executions[0]).toMatchObject({ name: "application-30", status: "RUNNING", states: ["Class check"] });
    expect([first.executions.length, second.executions.length]).toEqual([25, 5]);
    expect([first.page, second.page, second.next]).toEqual(["first", "later", undefined]);
    expect(first.workflows).toEqual([{ name: "review", count: 30 }]);
    expect(first.due[0]).toMatchObject({ state: "Class check", phase: "await", at: "2026-09-07T01:10:00.000Z" });
  });

  test("shows only those of a workflow and a status", async () => {
    const { reader } = await anEngine();

    const ended = reader.executions({ workflow: "review", status: "SUCCEEDED" });
    const others = reader.executions({ workflow: "publicity" });

    expect(ended.executions).toEqual([]);
    expect(ended.counts).toContainEqual({ status: "RUNNING", count: 1 });
    expect(others.counts.every(({ count }) => count === 0)).toBe(true);
  });
});
