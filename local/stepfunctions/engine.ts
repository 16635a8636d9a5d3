import { msOf } from "../../domain/calendar/time.ts";
import type { Clock, Json } from "../../functions/dependencies.ts";
import type { Database } from "../sqlite/database.ts";
import { createExpressions } from "./expressions/expressions.ts";
import { removeBranches } from "./interpreter/branches.ts";
import { interpret } from "./interpreter/interpret.ts";
import type { Ending, Execution, Happening, Run, Thread } from "./interpreter/run.ts";
import { createWorkflows } from "./language/workflows.ts";
import { createCommits } from "./store/commits.ts";
import { createStore, type ThreadPlace } from "./store/store.ts";
import { createLocks } from "./timers/locks.ts";
import { newToken } from "./timers/token.ts";

/** Moves executions by steps that are read, evaluated and committed as a whole; `follow` hears of each thread then at rest. */
export const createEngine = (given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  readonly follow: (thread: Thread) => void;
}) => {
  const { clock } = given;
  const store = createStore(given.db);
  const commits = createCommits(given.db);
  const expressions = createExpressions({ clock });
  const workflows = createWorkflows({ workflows: given.workflows, expressions, store });
  const locks = createLocks();
  let lastId = store.lastId();
  const newId = () => ++lastId;
  const nowMs = () => msOf(clock.now());

  const newRun = (execution: Execution, thread: Thread, now: number): Run => {
    const known = new Map([[thread.id, thread]]);
    const created = new Set<Thread>();
    const removed = new Set<number>();
    return {
      execution,
      expressions,
      now,
      created,
      changed: new Set(),
      removed,
      events: [],
      todo: [],
      newId,
      newToken,
      threadOf: (id) => {
        const found = known.get(id) ?? [...created].find((branch) => branch.id === id) ?? store.thread(id);
        if (!found) throw new Error(`thread ${id} is not stored`);
        known.set(id, found);
        return found;
      },
      branchesOf: ({ id }) =>
        [...store.branchesOf(id), ...[...created].filter(({ parent }) => parent === id)]
          .map((branch) => known.get(branch.id) ?? branch)
          .filter((branch) => !removed.has(branch.id)),
    };
  };

  const runOf = (thread: Thread): Run => {
    const stored = store.running(thread.execution);
    if (!stored) throw new Error(`execution ${thread.execution} does not run`);
    return newRun({ ...stored, workflow: workflows.ofDefinition(stored.definition) }, thread, nowMs());
  };

  const follow = ({ created, changed, removed, ending }: Run) => {
    if (ending) return;
    for (const thread of created) if (!removed.has(thread.id)) given.follow(thread);
    for (const thread of changed) if (!removed.has(thread.id)) given.follow({ ...thread, step: thread.step + 1 });
  };

  return {
    store,
    commits,
    nowMs,
    /** Resolves when the steps under way are committed. */
    settled: locks.settled,
    isQuiet: () => locks.size() === 0,

    /** Moves one thread by what happened, if it still stands where the caller thinks it does. */
    advance: (
      place: Pick<ThreadPlace, "id" | "execution">,
      happeningOf: (thread: Thread) => Happening | "gone",
    ): Promise<"moved" | "gone"> =>
      locks.exclusively(place.execution, async () => {
        const thread = store.thread(place.id);
        const happening = thread ? happeningOf(thread) : "gone";
        if (!thread || happening === "gone") return "gone";
        const run = runOf(thread);
        await interpret(run, thread, happening);
        await commits.step(run);
        follow(run);
        return "moved";
      }),

    /** Commits a new execution together with everything it does before it first waits or calls out. */
    begin: (start: { readonly workflow: string; readonly name: string; readonly input: Json }) => {
      const { definition, workflow } = workflows.named(start.workflow);
      const id = newId();
      return locks.exclusively(id, async () => {
        const now = nowMs();
        const execution = { id, workflow, definition, name: start.name, input: start.input, startedAt: now };
        const main = newMain(id, workflow.startAt, start.input);
        const run = newRun({ ...execution, lastEnteredAt: 0 }, main, now);
        run.created.add(main);
        run.events.push(["ExecutionStarted"]);
        await interpret(run, main, { kind: "enter", state: workflow.startAt });
        const outcome = await commits.start(run, main);
        if (outcome === "started") follow(run);
        return outcome;
      });
    },

    /** Ends a running execution from outside; nothing happens if it has ended. */
    end: (execution: number, ending: Extract<Ending, { readonly cause: string | null }>): Promise<void> =>
      locks.exclusively(execution, async () => {
        const main = store.thread(execution);
        if (!main) return;
        const run = runOf(main);
        removeBranches(run, main);
        run.events.push([endEvents[ending.status], null, ending.error, ending.cause]);
        run.ending = ending;
        await commits.step(run);
      }),
  };
};

const endEvents = { FAILED: "ExecutionFailed", TIMED_OUT: "ExecutionTimedOut", ABORTED: "ExecutionAborted" } as const;

const newMain = (id: number, state: string, input: Json): Thread => ({
  id,
  execution: id,
  parent: null,
  branch: 0,
  step: 0,
  phase: "enter",
  state,
  enteredAt: 0,
  input,
  variables: {},
  retries: [],
  call: null,
  token: null,
  due: null,
  timeoutAt: null,
  heartbeatMs: null,
});
