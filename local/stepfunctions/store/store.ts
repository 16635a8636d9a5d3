import { type Instant, instantOf } from "../../../domain/calendar/time.ts";
import type { ExecutionDescription, Json } from "../../../functions/dependencies.ts";
import type { Database } from "../../sqlite/database.ts";
import type { Execution, Phase, StoredEvent, Thread } from "../interpreter/run.ts";
import { schema } from "./schema.ts";

/** Which thread of which execution, and the step at which it was seen. */
export type ThreadPlace = Pick<Thread, "id" | "execution" | "step">;

/** An execution as stored, running or ended; its definition is known by number. */
export type StoredExecution = Omit<Execution, "workflow"> &
  ExecutionDescription & { readonly output?: Json; readonly stoppedAt: number | null };

/** An event of the execution history, named as AWS names it. */
export type ExecutionEvent = {
  readonly id: number;
  readonly type: string;
  readonly at: Instant;
  readonly state?: string;
  readonly error?: string;
  readonly cause?: string;
};

/** Which executions to list, newest first; `before` is the id of the last one of the page before. */
export type ExecutionQuery = {
  readonly status: ExecutionDescription["status"];
  readonly limit: number;
  readonly before?: number;
};

const placeColumns = "id, execution, step";
const threadColumns = `id, execution, parent, branch, step, phase, state, entered_at AS enteredAt, token, due,
  timeout_at AS timeoutAt, heartbeat_ms AS heartbeatMs, retries, input, variables, call`;
const executionColumns = `id, workflow, definition, name, status, started_at AS startedAt, stopped_at AS stoppedAt,
  last_entered_at AS lastEnteredAt, execution_input AS input, output, error, cause`;

type ThreadRow = Omit<Thread, "retries" | "input" | "variables" | "call"> & {
  readonly [field in "retries" | "variables" | "call"]: string | null;
} & { readonly input: string };

type ExecutionRow = Omit<StoredExecution, "input" | "output" | "error" | "cause"> & {
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
};

/** What the engine reads of its tables. */
export type Store = ReturnType<typeof createStore>;

