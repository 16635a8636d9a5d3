import { timingSafeEqual } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Instant, instantOf } from "../../domain/calendar/time.ts";
import type { Clock, Logger, WorkflowEngine } from "../../functions/dependencies.ts";
import type { Database } from "../sqlite/database.ts";
import { type Arns, createArns } from "./arns.ts";
import { createEngine } from "./engine.ts";
import { createFaults } from "./faults.ts";
import type { HistoryEvent } from "./history/event.ts";
import { createCalls, type Invoke } from "./interpreter/calls.ts";
import { namedError, timedOut } from "./interpreter/failure.ts";
import { isCarried } from "./interpreter/payload.ts";
import type { Happening, Thread } from "./interpreter/run.ts";
import { dueOf } from "./interpreter/task.ts";
import { jsonFault } from "./json-fault.ts";
import type { createMachines } from "./machines.ts";
import { descriptionOf, detailsOf, type ExecutionDetails } from "./store/descriptions.ts";
import type { Due, ExecutionQuery, HistoryQuery } from "./store/store.ts";
import { createPool } from "./timers/pool.ts";
import { createTimers } from "./timers/timers.ts";
import { placeOfToken } from "./timers/token.ts";
import { createWork } from "./work.ts";

type Named = { readonly workflow: string; readonly name: string };
type Why = { readonly error?: string; readonly cause?: string };

/** The engine inside this process: the port of the workflows, and what its host needs to run it. */
export type StepFunctions = Omit<WorkflowEngine, "fail" | "stop"> & {
  /** Whoever fails a task by its token, or stops an execution, need not say why. */
  readonly fail: (answer: { readonly resumeToken: string } & Why) => Promise<"failed" | "gone">;
  readonly stop: (stop: Named & Why) => Promise<void>;
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
  /** Whether a text has the form of this engine's resume tokens. */
  readonly isToken: (text: string) => boolean;
  readonly details: (of: Named) => ExecutionDetails | undefined;
  readonly list: (query: ExecutionQuery) => readonly ExecutionDetails[];
  readonly history: (of: Named, query: HistoryQuery) => readonly HistoryEvent[];
  /** The states entered, in their order. */
  readonly path: (of: Named) => readonly string[];
  readonly machines: Pick<ReturnType<typeof createMachines>, "create" | "update" | "remove" | "find" | "list" | "asOf">;
  /**
   * Starts an execution with a JSON text as its input. The same once more finds the one that runs; throws
   * `ExecutionAlreadyExists`, `InvalidName`, `InvalidExecutionInput`, `StateMachineDoesNotExist`.
   */
  readonly begin: (start: Named & { readonly input: string }) => Promise<{ readonly startedAt: number }>;
  readonly arns: Arns;
};

const callsAtOnce = 64;
const mostNames = 1000;
const mostEventsAtOnce = 25_000;

