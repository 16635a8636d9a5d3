import * as z from "zod";
import { Instant } from "../../../domain/calendar/time.ts";

/** How an execution stands, in Step Functions' words. */
export const executionStatuses = ["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"] as const;
export type ExecutionStatus = (typeof executionStatuses)[number];

/** Where an open thread of an execution stands, in the engine's words. */
const Phase = z.enum(["enter", "call", "await", "joined", "sleep", "retry", "join", "queued", "done", "failed"]);

/** Something that is open now: a state entered, and the timer or the answer it waits for. */
const OpenThread = z.object({
  id: z.int(),
  state: z.string(),
  phase: Phase,
  enteredAt: Instant,
  dueAt: Instant.exactOptional(),
  /** The first characters of the resume token; the whole of it would let the reader answer for somebody else. */
  token: z.string().exactOptional(),
  child: z.string().exactOptional(),
});
export type OpenThread = z.infer<typeof OpenThread>;

const Listed = z.object({
  workflow: z.string(),
  name: z.string(),
  status: z.enum(executionStatuses),
  startedAt: Instant,
  stoppedAt: Instant.exactOptional(),
  /** Where it stands, each open branch once. */
  states: z.array(z.string()),
  error: z.string().exactOptional(),
});

/** The executions of an engine, the newest first, what is due next, and how many there are of each kind. */
export const EngineView = z.object({
  workflows: z.array(z.object({ name: z.string(), count: z.int() })),
  /** Of the workflow chosen, or of all. */
  counts: z.array(z.object({ status: z.enum(executionStatuses), count: z.int() })),
  workflow: z.string().exactOptional(),
  status: z.enum(executionStatuses).exactOptional(),
  executions: z.array(Listed),
  /** The id before which there are older ones. */
  next: z.int().exactOptional(),
  page: z.enum(["first", "later"]),
  due: z.array(
    OpenThread.pick({ state: true, phase: true }).extend({ workflow: z.string(), name: z.string(), at: Instant }),
  ),
});
export type EngineView = z.infer<typeof EngineView>;

const Way = z.object({
  to: z.string(),
  by: z.enum(["next", "choice", "catch"]),
  /** The conditions met or errors caught on which it is taken; none on the plain way on. */
  on: z.array(z.string()),
  times: z.int(),
});

/** What a state does; `Answer` is a task that waits for somebody's answer. */
const stateKinds = ["Task", "Answer", "Choice", "Wait", "Pass", "Parallel", "Map", "Succeed", "Fail"] as const;

// Types written out first would say twice what the schema says; a getter lets it name itself.
const FlowState = z.object({
  name: z.string(),
  kind: z.enum(stateKinds),
  visits: z.int(),
  /** Failures told while it stood here, caught or not. */
  failures: z.int(),
  /** The event with which it was last entered. */
  lastEntry: z.int().exactOptional(),
  standing: z.enum(["never", "passed", "here", "failed", "stopped"]),
  ways: z.array(Way),
  get scopes() {
    return z.array(FlowScope);
  },
});
export type FlowState = z.infer<typeof FlowState>;

/** States that may lead to each other: a workflow, a branch of one, or the body of its Map. */
export const FlowScope = z.object({
  start: z.string(),
  get states() {
    return z.array(FlowState);
  },
});
export type FlowScope = z.infer<typeof FlowScope>;

/** One execution: its definition with the path taken, what is open now, and a page of its history. */
export const ExecutionView = Listed.omit({ states: true }).extend({
  cause: z.string().exactOptional(),
  input: z.string(),
  output: z.string().exactOptional(),
  flow: FlowScope,
  open: z.array(OpenThread),
  page: z.int(),
  events: z.int(),
  history: z.array(
    z.object({
      id: z.int(),
      at: Instant,
      type: z.string(),
      state: z.string().exactOptional(),
      previous: z.int(),
      error: z.string().exactOptional(),
      cause: z.string().exactOptional(),
      details: z.string().exactOptional(),
    }),
  ),
});
export type ExecutionView = z.infer<typeof ExecutionView>;

/** Events on one page of a history. */
export const eventsPerPage = 200;

/** Where an event stands in the history, from the page of its execution. */
export const eventHref = (id: number): string => `?page=${Math.ceil(id / eventsPerPage)}#event-${id}`;
