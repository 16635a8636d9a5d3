import type { Json } from "../../../functions/dependencies.ts";
import type { StateOf } from "../language/definition.ts";
import { evaluator } from "./bindings.ts";
import { evaluationError, type Failure, wholeNumber } from "./failure.ts";
import { happen, type MapItem, type Run, rest, stateOf, type Thread, tell, tellAside } from "./run.ts";

/** Iterations of an inline Map that AWS runs at once. */
const mapConcurrency = 40;

/** Starts the branches of a Parallel and lets the thread wait to join them. */
export const startBranches = async (run: Run, thread: Thread, state: StateOf<"Parallel">): Promise<void> => {
  const { Arguments, Branches } = state;
  const input = Arguments === undefined ? thread.input : await evaluator(run, thread)(Arguments, "Arguments");
  tell(run, thread, "ParallelStateStarted");
  rest(run, thread, { phase: "join" });
  for (const [branch, { StartAt }] of Branches.entries())
    happen(run, newBranch(run, thread, { branch, input, item: thread.item }), { kind: "enter", state: StartAt });
};

/** Starts the first iterations of a Map and lets the thread wait to join all of them. */
export const startIterations = async (run: Run, thread: Thread, state: StateOf<"Map">): Promise<void> => {
  const evaluate = evaluator(run, thread);
  const items = state.Items === undefined ? thread.input : await evaluate(state.Items, "Items", "array");
  if (!Array.isArray(items))
    throw evaluationError(`Map state input must be an array but was: ${JSON.stringify(items)}`);
  const wanted = await evaluate(state.MaxConcurrency ?? 0, "MaxConcurrency", "number");
  const concurrency = wholeNumber({ field: "MaxConcurrency", value: wanted, least: 0 }) || mapConcurrency;
  tell(run, thread, "MapStateStarted", { length: items.length });
  await toleranceOf(run, thread, state, items.length);

  const { ItemSelector } = state;
  const inputOf = async (item: MapItem) =>
    ItemSelector === undefined ? item.Value : await evaluator(run, thread, { item })(ItemSelector, "ItemSelector");
  // No iteration exists before every item has its input: one that has none fails the Map.
  const chosen: (Pick<Thread, "input"> & { readonly item: MapItem })[] = [];
  for (const [Index, Value] of items.entries()) {
    const item = { Index, Value };
    chosen.push({ item, input: await inputOf(item) });
  }
  const iterations = chosen.map((own, branch) => newBranch(run, thread, { ...own, branch }));
  rest(run, thread, { phase: "join" });
  for (const iteration of iterations.slice(0, Math.min(concurrency, mapConcurrency)))
    startIteration(run, iteration, { state, after: thread });
  if (iterations.length === 0) happen(run, thread, { kind: "result", result: [] });
};

/** Keeps the output of a branch; the last one lets the parent go on with all of them, in order. */
export const branchDone = (run: Run, branch: Thread, output: Json): void => {
  const parent = parentOf(run, branch);
  branch.input = output;
  branch.variables = {};
  rest(run, branch, { phase: "done" });
  const isMap = stateOf(run, parent).Type === "Map";
  const lastEvent = isMap ? tellAside(run, branch, "MapIterationSucceeded", placeOf(parent, branch)) : branch.lastEvent;
  goOn(run, branch, lastEvent);
};

/**
 * Ends all branches when one fails, and the parent fails with the same error; a Map bears as many failures as its
 * tolerance, whose items are then missing from its result.
 */
export const branchFailed = async (run: Run, branch: Thread, failure: Failure): Promise<void> => {
  const parent = parentOf(run, branch);
  const state = stateOf(run, parent);
  const siblings = run.branchesOf(parent);
  const tolerance = state.Type === "Map" ? await toleranceOf(run, parent, state, siblings.length) : undefined;
  if (tolerance !== undefined) {
    rest(run, branch, { phase: "failed" });
    const failed = siblings.filter(({ id }) => run.threadOf(id).phase === "failed").length;
    if (failed <= tolerance) {
      tellFailed(run, branch, parent);
      return goOn(run, branch, branch.lastEvent);
    }
  }
  // Of those cut with it AWS tells in the order of the branches, whichever it was that failed.
  for (const { id } of siblings)
    if (id === branch.id) tellFailed(run, branch, parent);
    else tellCut(run, run.threadOf(id), { parent, after: branch });
  removeBranches(run, parent);
  parent.lastEvent = branch.lastEvent;
  happen(run, parent, { kind: "failure", failure: tolerance === undefined ? failure : tooManyFailures });
};

const tooManyFailures: Failure = {
  Error: "States.ExceedToleratedFailureThreshold",
  Cause: "The specified tolerated failure threshold was exceeded",
};

