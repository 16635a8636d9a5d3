import type { Database } from "../../sqlite/database.ts";
import { encodeEvents } from "../history/encode.ts";
import { mostEvents, type RecordedEvent } from "../history/event.ts";
import { namedError } from "../interpreter/failure.ts";
import { textOf } from "../interpreter/payload.ts";
import type { Ending, Phase, Run, Thread } from "../interpreter/run.ts";
import type { ThreadPlace } from "./store.ts";

const insertOf = (columns: string) => `INSERT INTO sfn_execution (${columns}) VALUES (${columns.replace(/\w+/g, "?")})`;
const positionColumns =
  "phase, state, entered_at, entered_event, last_event, token, child, due, timeout_at, heartbeat_ms, retries, input, variables, call";
const settings = (columns: string) => columns.replace(/\w+/g, "$& = ?");

/** What the engine writes to its tables, prepared once; each change is one group-committed job. */
export const createCommits = (db: Database) => {
  const { sqlite } = db;
  const insertExecution = sqlite.prepare(
    `${insertOf(`id, execution, branch, step, status, workflow, definition, name, started_at, expires_at, execution_input, last_entered_at, events, ${positionColumns}`)}
     ON CONFLICT (workflow, name) WHERE parent IS NULL DO NOTHING`,
  );
  const insertBranch = sqlite.prepare(insertOf(`id, execution, parent, branch, step, item, ${positionColumns}`));
  const moveExecution = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, ${settings(positionColumns)}, last_entered_at = ?, events = ?
     WHERE id = ? AND step = ?`,
  );
  const moveBranch = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, ${settings(positionColumns)} WHERE id = ? AND step = ?`,
  );
  const keepCounts = sqlite.prepare("UPDATE sfn_execution SET last_entered_at = ?, events = ? WHERE id = ?");
  const end = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, phase = NULL, token = NULL, child = NULL, due = NULL, timeout_at = NULL,
      heartbeat_ms = NULL, retries = NULL, input = NULL, variables = NULL, call = NULL, expires_at = NULL,
      status = ?, output = ?, error = ?, cause = ?, stopped_at = ?, events = ? WHERE id = ? AND status = 'RUNNING'`,
  );
  const join = sqlite.prepare("UPDATE sfn_execution SET phase = 'joined' WHERE child = ? AND phase = 'await'");
  const abandon = sqlite.prepare(
    `UPDATE sfn_execution SET expires_at = 0, is_abandoned = 1 WHERE id = ?1 AND status = 'RUNNING'
       AND NOT EXISTS (SELECT 1 FROM sfn_execution WHERE child = ?1)`,
  );
  const removeBranch = sqlite.prepare("DELETE FROM sfn_execution WHERE id = ?");
  const handOver = sqlite.prepare(
    `UPDATE sfn_execution SET phase = 'await', call = NULL, events = events + 1, last_event = events + 1
     WHERE id = ? AND step = ? AND phase = 'call' AND events < ? RETURNING events`,
  );
  const handOverTo = sqlite.prepare(
    `UPDATE sfn_execution SET call = NULL, last_event = ?1, child = ?2,
       phase = CASE WHEN ?2 IN (SELECT id FROM sfn_execution WHERE id = ?2 AND status <> 'RUNNING') THEN 'joined' ELSE 'await' END
     WHERE id = ?3 AND step = ?4 AND phase = 'call' RETURNING phase`,
  );
  const countEvent = sqlite.prepare(
    "UPDATE sfn_execution SET events = events + 1 WHERE id = ? AND events < ? RETURNING events",
  );
  const postpone = sqlite.prepare("UPDATE sfn_execution SET due = ? WHERE id = ? AND step = ?");
  const append = sqlite.prepare("INSERT INTO sfn_history (execution, first, at, events) VALUES (?, ?, ?, ?)");

  const mustChange = ({ changes }: { readonly changes: number | bigint }, id: number) => {
    if (changes === 0) throw namedError("StepOvertaken", `row ${id} has moved since it was read`);
  };

  const change = ({ execution, created, changed, removed, abandoned, ending, now, events }: Run) => {
    for (const thread of created) {
      if (removed.has(thread.id)) continue;
      const { id, parent, branch, item } = thread;
      if (parent !== null)
        insertBranch.run(
          id,
          execution.id,
          parent,
          branch,
          thread.step,
          jsonOrNull(item),
          ...positionOf(thread, undefined),
        );
    }
    for (const thread of changed) {
      const { id, step, parent } = thread;
      if (removed.has(id)) continue;
      const position = positionOf(thread, parent === null ? execution.input : undefined);
      if (parent !== null) mustChange(moveBranch.run(...position, id, step), id);
      else if (!ending)
        mustChange(moveExecution.run(...position, execution.lastEnteredAt, execution.events, id, step), id);
    }
    for (const id of removed) removeBranch.run(id);
    if (ending) {
      mustChange(end.run(...endingOf(ending), now, execution.events, execution.id), execution.id);
      join.run(execution.id);
    } else if (![...created, ...changed].some(({ parent }) => parent === null))
      keepCounts.run(execution.lastEnteredAt, execution.events, execution.id);
    for (const id of abandoned) abandon.run(id);
    if (events.length > 0)
      append.run(execution.id, execution.events - events.length + 1, now, encodeEvents(events, execution.input));
  };

  return {
    /** Commits a step as a whole; throws `StepOvertaken` if a thread has moved meanwhile. */
    step: (run: Run): Promise<void> => db.write(() => change(run)),
    /** Commits a new execution with its first step, unless its name is taken. */
    start: (run: Run, main: Thread): Promise<"started" | "nameTaken"> =>
      db.write(() => {
        const { id, workflow, definition, name, startedAt, expiresAt, input, lastEnteredAt, events } = run.execution;
        const identity = [id, id, 0, main.step, "RUNNING", workflow.name, definition, name] as const;
        const times = [startedAt, expiresAt, input, lastEnteredAt, events] as const;
        if (insertExecution.run(...identity, ...times, ...positionOf(main, input)).changes === 0) return "nameTaken";
        change(run);
        return "started";
      }),
    /** Notes that whoever was called has taken over: a token, or the child execution whose end is awaited. */
    handedOver: (
      thread: Thread,
      given: {
        readonly child: number | null;
        readonly at: number;
        readonly told: RecordedEvent;
        /** What the execution was started with. */
        readonly input: string;
      },
    ): Promise<{ readonly event: number; readonly phase: Phase }> =>
      db.write(() => {
        const { child, at, told, input } = given;
        const tellOf = (event: number) => append.run(thread.execution, event, at, encodeEvents([told], input));
        if (child === null && thread.parent === null) {
          const moved = handOver.get(thread.id, thread.step, mostEvents - 1) as { readonly events: number } | undefined;
          if (moved) tellOf(moved.events);
          if (moved) return { event: moved.events, phase: "await" as const };
        }
        const counted = countEvent.get(thread.execution, mostEvents - 1) as { readonly events: number } | undefined;
        const event = counted?.events ?? thread.lastEvent;
        const row = handOverTo.get(event, child, thread.id, thread.step) as Pick<Thread, "phase"> | undefined;
        if (!row) throw namedError("StepOvertaken", `row ${thread.id} has moved since it was read`);
        if (counted) tellOf(event);
        return { event, phase: row.phase };
      }),
    /** Lets a running execution end with the next timer, because nobody waits for it. */
    abandon: (execution: number): Promise<void> =>
      db.write(() => {
        abandon.run(execution);
      }),
    /** Moves the timer of a thread that gave a sign of life. */
    postpone: (place: ThreadPlace, due: number): Promise<void> =>
      db.write(() => {
        postpone.run(due, place.id, place.step);
      }),
  };
};

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** A main thread that still has what its execution was started with does not keep it twice. */
const positionOf = (thread: Thread, executionInput: string | undefined) => {
  const input = textOf(thread.input);
  const { phase, state, enteredAt, enteredEvent, lastEvent, token, child, due, timeoutAt, heartbeatMs } = thread;
  const { retries, variables, call } = thread;
  return [
    ...([phase, state, enteredAt, enteredEvent, lastEvent, token, child, due, timeoutAt, heartbeatMs] as const),
    retries.length === 0 ? null : JSON.stringify(retries),
    input === executionInput ? null : input,
    Object.keys(variables).length === 0 ? null : JSON.stringify(variables),
    jsonOrNull(call),
  ] as const;
};

const endingOf = (ending: Ending) =>
  ending.status === "SUCCEEDED"
    ? ([ending.status, ending.output, null, null] as const)
    : ([ending.status, null, ending.failure.Error ?? null, ending.failure.Cause ?? null] as const);
