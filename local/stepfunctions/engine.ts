import { msOf } from "../../domain/calendar/time.ts";
import type { Clock } from "../../functions/dependencies.ts";
import type { Database } from "../sqlite/database.ts";
import type { Arns } from "./arns.ts";
import { createExpressions } from "./expressions/expressions.ts";
import { createFamilies } from "./family.ts";
import { removeBranches } from "./interpreter/branches.ts";
import type { Failure } from "./interpreter/failure.ts";
import { interpret } from "./interpreter/interpret.ts";
import { textOf } from "./interpreter/payload.ts";
import { type Execution, end, type Happening, type Run, type Thread, tell } from "./interpreter/run.ts";
import { createMachines } from "./machines.ts";
import { createCommits } from "./store/commits.ts";
import { createHot, type Hot } from "./store/hot.ts";
import { createStore, type ThreadPlace } from "./store/store.ts";
import { createLocks } from "./timers/locks.ts";
import { newToken } from "./timers/token.ts";

const mostHot = 1000;
const yearMs = 365 * 86_400_000;
const mostHotCharacters = 16_384;

/** Moves executions by steps that are read, evaluated and committed as a whole; `follow` hears of each thread then at rest. */
export const createEngine = (given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly arns: Arns;
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  readonly follow: (thread: Thread) => void;
  /** Hears that an execution has ended or is to be stopped. */
  readonly onEnd: (run: Pick<Run, "execution" | "abandoned" | "ending">) => void;
}) => {
  const { clock, arns } = given;
  const store = createStore(given.db);
  const commits = createCommits(given.db);
  const expressions = createExpressions({ clock });
  const nowMs = () => msOf(clock.now());
  const machines = createMachines({ ...given, store, nowMs });
  const locks = createLocks();
  const hot = createHot(mostHot);
  let lastId = store.lastId();
  const newId = () => ++lastId;

  const newRun = (execution: Execution, thread: Thread, now: number): Run => {
    const known = new Map([[thread.id, thread]]);
    const created = new Set<Thread>();
    const removed = new Set<number>();
    const threadOf = (id: number): Thread => {
      const found = known.get(id) ?? store.thread(id);
      if (!found) throw new Error(`thread ${id} is not stored`);
      known.set(id, found);
      return found;
    };
    const families = createFamilies({ store, removed, threadOf, known });
    return {
      ...{ execution, expressions, arns, roleOf: machines.roleOf, now, created, removed, newId, newToken, threadOf },
      ...{ changed: new Set(), abandoned: [], events: [], todo: [] },
      create: (made) => {
        created.add(made);
        known.set(made.id, made);
        families.add(made);
      },
      branchesOf: ({ id }) => families.branchesOf(id),
      nextQueued: ({ id }) => families.nextQueued(id),
      hasOpenBranch: ({ id }) => families.hasOpen(id),
    };
  };

  const executionOf = (thread: Thread): Execution => {
    const stored = store.running(thread.execution);
    if (!stored) throw new Error(`execution ${thread.execution} does not run`);
    return { ...stored, workflow: machines.ofDefinition(stored.definition) };
  };

  /** A thread and what it is part of, from memory if it has just been moved; it has to be put back. */
  const takeThread = (place: Pick<ThreadPlace, "id" | "execution">): Hot | undefined => {
    const known = hot.take(place.execution);
    if (known?.thread.id === place.id) return known;
    const thread = store.thread(place.id);
    return thread && { thread, execution: executionOf(thread) };
  };

  const follow = (run: Run) => {
    if (run.ending || run.abandoned.length > 0) given.onEnd(run);
    if (run.ending) return;
    for (const thread of run.created) if (!run.removed.has(thread.id)) given.follow(thread);
    for (const thread of run.changed)
      if (!run.removed.has(thread.id)) given.follow({ ...thread, step: thread.step + 1 });
  };

  /** Keeps an execution in memory that is one thread at rest. */
  const keepHot = ({ execution, ending, created, changed }: Run) => {
    const [thread, other] = [...created, ...changed];
    if (ending || !thread || other || thread.parent !== null || thread.phase === "join") return;
    if (execution.input.length + textOf(thread.input).length > mostHotCharacters) return;
    hot.put({ execution, thread: { ...thread, step: changed.has(thread) ? thread.step + 1 : thread.step } });
  };

  return {
    store,
    commits,
    machines,
    nowMs,
    /** Resolves when the steps under way are committed. */
    settled: locks.settled,
    isQuiet: () => locks.size() === 0,
    close: expressions.close,

    /** Moves one thread by what happened, if it still stands where the caller thinks it does. */
    advance: (
      place: Pick<ThreadPlace, "id" | "execution">,
      happeningOf: (thread: Thread) => Happening | "gone",
    ): Promise<"moved" | "gone"> =>
      locks.exclusively(place.execution, async () => {
        const found = takeThread(place);
        const happening = found ? happeningOf(found.thread) : "gone";
        if (!found || happening === "gone") return "gone";
        const { thread, execution } = found;
        // Whoever comes after the execution's time is too late, also where its end was not yet told.
        if (execution.expiresAt !== null && execution.expiresAt <= nowMs()) return "gone";
        const run = newRun(execution, thread, nowMs());
        await interpret(run, thread, happening);
        await commits.step(run);
        keepHot(run);
        follow(run);
        return "moved";
      }),

    /** Whether a thread still stands at this step. */
    isAt: (place: ThreadPlace): boolean => {
      const known = hot.peek(place.execution)?.thread;
      return known?.id === place.id ? known.step === place.step : store.isAt(place);
    },

    /** Keeps that whoever was called has taken over, unless the thread has moved meanwhile: then nobody waits for a child. */
    handOver: (thread: Thread, given: Omit<Parameters<typeof commits.handedOver>[1], "at" | "input">): Promise<void> =>
      locks.exclusively(thread.execution, async () => {
        const known = hot.take(thread.execution);
        if (known?.thread.id === thread.id ? known.thread.step !== thread.step : !store.isAt(thread))
          return given.child === null ? undefined : commits.abandon(given.child);
        const { input } = known?.execution ?? executionOf(thread);
        const { event, phase } = await commits.handedOver(thread, { ...given, input, at: nowMs() });
        if (known?.thread.id !== thread.id) return;
        const execution = { ...known.execution, events: Math.max(event, known.execution.events) };
        hot.put({ execution, thread: { ...known.thread, call: null, child: given.child, lastEvent: event, phase } });
      }),

    /** Does something with an execution's row that does not move it, while nothing else does. */
    exclusively: <T>(execution: number, job: () => Promise<T>): Promise<T> =>
      locks.exclusively(execution, () => {
        hot.take(execution);
        return job();
      }),

    /** Commits a new execution together with everything it does before it first waits or calls out. */
    begin: (start: { readonly workflow: string; readonly name: string; readonly input: string }) => {
      const { definition, workflow } = machines.named(start.workflow);
      const id = newId();
      return locks.exclusively(id, async () => {
        const now = nowMs();
        const { name, input } = start;
        const expiresAt = now + Math.min((workflow.timeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000, yearMs);
        const times = { startedAt: now, expiresAt, lastEnteredAt: 0 };
        const execution = { id, workflow, definition, name, input, ...times, events: 0 };
        const main = newMain(id, workflow.startAt, input);
        const run = newRun(execution, main, now);
        run.create(main);
        tell(run, main, "ExecutionStarted", { input, roleArn: machines.roleOf(workflow.name) });
        // AWS lets the first state follow nothing.
        main.lastEvent = 0;
        await interpret(run, main, { kind: "enter", state: workflow.startAt });
        const outcome = await commits.start(run, main);
        if (outcome === "started") {
          keepHot(run);
          follow(run);
        }
        return { outcome, startedAt: now };
      });
    },

    /** Ends a running execution from outside; nothing happens if it has ended. */
    end: (execution: number, ending: { readonly status: "TIMED_OUT" | "ABORTED"; readonly failure: Failure }) =>
      locks.exclusively(execution, async () => {
        hot.take(execution);
        const main = store.thread(execution);
        if (!main) return;
        const run = newRun(executionOf(main), main, nowMs());
        removeBranches(run, main);
        if (main.child !== null) run.abandoned.push(main.child);
        end(run, ending, 0);
        await commits.step(run);
        follow(run);
      }),
  };
};

const newMain = (id: number, state: string, input: string): Thread => ({
  ...{ id, execution: id, parent: null, branch: 0, step: 0, phase: "enter", state, enteredAt: 0 },
  ...{ input: JSON.parse(input), variables: {}, retries: [], call: null, token: null, child: null, due: null },
  ...{ timeoutAt: null, heartbeatMs: null, lastEvent: 0, enteredEvent: 0, item: null },
});