/** How many iterations of a Map may fail; undefined where it names no tolerance. */
const toleranceOf = async (run: Run, thread: Thread, state: StateOf<"Map">, length: number) => {
  const { ToleratedFailureCount: count, ToleratedFailurePercentage: percentage } = state;
  if (count === undefined && percentage === undefined) return undefined;
  const evaluate = evaluator(run, thread);
  const most = async (template: Json | undefined, field: string, share: (value: Json) => number) =>
    template === undefined ? length : share(await evaluate(template, field, "number"));
  const byCount = await most(count, "ToleratedFailureCount", (value) => {
    if (typeof value !== "number" || value >= 0)
      return wholeNumber({ field: "ToleratedFailureCount", value, least: 0 });
    throw evaluationError("ToleratedFailureCount cannot be negative.", "ToleratedFailureCount");
  });
  const byShare = await most(percentage, "ToleratedFailurePercentage", (value) => {
    if (typeof value === "number" && value >= 0 && value <= 100) return Math.floor((length * value) / 100);
    throw evaluationError("ToleratedFailurePercentage must be between 0 and 100.", "ToleratedFailurePercentage");
  });
  return Math.min(byCount, byShare);
};

/** A branch has come to its end: the next one that queues starts, or the parent goes on when none is left. */
const goOn = (run: Run, branch: Thread, lastEvent: number): void => {
  const parent = parentOf(run, branch);
  const state = stateOf(run, parent);
  const queued = state.Type === "Map" ? run.nextQueued(parent) : undefined;
  if (queued && state.Type === "Map") startIteration(run, queued, { state, after: branch });
  if (run.hasOpenBranch(parent)) return;
  const ended = run.branchesOf(parent).filter(({ phase }) => phase === "done");
  const result = ended.map(({ id }) => run.threadOf(id).input);
  removeBranches(run, parent);
  parent.lastEvent = lastEvent;
  happen(run, parent, { kind: "result", result });
};

/** Tells of the branch that failed; its own task, which did so, is aborted as well. */
const tellFailed = (run: Run, branch: Thread, parent: Thread): void => {
  if (stateOf(run, parent).Type === "Map") tellAside(run, branch, "MapIterationFailed", placeOf(parent, branch));
  if (stateOf(run, branch).Type === "Task") tellAside(run, branch, "TaskStateAborted");
};

/** Tells of a branch that was cut while it stood in a state, and of those within it. */
const tellCut = (
  run: Run,
  cut: Thread,
  { parent, after }: { readonly parent: Thread; readonly after: Thread },
): void => {
  if (cut.phase === "queued" || cut.phase === "done" || cut.phase === "failed") return;
  if (stateOf(run, parent).Type === "Map") tellAside(run, after, "MapIterationAborted", placeOf(parent, cut));
  if (cut.phase === "enter") return;
  for (const { id } of run.branchesOf(cut)) tellCut(run, run.threadOf(id), { parent: cut, after });
  const { Type } = stateOf(run, cut);
  if (Type === "Task" || Type === "Wait" || Type === "Parallel" || Type === "Map")
    tellAside(run, after, `${Type}StateAborted`);
};

const placeOf = (parent: Thread, iteration: Thread) => ({ name: parent.state, index: iteration.branch });

const parentOf = (run: Run, branch: Thread): Thread => run.threadOf(branch.parent ?? branch.execution);

const startIteration = (
  run: Run,
  iteration: Thread,
  { state, after }: { readonly state: StateOf<"Map">; readonly after: Thread },
) => {
  iteration.lastEvent = after.lastEvent;
  tell(run, iteration, "MapIterationStarted", placeOf(parentOf(run, iteration), iteration));
  rest(run, iteration, { phase: "enter" });
  happen(run, iteration, { kind: "enter", state: state.ItemProcessor.StartAt });
};

const newBranch = (
  run: Run,
  parent: Thread,
  own: { readonly branch: number; readonly input: Json; readonly item: MapItem | null },
): Thread => {
  const { execution, variables, state, enteredAt, lastEvent, enteredEvent } = parent;
  const position = { execution, parent: parent.id, step: 0, phase: "queued", state, enteredAt } as const;
  const still = { call: null, token: null, child: null, due: null, timeoutAt: null, heartbeatMs: null } as const;
  const thread: Thread = {
    id: run.newId(),
    ...position,
    ...still,
    ...{ variables, retries: [], lastEvent, enteredEvent },
    ...own,
  };
  run.create(thread);
  return thread;
};

/** Ends the branches of a thread and theirs, wherever they stand; executions that any of them waits for are abandoned. */
export const removeBranches = (run: Run, thread: Thread): void => {
  if (thread.child !== null) run.abandoned.push(thread.child);
  if (thread.phase !== "join") return;
  for (const { id } of run.branchesOf(thread)) {
    removeBranches(run, run.threadOf(id));
    run.removed.add(id);
  }
};
