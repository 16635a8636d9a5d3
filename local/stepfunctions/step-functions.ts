import { isDeepStrictEqual } from "node:util";
import { type Instant, instantOf } from "../../domain/calendar/time.ts";
import type { Clock, Json, Logger, WorkflowEngine } from "../../functions/dependencies.ts";
import type { Database } from "../sqlite/database.ts";
import { createEngine } from "./engine.ts";
import { asJson } from "./expressions/json.ts";
import { createCalls } from "./interpreter/calls.ts";
import { namedError } from "./interpreter/failure.ts";
import type { Happening, Thread } from "./interpreter/run.ts";
import { dueOf } from "./interpreter/task.ts";
import { descriptionOf, detailsOf, type ExecutionDetails } from "./store/descriptions.ts";
import type { ExecutionEvent, ExecutionQuery, ThreadPlace } from "./store/store.ts";
import { createPool } from "./timers/pool.ts";
import { createTimers } from "./timers/timers.ts";
import { placeOfToken } from "./timers/token.ts";

type Named = { readonly workflow: string; readonly name: string };

/** The engine inside this process: the port of the workflows, and what its host needs to run it. */
export type StepFunctions = WorkflowEngine & {
  /** Picks up every execution where it stood and goes on. */
  readonly run: () => Promise<void>;
  /** Ends cleanly: what is under way is committed, nothing more is begun. The file stays open. */
  readonly close: () => Promise<void>;
  /** To be called when the clock was moved: fires what became due. */
  readonly wake: () => void;
  /** When the next timer fires: a wait, a deadline or a retry. */
  readonly nextDueAt: () => Instant | undefined;
  /** Resolves when every execution has ended or waits for a token or a timer in the future. */
  readonly idle: () => Promise<void>;
  /** Moves the heartbeat deadline of a waiting task. */
  readonly heartbeat: (sign: { readonly resumeToken: string }) => Promise<"alive" | "gone">;
  readonly details: (of: Named) => ExecutionDetails | undefined;
  readonly list: (query: ExecutionQuery) => readonly ExecutionDetails[];
  readonly executionEvents: (of: Named) => readonly ExecutionEvent[];
  /** The states entered, in their order. */
  readonly path: (of: Named) => readonly string[];
};

const callsAtOnce = 64;
const pauseAfterFaultMs = 1000;
const mostNames = 1000;

