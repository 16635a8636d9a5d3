import type { ExecutionDescription, Json } from "../../../functions/dependencies.ts";
import type { Database } from "../../sqlite/database.ts";
import { decodeEvents } from "../history/encode.ts";
import { asHistoryEvent, type HistoryEvent, mostEvents } from "../history/event.ts";
import type { Execution, MapItem, Phase, Thread } from "../interpreter/run.ts";
import { schema } from "./schema.ts";

/** Which thread of which execution, and the step at which it was seen. */
export type ThreadPlace = Pick<Thread, "id" | "execution" | "step">;

/** What is due: a thread's timer, or the whole execution, which then ends. */
export type Due = ThreadPlace & { readonly what: "thread" | "execution" };

/** An execution as stored, running or ended; its definition is known by number, payloads are JSON texts. */
export type StoredExecution = Omit<Execution, "workflow"> &
  ExecutionDescription & { readonly output?: string; readonly stoppedAt: number | null; readonly isAbandoned: boolean };

/** Which executions to list, newest first; `before` is the id of the last one of the page before. */
export type ExecutionQuery = {
  readonly workflow?: string;
  readonly status?: ExecutionDescription["status"];
  readonly limit: number;
  readonly before?: number;
};

/** Which events of a history to read: how many, past which one, from which end. */
export type HistoryQuery = {
  readonly after?: number;
  readonly limit: number;
  readonly order: "forward" | "reverse";
};

const placeColumns = "id, execution, step";
const threadColumns = `id, execution, parent, branch, step, phase, state, entered_at AS enteredAt,
  entered_event AS enteredEvent, last_event AS lastEvent, token, child, due, timeout_at AS timeoutAt,
  heartbeat_ms AS heartbeatMs, retries, item, coalesce(input, execution_input) AS input, variables, call`;
const executionColumns = `id, workflow, definition, name, status, started_at AS startedAt, stopped_at AS stoppedAt,
  expires_at AS expiresAt, last_entered_at AS lastEnteredAt, events, execution_input AS input, output, error, cause, is_abandoned AS isAbandoned`;

const isSound = "execution NOT IN (SELECT execution FROM temp.sfn_set_aside)";

type ThreadRow = Omit<Thread, "retries" | "item" | "input" | "variables" | "call"> & {
  readonly [field in "retries" | "item" | "variables" | "call"]: string | null;
} & { readonly input: string };

type ExecutionRow = Omit<StoredExecution, "output" | "error" | "cause" | "isAbandoned"> & {
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly isAbandoned: number | null;
};

/** A state machine as it stands now; its definition is known by number. */
export type StoredMachine = {
  readonly name: string;
  readonly definition: number;
  readonly role: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How often it was changed. */
  readonly revision: number;
};

/** What the engine reads of its tables. */
export type Store = ReturnType<typeof createStore>;