/** Runs Step Functions' JSONata workflows inside this process, on the county's SQLite file. */
export const createStepFunctions = (given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  readonly invoke: Invoke;
  readonly logger: Logger;
  /** The names AWS would give, by region and account. */
  readonly arns?: Arns;
}): StepFunctions => {
  const { clock, logger, arns = createArns({ region: "local", account: "000000000000" }) } = given;
  const onQuiet: (() => void)[] = [];
  const engine = createEngine({
    ...given,
    arns,
    follow: (thread) => {
      if (thread.phase === "call" || thread.phase === "enter") pool.offer(thread);
      if (thread.due !== null) timers.expect(thread.due);
    },
    onEnd: ({ execution, ending, abandoned }) => {
      if (ending) offerJoined(execution.id);
      if (abandoned.length > 0) timers.expect(0);
    },
  });
  const { store, commits, machines, nowMs } = engine;

  const faults = createFaults({ logger, setAside: store.setAside });

  /** Lets happen what is due; a step that could not be committed stays due, and its timer goes on trying. */
  const fire = async (due: Due): Promise<"fired" | "again"> => {
    try {
      await letHappen(due);
      faults.over(due);
      return "fired";
    } catch (error) {
      return faults.tell("timerFailed", due, error) === "again" ? "again" : "fired";
    }
  };

  const letHappen = async (due: Due): Promise<void> => {
    if (due.what === "execution") return expire(due.execution);
    await engine.advance(due, (thread) => {
      const now = nowMs();
      if (thread.due === null || thread.due > now) return "gone";
      if (thread.phase === "sleep") return { kind: "result", result: null };
      if (thread.phase === "retry") return { kind: "attempt" };
      const isLate = thread.timeoutAt !== null && thread.timeoutAt <= now;
      return { kind: "failure", failure: timedOut(isLate ? "timeout" : "heartbeat") };
    });
  };

  /** Ends an execution that has had its time, or whose parent no longer waits for it. */
  const expire = async (id: number): Promise<void> => {
    const isAbandoned = store.execution(id)?.isAbandoned === true;
    await engine.end(
      id,
      isAbandoned ? { status: "ABORTED", failure: {} } : { status: "TIMED_OUT", failure: timedOut("timeout") },
    );
  };

  const { work, offerJoined } = createWork({
    ...{ engine, arns, faults },
    callOut: (call) => callOut(call),
    offer: (place) => pool.offer(place),
  });
  const pool = createPool({
    atOnce: callsAtOnce,
    work,
    runnable: store.runnable,
    onQuiet: () => {
      for (const resolve of onQuiet.splice(0)) resolve();
    },
    onFault: (error) => logger.error("poolFailed", { error: error instanceof Error ? error.name : "unknown" }),
  });
  const timers = createTimers({
    clock,
    dueBy: store.dueBy,
    nextDue: () => earlier(store.nextDue(), store.nextExpiry()),
    fire,
    onFault: (error) => logger.error("timerFailed", { error: error instanceof Error ? error.name : "unknown" }),
  });

  /** The execution of this name, started now unless it is there already. */
  const beginOnce = async ({ workflow, name, input }: Named & { readonly input: string }) => {
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name))
      throw namedError("InvalidName", `Invalid Name: '${name}'`);
    if (!isCarried(input) || jsonFault(input))
      throw namedError("InvalidExecutionInput", "Invalid State Machine Execution Input: the input is no JSON text");
    const known = store.executionNamed(workflow, name);
    if (known) return known;
    const { outcome, startedAt } = await engine.begin({ workflow, name, input });
    if (outcome === "started") return { outcome, startedAt };
    const other = store.executionNamed(workflow, name);
    if (!other) throw new Error(`${workflow} ${name} was not stored`);
    return other;
  };

  const alreadyExists = ({ workflow, name }: Named) =>
    namedError("ExecutionAlreadyExists", `Execution Already Exists: '${arns.execution(workflow, name)}'`);

  const begin: StepFunctions["begin"] = async (wanted) => {
    const found = await beginOnce(wanted);
    const isIt = "outcome" in found || (found.input === wanted.input && found.status === "RUNNING");
    if (!isIt) throw alreadyExists(wanted);
    return { startedAt: found.startedAt };
  };

  /** As the port has it: an execution that has run with this input counts as started, whatever became of it. */
  const start: WorkflowEngine["start"] = async (wanted) => {
    const input = JSON.stringify(wanted.input);
    const found = await beginOnce({ ...wanted, input });
    if ("outcome" in found) return "started";
    if (isDeepStrictEqual(JSON.parse(found.input), JSON.parse(input))) return "alreadyStarted";
    throw alreadyExists(wanted);
  };

  const startedAt = ({ workflow, name }: Named) => store.executionNamed(workflow, name)?.startedAt ?? 0;
  const callOut = createCalls({ invoke: given.invoke, start, startedAt, arns });

  /** Whether the token still is the thread's; a deadline that has passed wins, even if its timer has not fired yet. */
  const holds = (thread: Thread, resumeToken: string) =>
    isSame(thread.token ?? "", resumeToken) && (thread.due === null || thread.due > nowMs());

  const answer = async (resumeToken: string, happening: Happening): Promise<"moved" | "gone"> => {
    const place = placeOfToken(resumeToken);
    return place ? engine.advance(place, (thread) => (holds(thread, resumeToken) ? happening : "gone")) : "gone";
  };

  const find = ({ workflow, name }: Named) => store.executionNamed(workflow, name);
  const history = (of: Named, query: HistoryQuery) => store.history(find(of)?.id ?? 0, query);

  return {
    start,
    resume: async ({ resumeToken, output }) => {
      const outcome = await answer(resumeToken, { kind: "result", result: output });
      return outcome === "moved" ? "resumed" : "gone";
    },
    fail: async ({ resumeToken, error = null, cause = null }) => {
      const outcome = await answer(resumeToken, { kind: "failure", failure: { Error: error, Cause: cause } });
      return outcome === "moved" ? "failed" : "gone";
    },
    heartbeat: async ({ resumeToken }) => {
      const place = placeOfToken(resumeToken);
      if (!place) return "gone";
      return engine.exclusively(place.execution, async () => {
        const thread = store.thread(place.id);
        if (!thread || !holds(thread, resumeToken)) return "gone";
        const due = dueOf(nowMs(), thread.timeoutAt, thread.heartbeatMs);
        if (due !== null) await commits.postpone(thread, due);
        return "alive";
      });
    },
    stop: async ({ error = null, cause = null, ...of }) => {
      const execution = find(of);
      if (execution) await engine.end(execution.id, { status: "ABORTED", failure: { Error: error, Cause: cause } });
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
    history,
    path: (of) =>
      history(of, { limit: mostEventsAtOnce, order: "forward" }).flatMap(({ type, stateEnteredEventDetails }) =>
        type.endsWith("StateEntered") ? [String(stateEnteredEventDetails?.["name"])] : [],
      ),
    machines,
    begin,
    arns,
    isToken: (text) => placeOfToken(text) !== undefined,
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
      await engine.close();
    },
  };
};

/** Compared so that the time it takes tells nothing of a token. */
const isSame = (kept: string, given: string): boolean =>
  kept.length === given.length && timingSafeEqual(Buffer.from(kept), Buffer.from(given));

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