/** Runs Step Functions' JSONata workflows inside this process, on the county's SQLite file. */
export const createStepFunctions = (given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  /** Runs a task handler; an error's `name` is its ASL name, its `message` the cause. */
  readonly invoke: (functionName: string, payload: Json) => Promise<Json>;
  readonly logger: Logger;
}): StepFunctions => {
  const { clock, logger } = given;
  const onQuiet: (() => void)[] = [];
  const engine = createEngine({
    ...given,
    follow: (thread) => {
      if (thread.phase === "call" || thread.phase === "enter") pool.offer(thread);
      if (thread.due !== null) timers.expect(thread.due);
    },
  });
  const { store, commits, nowMs } = engine;

  const work = async (place: ThreadPlace | Thread): Promise<void> => {
    try {
      if (!store.isAt(place)) return;
      const thread = "phase" in place ? place : store.thread(place.id);
      if (!thread) return;
      const happening = thread.call ? await callOut(thread.call) : ({ kind: "enter", state: thread.state } as const);
      if (thread.token !== null && happening.kind === "result") await commits.handedOver(place, nowMs());
      else await engine.advance(place, ({ step }) => (step === place.step ? happening : "gone"));
    } catch (error) {
      logger.error("stepFailed", { execution: place.execution, error: nameOf(error) });
      setTimeout(() => pool.offer(place), pauseAfterFaultMs).unref();
    }
  };

  const fire = async (place: ThreadPlace): Promise<void> => {
    await engine.advance(place, (thread) => {
      const now = nowMs();
      if (thread.due === null || thread.due > now) return "gone";
      if (thread.phase === "sleep") return { kind: "result", result: null };
      if (thread.phase === "retry") return { kind: "attempt" };
      const late = thread.timeoutAt !== null && thread.timeoutAt <= now;
      return { kind: "failure", failure: { Error: late ? "States.Timeout" : "States.HeartbeatTimeout" } };
    });
  };

  const pool = createPool({
    atOnce: callsAtOnce,
    work,
    runnable: store.runnable,
    onQuiet: () => {
      for (const resolve of onQuiet.splice(0)) resolve();
    },
  });
  const timers = createTimers({
    clock,
    dueBy: store.dueBy,
    nextDue: store.nextDue,
    fire,
    onFault: (error) => logger.error("timerFailed", { error: nameOf(error) }),
  });

  const start: WorkflowEngine["start"] = async ({ workflow, name, input }) => {
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/u.test(name)) throw namedError("InvalidName", "not an execution name");
    const sameOrRefused = () => {
      const existing = store.executionNamed(workflow, name);
      if (existing && !isDeepStrictEqual(existing.input, asJson(input)))
        throw namedError("ExecutionAlreadyExists", `${workflow} ${name} was started with another input`);
      return existing ? "alreadyStarted" : undefined;
    };
    const known = sameOrRefused();
    if (known) return known;
    const outcome = await engine.begin({ workflow, name, input: asJson(input) });
    return outcome === "started" ? "started" : (sameOrRefused() ?? "alreadyStarted");
  };

  const callOut = createCalls({ invoke: given.invoke, start, store });

  /** Whether the token still is the thread's; a deadline that has passed wins, even if its timer has not fired yet. */
  const holds = (thread: Thread, resumeToken: string) =>
    thread.token === resumeToken && (thread.due === null || thread.due > nowMs());

  const answer = async (resumeToken: string, happening: Happening): Promise<"moved" | "gone"> => {
    const place = placeOfToken(resumeToken);
    return place ? engine.advance(place, (thread) => (holds(thread, resumeToken) ? happening : "gone")) : "gone";
  };

  const find = ({ workflow, name }: Named) => store.executionNamed(workflow, name);
  const events = (of: Named) => store.events(find(of)?.id ?? 0);

  return {
    start,
    resume: async ({ resumeToken, output }) => {
      const outcome = await answer(resumeToken, { kind: "result", result: asJson(output) });
      return outcome === "moved" ? "resumed" : "gone";
    },
    fail: async ({ resumeToken, error, cause }) => {
      const outcome = await answer(resumeToken, { kind: "failure", failure: { Error: error, Cause: cause } });
      return outcome === "moved" ? "failed" : "gone";
    },
    heartbeat: async ({ resumeToken }) => {
      const place = placeOfToken(resumeToken);
      const thread = place && store.thread(place.id);
      if (!thread || !holds(thread, resumeToken)) return "gone";
      const due = dueOf(nowMs(), thread.timeoutAt, thread.heartbeatMs);
      if (due !== null) await commits.postpone(thread, due);
      return "alive";
    },
    stop: async ({ cause, ...of }) => {
      const execution = find(of);
      if (execution) await engine.end(execution.id, { status: "ABORTED", error: null, cause });
    },
    describe: async (of) => {
      const execution = find(of);
      return execution && descriptionOf(execution);
    },
    running: async ({ workflow, after = "0" }) => {
      const page = store.runningNames(workflow, Number(after), mostNames);
      const last = page.length < mostNames ? undefined : page.at(-1);
      return { names: page.map(({ name }) => name), ...(last && { next: String(last.id) }) };
    },
    details: (of) => {
      const execution = find(of);
      return execution && detailsOf(execution);
    },
    list: (query) => store.list(query).map(detailsOf),
    executionEvents: events,
    path: (of) => events(of).flatMap(({ type, state }) => (state && type.endsWith("StateEntered") ? [state] : [])),
    nextDueAt: () => {
      const due = store.nextDue();
      return due === undefined ? undefined : instantOf(due);
    },
    run: async () => {
      pool.run();
      await timers.run();
    },
    wake: () => void timers.fireAll(),
    idle: async () => {
      for (;;) {
        await timers.fireAll();
        await engine.settled();
        if (pool.isQuiet() && engine.isQuiet()) return;
        if (!pool.isQuiet()) await new Promise<void>((resolve) => onQuiet.push(resolve));
      }
    },
    close: async () => {
      await timers.close();
      await pool.close();
      await engine.settled();
    },
  };
};

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");