/** Creates the tables if need be and prepares every query once. */
export const createStore = ({ sqlite }: Database) => {
  sqlite.exec(schema);
  // Of this connection alone: whoever repairs a row opens the engine again.
  sqlite.exec("CREATE TEMP TABLE IF NOT EXISTS sfn_set_aside (execution INTEGER PRIMARY KEY)");
  const threadById = sqlite.prepare(`SELECT ${threadColumns} FROM sfn_execution WHERE id = ? AND phase IS NOT NULL`);
  const stepById = sqlite.prepare("SELECT step FROM sfn_execution WHERE id = ?");
  const runningById = sqlite.prepare(
    `SELECT id, definition, name, started_at AS startedAt, expires_at AS expiresAt,
       last_entered_at AS lastEnteredAt, events, execution_input AS input FROM sfn_execution WHERE id = ? AND status = 'RUNNING'`,
  );
  const executionByName = sqlite.prepare(
    `SELECT ${executionColumns} FROM sfn_execution WHERE workflow = ? AND name = ? AND parent IS NULL`,
  );
  const executionById = sqlite.prepare(`SELECT ${executionColumns} FROM sfn_execution WHERE id = ?`);
  const executions = (which: string) =>
    sqlite.prepare(
      `SELECT ${executionColumns} FROM sfn_execution WHERE parent IS NULL ${which} AND id < ? ORDER BY id DESC LIMIT ?`,
    );
  const listed = {
    all: executions(""),
    ofWorkflow: executions("AND workflow = ?"),
    ofStatus: executions("AND status = ?"),
    ofBoth: executions("AND workflow = ? AND status = ?"),
  };
  const runningNames = sqlite.prepare(
    `SELECT id, name FROM sfn_execution
     WHERE parent IS NULL AND status = 'RUNNING' AND id > ? AND workflow = ? ORDER BY id LIMIT ?`,
  );
  const branches = sqlite.prepare("SELECT id, phase FROM sfn_execution WHERE parent = ? ORDER BY branch");
  const branchesIn = (phases: string) =>
    sqlite.prepare(
      `SELECT id, phase FROM sfn_execution WHERE parent = ? AND phase IN (${phases}) ORDER BY phase, branch LIMIT ?`,
    );
  const queuedBranches = branchesIn("'queued'");
  const openBranches = branchesIn("'enter', 'call', 'await', 'joined', 'sleep', 'retry', 'join', 'queued'");
  const runnable = sqlite.prepare(
    `SELECT ${placeColumns} FROM sfn_execution WHERE phase IN ('enter', 'call', 'joined') AND ${isSound} ORDER BY id LIMIT ?`,
  );
  const dueBy = sqlite.prepare(
    `SELECT * FROM (SELECT ${placeColumns}, 'thread' AS what, due FROM sfn_execution WHERE due <= ?1 AND ${isSound} ORDER BY due LIMIT ?2)
     UNION ALL SELECT * FROM (
       SELECT ${placeColumns}, 'execution' AS what, expires_at AS due FROM sfn_execution
       WHERE expires_at <= ?1 AND ${isSound} ORDER BY expires_at LIMIT ?2)
     ORDER BY due, what`,
  );
  const earliest = (column: string) =>
    sqlite.prepare(
      `SELECT ${column} AS due FROM sfn_execution WHERE ${column} IS NOT NULL AND ${isSound} ORDER BY ${column} LIMIT 1`,
    );
  const nextDue = earliest("due");
  const nextExpiry = earliest("expires_at");
  const setAside = sqlite.prepare("INSERT OR IGNORE INTO temp.sfn_set_aside VALUES (?)");
  const waiting = sqlite.prepare(`SELECT ${placeColumns} FROM sfn_execution WHERE child = ? AND phase = 'joined'`);
  const inputById = sqlite.prepare("SELECT execution_input AS input FROM sfn_execution WHERE id = ?");
  const historyFrom = sqlite.prepare(
    `SELECT first, at, events FROM sfn_history WHERE execution = ?1 AND first >=
       coalesce((SELECT max(first) FROM sfn_history WHERE execution = ?1 AND first <= ?2), 0) ORDER BY first LIMIT ?3`,
  );
  const historyTo = sqlite.prepare(
    "SELECT first, at, events FROM sfn_history WHERE execution = ? AND first <= ? ORDER BY first DESC LIMIT ?",
  );
  const lastId = sqlite.prepare("SELECT coalesce(max(id), 0) AS id FROM sfn_execution");
  const machineColumns = "name, definition, role, created_at AS createdAt, updated_at AS updatedAt, revision";
  const machineByName = sqlite.prepare(`SELECT ${machineColumns} FROM sfn_machine WHERE name = ?`);
  const machinesAfter = sqlite.prepare(
    `SELECT ${machineColumns} FROM sfn_machine WHERE name > ? ORDER BY name LIMIT ?`,
  );
  const keepMachine = sqlite.prepare("INSERT OR REPLACE INTO sfn_machine VALUES (?, ?, ?, ?, ?, ?)");
  const removeMachine = sqlite.prepare("DELETE FROM sfn_machine WHERE name = ?");
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
      const row = runningById.get(id) as Omit<Execution, "workflow"> | undefined;
      // Within an expression, damage to the input would look like a fault of the workflow.
      if (row) JSON.parse(row.input);
      return row;
    },
    executionNamed: (workflow: string, name: string): StoredExecution | undefined => {
      const row = executionByName.get(workflow, name) as ExecutionRow | undefined;
      return row && executionFrom(row);
    },
    execution: (id: number): StoredExecution | undefined => {
      const row = executionById.get(id) as ExecutionRow | undefined;
      return row && executionFrom(row);
    },
    list: ({ workflow, status, limit, before = Number.MAX_SAFE_INTEGER }: ExecutionQuery): StoredExecution[] => {
      const rows =
        workflow === undefined
          ? status === undefined
            ? listed.all.all(before, limit)
            : listed.ofStatus.all(status, before, limit)
          : status === undefined
            ? listed.ofWorkflow.all(workflow, before, limit)
            : listed.ofBoth.all(workflow, status, before, limit);
      return (rows as ExecutionRow[]).map(executionFrom);
    },
    /** Names of running executions of a workflow, the oldest first, from this id on. */
    runningNames: (workflow: string, afterId: number, limit: number) =>
      runningNames.all(afterId, workflow, limit) as { id: number; name: string }[],
    /** The branches of a thread in their order. */
    branchesOf: (id: number) => branches.all(id) as { id: number; phase: Phase }[],
    /** Branches of a thread that have not begun, or not ended. */
    branchesIn: (id: number, { phases, limit }: { readonly phases: "queued" | "open"; readonly limit: number }) =>
      (phases === "queued" ? queuedBranches : openBranches).all(id, limit) as { id: number; phase: Phase }[],
    /** Threads that must call out or enter a state, oldest first. */
    runnable: (limit: number) => runnable.all(limit) as ThreadPlace[],
    /** What is due by then, the longest overdue first; of what is due at once, the end of an execution. */
    dueBy: (ms: number, limit: number) => dueBy.all(ms, limit) as Due[],
    /** When the next timer of a thread fires, and when the next execution has had its time. */
    nextDue: (): number | undefined => (nextDue.get() as { due: number } | undefined)?.due,
    nextExpiry: (): number | undefined => (nextExpiry.get() as { due: number } | undefined)?.due,
    /** Passes an execution by, whatever it still has to do, as long as this file is open; tells whether that is new. */
    setAside: (execution: number): boolean => setAside.run(execution).changes === 1,
    /** Threads that waited for an execution which has ended. */
    joinedBy: (child: number) => waiting.all(child) as ThreadPlace[],
    lastId: (): number => (lastId.get() as { id: number }).id,
    /** Events of an execution from either end. */
    history: (execution: number, { after, limit, order }: HistoryQuery): readonly HistoryEvent[] => {
      const isForward = order === "forward";
      const rows = (
        isForward
          ? historyFrom.all(execution, (after ?? 0) + 1, limit)
          : historyTo.all(execution, (after ?? mostEvents + 1) - 1, limit)
      ) as { readonly first: number; readonly at: number; readonly events: string }[];
      const { input } = (inputById.get(execution) ?? { input: "" }) as { readonly input: string };
      const events = rows.flatMap(({ first, at, events: text }) => {
        const told = decodeEvents(text, input).map((event, place) =>
          asHistoryEvent(event, { id: first + place, timestamp: at }),
        );
        return isForward ? told : told.reverse();
      });
      const isPast = ({ id }: HistoryEvent) => after === undefined || (isForward ? id > after : id < after);
      return events.filter(isPast).slice(0, limit);
    },
    machine: (name: string) => machineByName.get(name) as StoredMachine | undefined,
    machines: (after: string, limit: number) => machinesAfter.all(after, limit) as StoredMachine[],
    keepMachine: ({ name, definition, role, createdAt, updatedAt, revision }: StoredMachine): void => {
      keepMachine.run(name, definition, role, createdAt, updatedAt, revision);
    },
    removeMachine: (name: string): void => {
      removeMachine.run(name);
    },
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
  item: row.item === null ? null : (JSON.parse(row.item) as MapItem),
  input: JSON.parse(row.input) as Json,
  variables: row.variables === null ? {} : (JSON.parse(row.variables) as Thread["variables"]),
  call: row.call === null ? null : (JSON.parse(row.call) as Thread["call"]),
});

const executionFrom = ({ output, error, cause, isAbandoned, ...row }: ExecutionRow): StoredExecution => ({
  ...row,
  isAbandoned: isAbandoned === 1,
  ...(output === null ? {} : { output }),
  // A time that ran out is told by the status alone.
  ...(error === null || row.status === "TIMED_OUT" ? {} : { error }),
  ...(cause === null ? {} : { cause }),
});
