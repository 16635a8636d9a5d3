import type { Json } from "../../../functions/dependencies.ts";
import type { Arns } from "../arns.ts";
import type { Expressions } from "../expressions/expressions.ts";
import { type EventDetails, mostEvents, type RecordedEvent } from "../history/event.ts";
import type { State, Workflow } from "../language/definition.ts";
import type { Pattern } from "../language/resource.ts";
import type { Failure } from "./failure.ts";

/** What a task state asks for: a function through Lambda's integration or plainly by its ARN, or another execution. */
export type Call =
  | { readonly invoke: string; readonly payload: Json }
  | { readonly function: string; readonly payload: Json }
  | { readonly start: string; readonly name: string; readonly input: Json; readonly pattern: Pattern };

/**
 * Where a thread stands: `enter` its state, `call` out, `await` its token or a child execution, `joined` by that child's
 * end, `sleep` until due, `retry` when due, `join` its branches, `queued` until a branch before it ends, `done` with an
 * output its siblings wait to join, `failed` within what its Map tolerates.
 */
export type Phase = "enter" | "call" | "await" | "joined" | "sleep" | "retry" | "join" | "queued" | "done" | "failed";

/** The position of an execution or of one branch of it: one row. Times are milliseconds since 1970. */
export type Thread = {
  readonly id: number;
  /** The row of the execution; the main thread is that row. */
  readonly execution: number;
  readonly parent: number | null;
  /** The place among its siblings, which is the index of the branch or item. */
  readonly branch: number;
  /** Counts the changes of this row; whoever acts on an older step is too late. */
  readonly step: number;
  phase: Phase;
  state: string;
  enteredAt: number;
  input: Json;
  variables: { readonly [name: string]: Json };
  /** How often each retrier of the state has been used, in their order. */
  retries: readonly number[];
  call: Call | null;
  token: string | null;
  /** The execution whose end it waits for. */
  child: number | null;
  /** When the next timer of this thread fires: a wait, a retry, or the earlier of timeout and heartbeat. */
  due: number | null;
  timeoutAt: number | null;
  heartbeatMs: number | null;
  /** The last event of this thread in the history, and the one with which it entered its state. */
  lastEvent: number;
  enteredEvent: number;
  /** The item of the innermost Map it runs in. */
  readonly item: MapItem | null;
};

/** An item of a Map, as the context object shows it. */
export type MapItem = { readonly Index: number; readonly Value: Json };

/** What all threads of an execution share. */
export type Execution = {
  readonly id: number;
  readonly workflow: Workflow;
  readonly definition: number;
  readonly name: string;
  /** The JSON text it was started with. */
  readonly input: string;
  readonly startedAt: number;
  /** When its time is over: its machine's timeout, or a year; null once it has ended. */
  readonly expiresAt: number | null;
  /** The latest time a state was entered; every entry is later than the one before, even if the clock stands still. */
  lastEnteredAt: number;
  /** How many events its history has. */
  events: number;
};

/** How an execution ended. */
export type Ending =
  | { readonly status: "SUCCEEDED"; readonly output: string }
  | { readonly status: "FAILED" | "TIMED_OUT" | "ABORTED"; readonly failure: Failure };

/** Something that moves a thread. */
export type Happening =
  | { readonly kind: "enter"; readonly state: string }
  | { readonly kind: "attempt" }
  | { readonly kind: "result"; readonly result: Json }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "branchDone"; readonly output: Json }
  | { readonly kind: "branchFailed"; readonly failure: Failure };

/** One step of one execution in memory: everything it touches, until it is committed as a whole or forgotten. */
export type Run = {
  readonly execution: Execution;
  readonly expressions: Expressions;
  readonly arns: Arns;
  /** The role of a machine. */
  readonly roleOf: (workflow: string) => string;
  readonly now: number;
  readonly threadOf: (id: number) => Thread;
  readonly branchesOf: (thread: Thread) => readonly Pick<Thread, "id" | "phase">[];
  readonly nextQueued: (thread: Thread) => Thread | undefined;
  readonly hasOpenBranch: (thread: Thread) => boolean;
  readonly create: (thread: Thread) => void;
  readonly newId: () => number;
  readonly newToken: (thread: Thread) => string;
  readonly created: ReadonlySet<Thread>;
  readonly changed: Set<Thread>;
  readonly removed: Set<number>;
  /** Executions that nobody waits for any more. */
  readonly abandoned: number[];
  readonly events: RecordedEvent[];
  readonly todo: { readonly thread: Thread; readonly happening: Happening }[];
  ending?: Ending;
};

/** Lets something happen to a thread within this step. */
export const happen = (run: Run, thread: Thread, happening: Happening): void => {
  run.todo.push({ thread, happening });
};

/** Brings a thread to rest in a phase; timers, token and call of the phase before are forgotten. */
export const rest = (
  run: Run,
  thread: Thread,
  at: { readonly phase: Phase } & Partial<Pick<Thread, "call" | "token" | "due" | "timeoutAt" | "heartbeatMs">>,
): void => {
  if (thread.child !== null) run.abandoned.push(thread.child);
  Object.assign(thread, { call: null, token: null, child: null, due: null, timeoutAt: null, heartbeatMs: null }, at);
  if (!run.created.has(thread)) run.changed.add(thread);
};

/** Thrown when an execution has told all that a history may hold. */
export const historyIsFull = Symbol("history is full");

/** Records an event that follows the thread's last one, and gives its id. */
export const tell = (run: Run, thread: Thread, type: string, details?: EventDetails): number => {
  thread.lastEvent = tellAside(run, thread, type, details);
  return thread.lastEvent;
};

/** Records an event after the thread's last one; what comes next follows that one too. */
export const tellAside = (run: Run, thread: Thread, type: string, details?: EventDetails): number => {
  if (run.execution.events >= mostEvents - 1) throw historyIsFull;
  return append(run, { type, previous: thread.lastEvent, ...(details && { details }) });
};

const append = ({ execution, events }: Run, event: RecordedEvent): number => {
  events.push(event);
  execution.events += 1;
  return execution.events;
};

const endEvents = {
  SUCCEEDED: "ExecutionSucceeded",
  FAILED: "ExecutionFailed",
  TIMED_OUT: "ExecutionTimedOut",
  ABORTED: "ExecutionAborted",
} as const;

/** Ends the execution; its last event follows the given one. */
export const end = (run: Run, ending: Ending, previous: number): void => {
  const details = ending.status === "SUCCEEDED" ? { output: ending.output } : detailsOf(ending.failure);
  append(run, { type: endEvents[ending.status], previous, details });
  run.ending = ending;
};

/** A failure as events show it: what nobody said is not there. */
export const detailsOf = ({ Error: error, Cause: cause }: Failure): EventDetails => ({
  ...(error == null ? {} : { error }),
  ...(cause == null ? {} : { cause }),
});

/** The state a thread stands in. */
export const stateOf = (run: Run, thread: Thread): State => {
  const state = run.execution.workflow.states.get(thread.state);
  if (!state) throw new Error(`${run.execution.workflow.name} has no state "${thread.state}"`);
  return state;
};
