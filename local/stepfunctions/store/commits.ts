import type { Database } from "../../sqlite/database.ts";
import { namedError } from "../interpreter/failure.ts";
import type { Ending, Run, StoredEvent, Thread } from "../interpreter/run.ts";
import type { ThreadPlace } from "./store.ts";

const insertOf = (columns: string) => `INSERT INTO sfn_execution (${columns}) VALUES (${columns.replace(/\w+/g, "?")})`;
const positionColumns =
  "phase, state, entered_at, token, due, timeout_at, heartbeat_ms, retries, input, variables, call";
const settings = (columns: string) => columns.replace(/\w+/g, "$& = ?");

/** What the engine writes to its tables, prepared once; each change is one group-committed job. */
export const createCommits = (db: Database) => {
  const { sqlite } = db;
  const insertExecution = sqlite.prepare(
    `${insertOf(`id, execution, branch, step, status, workflow, definition, name, started_at, execution_input, last_entered_at, ${positionColumns}`)}
     ON CONFLICT (workflow, name) WHERE parent IS NULL DO NOTHING`,
  );
  const insertBranch = sqlite.prepare(insertOf(`id, execution, parent, branch, step, ${positionColumns}`));
  const moveExecution = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, ${settings(positionColumns)}, last_entered_at = ? WHERE id = ? AND step = ?`,
  );
  const moveBranch = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, ${settings(positionColumns)} WHERE id = ? AND step = ?`,
  );
  const keepLastEntered = sqlite.prepare("UPDATE sfn_execution SET last_entered_at = ? WHERE id = ?");
  const end = sqlite.prepare(
    `UPDATE sfn_execution SET step = step + 1, phase = NULL, token = NULL, due = NULL, timeout_at = NULL,
      heartbeat_ms = NULL, retries = NULL, input = NULL, variables = NULL, call = NULL,
      status = ?, output = ?, error = ?, cause = ?, stopped_at = ? WHERE id = ? AND status = 'RUNNING'`,
  );
  const removeBranch = sqlite.prepare("DELETE FROM sfn_execution WHERE id = ?");
  const handedOver = sqlite.prepare(
    "UPDATE sfn_execution SET phase = 'await', call = NULL WHERE id = ? AND step = ? AND phase = 'call'",
  );
  const postpone = sqlite.prepare("UPDATE sfn_execution SET due = ? WHERE id = ? AND step = ?");
  const append = sqlite.prepare(
    `INSERT INTO sfn_history (execution, place, at, events)
     VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM sfn_history WHERE execution = ?1), ?2, ?3)`,
  );
  const addEvents = (execution: number, at: number, events: readonly StoredEvent[]) => {
    if (events.length > 0) append.run(execution, at, JSON.stringify(events));
  };

  const mustChange = ({ changes }: { readonly changes: number | bigint }, id: number) => {
    if (changes === 0) throw namedError("StepOvertaken", `row ${id} has moved since it was read`);
  };

  const change = ({ execution, created, changed, removed, ending, now, events }: Run) => {
    for (const thread of created) {
      if (removed.has(thread.id)) continue;
      const { id, parent, branch } = thread;
      if (parent !== null) insertBranch.run(id, execution.id, parent, branch, thread.step, ...positionOf(thread));
    }
    for (const thread of changed) {
      const { id, step, parent } = thread;
      if (removed.has(id)) continue;
      if (parent !== null) mustChange(moveBranch.run(...positionOf(thread), id, step), id);
      else if (!ending) mustChange(moveExecution.run(...positionOf(thread), execution.lastEnteredAt, id, step), id);
    }
    for (const id of removed) removeBranch.run(id);
    if (ending) mustChange(end.run(...endingOf(ending), now, execution.id), execution.id);
    else if (![...created, ...changed].some(({ parent }) => parent === null))
      keepLastEntered.run(execution.lastEnteredAt, execution.id);
    addEvents(execution.id, now, events);
  };

  return {
    /** Commits a step as a whole; throws `StepOvertaken` if a thread has moved meanwhile. */
    step: (run: Run): Promise<void> => db.write(() => change(run)),
    /** Commits a new execution with its first step, unless its name is taken. */
    start: (run: Run, main: Thread): Promise<"started" | "nameTaken"> =>
      db.write(() => {
        const { id, workflow, definition, name, startedAt, input, lastEnteredAt } = run.execution;
        const identity = [id, id, 0, main.step, "RUNNING", workflow.name, definition, name] as const;
        const inserted = insertExecution.run(
          ...identity,
          startedAt,
          JSON.stringify(input),
          lastEnteredAt,
          ...positionOf(main),
        );
        if (inserted.changes === 0) return "nameTaken";
        change(run);
        return "started";
      }),
    /** Notes that the function has taken the token; nothing happens if the token was answered before. */
    handedOver: (place: ThreadPlace, at: number): Promise<void> =>
      db.write(() => {
        if (handedOver.run(place.id, place.step).changes > 0) addEvents(place.execution, at, [["TaskSubmitted"]]);
      }),
    /** Moves the timer of a thread that gave a sign of life. */
    postpone: (place: ThreadPlace, due: number): Promise<void> =>
      db.write(() => {
        postpone.run(due, place.id, place.step);
      }),
  };
};

const positionOf = (thread: Thread) => {
  const { phase, state, enteredAt, token, due, timeoutAt, heartbeatMs, retries, variables, call } = thread;
  return [
    phase,
    state,
    enteredAt,
    token,
    due,
    timeoutAt,
    heartbeatMs,
    retries.length === 0 ? null : JSON.stringify(retries),
    JSON.stringify(thread.input),
    Object.keys(variables).length === 0 ? null : JSON.stringify(variables),
    call === null ? null : JSON.stringify(call),
  ] as const;
};

const endingOf = (ending: Ending) =>
  ending.status === "SUCCEEDED"
    ? ([ending.status, JSON.stringify(ending.output), null, null] as const)
    : ([ending.status, null, ending.error, ending.cause] as const);
