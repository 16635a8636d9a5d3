import type { Json } from "../../../functions/dependencies.ts";
import type { StateOf } from "../language/definition.ts";
import { type Failure, unusable } from "./failure.ts";
import { bindingsOf, happen, type Run, rest, stateOf, type Thread } from "./run.ts";

/** Iterations of an inline Map that AWS runs at once. */
const mapConcurrency = 40;

/** Starts the branches of a Parallel, or the first iterations of a Map, and lets the thread wait to join them. */
export const startBranches = async (
  run: Run,
  thread: Thread,
  state: StateOf<"Parallel"> | StateOf<"Map">,
): Promise<void> => {
  const evaluate = (template: Json, field: string, map?: Json) =>
    run.expressions.evaluate({ template, field, bindings: bindingsOf(run, thread, map === undefined ? {} : { map }) });

  if (state.Type === "Parallel") {
    const input = state.Arguments === undefined ? thread.input : await evaluate(state.Arguments, "Arguments");
    rest(run, thread, { phase: "join" });
    run.events.push(["ParallelStateStarted"]);
    for (const [branch, { StartAt }] of state.Branches.entries())
      happen(run, newBranch(run, thread, branch, input), { kind: "enter", state: StartAt });
    return;
  }

  const items = state.Items === undefined ? thread.input : await evaluate(state.Items, "Items");
  if (!Array.isArray(items)) throw unusable({ field: "Items", wanted: "an array", value: items });
  const wanted = await evaluate(state.MaxConcurrency ?? 0, "MaxConcurrency");
  if (typeof wanted !== "number" || wanted < 0)
    throw unusable({ field: "MaxConcurrency", wanted: "a number from 0", value: wanted });
  const inputs: Json[] = [];
  for (const [Index, Value] of items.entries())
    inputs.push(
      state.ItemSelector === undefined ? Value : await evaluate(state.ItemSelector, "ItemSelector", { Index, Value }),
    );

  rest(run, thread, { phase: "join" });
  run.events.push(["MapStateStarted"]);
  const concurrency = Math.min(wanted || mapConcurrency, mapConcurrency);
  const iterations = inputs.map((input, index) => newBranch(run, thread, index, input));
  for (const iteration of iterations.slice(0, concurrency)) startIteration(run, iteration, state);
  if (iterations.length === 0) happen(run, thread, { kind: "result", result: [] });
};

/** Keeps the output of a branch; the last one lets the parent go on with all of them, in order. */
export const branchDone = (run: Run, branch: Thread, output: Json): void => {
  const parent = parentOf(run, branch);
  const state = stateOf(run, parent);
  branch.input = output;
  branch.variables = {};
  rest(run, branch, { phase: "done" });
  if (state.Type === "Map") run.events.push(["MapIterationSucceeded", branch.state]);

  const siblings = run.branchesOf(parent);
  const queued = siblings.find(({ phase }) => phase === "queued");
  if (queued && state.Type === "Map") startIteration(run, run.threadOf(queued.id), state);
  if (!siblings.every(({ phase }) => phase === "done")) return;
  const result = siblings.map(({ id }) => run.threadOf(id).input);
  removeBranches(run, parent);
  happen(run, parent, { kind: "result", result });
};

/** Ends all branches when one fails; the parent fails with the same error. */
export const branchFailed = (run: Run, branch: Thread, failure: Failure): void => {
  const parent = parentOf(run, branch);
  const { Type } = stateOf(run, parent);
  if (Type === "Map") run.events.push(["MapIterationFailed", branch.state]);
  run.events.push([`${Type}StateFailed`, null, failure.Error, failure.Cause]);
  removeBranches(run, parent);
  happen(run, parent, { kind: "failure", failure });
};

const parentOf = (run: Run, branch: Thread): Thread => run.threadOf(branch.parent ?? branch.execution);

const startIteration = (run: Run, iteration: Thread, state: StateOf<"Map">) => {
  run.events.push(["MapIterationStarted"]);
  rest(run, iteration, { phase: "enter" });
  happen(run, iteration, { kind: "enter", state: state.ItemProcessor.StartAt });
};

const newBranch = (run: Run, parent: Thread, branch: number, input: Json): Thread => {
  const { execution, variables, state, enteredAt } = parent;
  const thread: Thread = {
    id: run.newId(),
    execution,
    parent: parent.id,
    branch,
    step: 0,
    phase: "queued",
    state,
    enteredAt,
    input,
    variables,
    retries: [],
    call: null,
    token: null,
    due: null,
    timeoutAt: null,
    heartbeatMs: null,
  };
  run.created.add(thread);
  return thread;
};

/** Ends the branches of a thread and theirs, wherever they stand. */
export const removeBranches = (run: Run, parent: Thread): void => {
  for (const { id } of run.branchesOf(parent)) {
    removeBranches(run, run.threadOf(id));
    run.removed.add(id);
  }
};