/** Creates the tables if need be and prepares every query once. */
export const createStore = ({ sqlite }: Database) => {
  sqlite.exec(schema);
  const threadById = sqlite.prepare(`SELECT ${threadColumns} FROM sfn_execution WHERE id = ? AND phase IS NOT NULL`);
  const stepById = sqlite.prepare("SELECT step FROM sfn_execution WHERE id = ?");
  const runningById = sqlite.prepare(
    `SELECT id, definition, name, started_at AS startedAt, last_entered_at AS lastEnteredAt, execution_input AS input
     FROM sfn_execution WHERE id = ? AND status = 'RUNNING'`,
  );
  const executionByName = sqlite.prepare(
    `SELECT ${executionColumns} FROM sfn_execution WHERE workflow = ? AND name = ? AND parent IS NULL`,
  );
  const executions = sqlite.prepare(
    `SELECT ${executionColumns} FROM sfn_execution WHERE parent IS NULL AND status = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const runningNames = sqlite.prepare(
    `SELECT id, name FROM sfn_execution
     WHERE parent IS NULL AND status = 'RUNNING' AND id > ? AND workflow = ? ORDER BY id LIMIT ?`,
  );
  const branches = sqlite.prepare("SELECT id, phase FROM sfn_execution WHERE parent = ? ORDER BY branch");
  const runnable = sqlite.prepare(
    `SELECT ${placeColumns} FROM sfn_execution WHERE phase IN ('enter', 'call') ORDER BY id LIMIT ?`,
  );
  const dueBy = sqlite.prepare(`SELECT ${placeColumns} FROM sfn_execution WHERE due <= ? ORDER BY due LIMIT ?`);
  const nextDue = sqlite.prepare("SELECT min(due) AS due FROM sfn_execution WHERE due IS NOT NULL");
  const history = sqlite.prepare("SELECT at, events FROM sfn_history WHERE execution = ? ORDER BY place");
  const lastId = sqlite.prepare("SELECT coalesce(max(id), 0) AS id FROM sfn_execution");
  const addDefinition = sqlite.prepare("INSERT OR IGNORE INTO sfn_definition (workflow, definition) VALUES (?, ?)");
  const definitionId = sqlite.prepare("SELECT id FROM sfn_definition WHERE workflow = ? AND definition = ?");
  const definitionById = sqlite.prepare("SELECT workflow, definition FROM sfn_definition WHERE id = ?");

  return {
    /** The thread, unless its execution or branch has ended. */
    thread: (id: number): Thread | undefined => {
      const row = threadById.get(id) as ThreadRow | undefined;
      return row && threadFrom(row);
    },
    /** Whether a thread still stands at this step. */
    isAt: ({ id, step }: ThreadPlace): boolean => {
      const row = stepById.get(id) as { step: number } | undefined;
      return row?.step === step;
    },
    /** What the threads of a running execution share. */
    running: (id: number): Omit<Execution, "workflow"> | undefined => {
      const row = runningById.get(id) as (Omit<Execution, "workflow" | "input"> & { input: string }) | undefined;
      return row && { ...row, input: JSON.parse(row.input) as Json };
    },
    executionNamed: (workflow: string, name: string): StoredExecution | undefined => {
      const row = executionByName.get(workflow, name) as ExecutionRow | undefined;
      return row && executionFrom(row);
    },
    list: ({ status, limit, before = Number.MAX_SAFE_INTEGER }: ExecutionQuery): StoredExecution[] =>
      (executions.all(status, before, limit) as ExecutionRow[]).map(executionFrom),
    /** Names of running executions of a workflow, the oldest first, from this id on. */
    runningNames: (workflow: string, afterId: number, limit: number) =>
      runningNames.all(afterId, workflow, limit) as { id: number; name: string }[],
    /** The branches of a thread in their order. */
    branchesOf: (id: number) => branches.all(id) as { id: number; phase: Phase }[],
    /** Threads that must call out or enter a state, oldest first. */
    runnable: (limit: number) => runnable.all(limit) as ThreadPlace[],
    /** Threads whose timer has fired by then, the longest overdue first. */
    dueBy: (ms: number, limit: number) => dueBy.all(ms, limit) as ThreadPlace[],
    nextDue: (): number | undefined => (nextDue.get() as { due: number | null }).due ?? undefined,
    lastId: (): number => (lastId.get() as { id: number }).id,
    events: (execution: number): ExecutionEvent[] =>
      (history.all(execution) as { at: number; events: string }[])
        .flatMap(({ at, events }) => (JSON.parse(events) as StoredEvent[]).map((event) => ({ at, event })))
        .map(({ at, event: [type, state, error, cause] }, index) => ({
          id: index + 1,
          type,
          at: instantOf(at),
          ...(state == null ? {} : { state }),
          ...(error == null ? {} : { error }),
          ...(cause == null ? {} : { cause }),
        })),
    /** The number of a definition; the same text of the same workflow keeps its number. */
    keepDefinition: (workflow: string, definition: string): number => {
      addDefinition.run(workflow, definition);
      return (definitionId.get(workflow, definition) as { id: number }).id;
    },
    definition: (id: number) => definitionById.get(id) as { workflow: string; definition: string } | undefined,
  };
};

const threadFrom = (row: ThreadRow): Thread => ({
  ...row,
  retries: row.retries === null ? [] : (JSON.parse(row.retries) as number[]),
  input: JSON.parse(row.input) as Json,
  variables: row.variables === null ? {} : (JSON.parse(row.variables) as Thread["variables"]),
  call: row.call === null ? null : (JSON.parse(row.call) as Thread["call"]),
});

const executionFrom = ({ output, error, cause, ...row }: ExecutionRow): StoredExecution => ({
  ...row,
  input: JSON.parse(row.input) as Json,
  ...(output === null ? {} : { output: JSON.parse(output) as Json }),
  ...(error === null ? {} : { error }),
  ...(cause === null ? {} : { cause }),
});
