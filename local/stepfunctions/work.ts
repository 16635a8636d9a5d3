import type { Arns } from "./arns.ts";
import type { createEngine } from "./engine.ts";
import type { createFaults } from "./faults.ts";
import type { RecordedEvent } from "./history/event.ts";
import { childEnded } from "./interpreter/child.ts";
import type { Call, Happening, Thread } from "./interpreter/run.ts";
import { labelOf } from "./interpreter/task.ts";
import { type Pattern, resourceOf } from "./language/resource.ts";
import type { ThreadPlace } from "./store/store.ts";
import { placeOf } from "./timers/pool.ts";

const pauseAfterFaultMs = 1000;

/** Does what a thread at rest asks for: calls out, tells of a child's end, or goes on; and lets what came of it happen. */
export const createWork = (given: {
  readonly engine: ReturnType<typeof createEngine>;
  readonly callOut: (call: Call) => Promise<Happening>;
  readonly offer: (place: ThreadPlace) => void;
  readonly arns: Arns;
  readonly faults: ReturnType<typeof createFaults>;
}) => {
  const { engine, callOut, offer, arns, faults } = given;
  const { store, machines } = engine;

  const work = async (place: ThreadPlace | Thread): Promise<void> => {
    try {
      const thread = !engine.isAt(place) ? undefined : "phase" in place ? place : store.thread(place.id);
      // A call that was put down leaves its thread at the same step; it waits now and asks for nothing.
      if (!thread || !asksForWork(thread)) return faults.over(place);
      const happening = await happeningTo(thread);
      const { call } = thread;
      if (happening.kind === "result" && call && waits(thread, call)) await handOver(thread, call, happening);
      else await engine.advance(place, ({ step }) => (step === place.step ? happening : "gone"));
      faults.over(place);
    } catch (error) {
      if (faults.tell("stepFailed", place, error) === "again")
        setTimeout(() => offer(placeOf(place)), pauseAfterFaultMs).unref();
    }
  };

  /** How the task waits that called another execution. */
  const patternOf = (thread: Thread): Pattern => {
    const execution = store.running(thread.execution);
    const state = execution && machines.ofDefinition(execution.definition).states.get(thread.state);
    const resource = state?.Type === "Task" ? resourceOf(state.Resource) : undefined;
    if (resource?.kind !== "integration") throw new Error(`"${thread.state}" waits for nobody`);
    return resource.pattern;
  };

  const happeningTo = async (thread: Thread): Promise<Happening> => {
    if (thread.call) return callOut(thread.call);
    if (thread.phase !== "joined") return { kind: "enter", state: thread.state };
    const child = store.execution(thread.child ?? 0);
    if (!child) throw new Error(`execution ${thread.child} is not stored`);
    return childEnded(child, { arns, pattern: patternOf(thread) === "sync" ? "sync" : "sync:2" });
  };

  /** Keeps that a call was taken over: by the holder of its token, or by an execution whose end is awaited. */
  const handOver = async (thread: Thread, call: Call, { result }: Result): Promise<void> => {
    const child = "start" in call && thread.token === null ? store.executionNamed(call.start, call.name) : undefined;
    const details = { ...labelOf(integrationOf(call)), output: JSON.stringify(result) };
    const told: RecordedEvent = { type: "TaskSubmitted", previous: thread.lastEvent, details };
    await engine.handOver(thread, { child: child?.id ?? null, told });
    if (child) offerJoined(child.id);
  };

  const offerJoined = (child: number): void => {
    for (const place of store.joinedBy(child)) offer(place);
  };

  return { work, offerJoined };
};

const asksForWork = ({ phase }: Thread): boolean => phase === "enter" || phase === "call" || phase === "joined";

type Result = Extract<Happening, { kind: "result" }>;

/** Whether the answer to a call only says that somebody has taken it over. */
const waits = ({ token }: Thread, call: Call): boolean =>
  token !== null || ("start" in call && call.pattern !== "requestResponse");

const integrationOf = (call: Call) =>
  "start" in call
    ? ({ service: "states", action: "startExecution", pattern: call.pattern } as const)
    : ({ service: "lambda", action: "invoke", pattern: "waitForTaskToken" } as const);
