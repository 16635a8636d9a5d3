import { instantOf } from "../../../domain/calendar/time.ts";
import type { EngineView, ExecutionStatus, OpenThread } from "../../../web/pages/engine/engine-views.ts";
import type { Database } from "../../sqlite/database.ts";
import { beginningOf } from "./resume-tokens.ts";

type Row = {
  readonly id: number;
  readonly state: string;
  readonly phase: OpenThread["phase"];
  readonly enteredAt: number;
  readonly due: number | null;
  readonly token: string | null;
  readonly child: string | null;
};

type DueRow = Pick<Row, "state" | "phase"> & { readonly workflow: string; readonly name: string; readonly due: number };

const mostThreads = 500;

/** What the engine's own calls do not tell: how many executions there are, what is open in one, and what is due next. */
export const createOpenThreads = ({ sqlite }: Database) => {
  const counts = sqlite.prepare(
    "SELECT workflow, status, count(*) AS count FROM sfn_execution WHERE parent IS NULL GROUP BY workflow, status ORDER BY workflow",
  );
  const threads = sqlite.prepare(
    `WITH RECURSIVE thread (id) AS (
       VALUES (?) UNION ALL SELECT branch.id FROM sfn_execution AS branch JOIN thread ON branch.parent = thread.id)
     SELECT open.id, open.state, open.phase, open.entered_at AS enteredAt, open.due, open.token,
       child.workflow || '/' || child.name AS child
     FROM thread JOIN sfn_execution AS open ON open.id = thread.id
       LEFT JOIN sfn_execution AS child ON child.id = open.child
     WHERE open.phase IS NOT NULL ORDER BY open.id LIMIT ${mostThreads}`,
  );
  const due = sqlite.prepare(
    `SELECT open.state, open.phase, open.due, main.workflow, main.name
     FROM sfn_execution AS open JOIN sfn_execution AS main ON main.id = open.execution
     WHERE open.due IS NOT NULL ORDER BY open.due LIMIT ?`,
  );
  return {
    counts: () =>
      counts.all() as { readonly workflow: string; readonly status: ExecutionStatus; readonly count: number }[],
    /** The open threads of an execution, its own first. */
    of: (execution: number): readonly OpenThread[] =>
      (threads.all(execution) as Row[]).map(({ id, state, phase, enteredAt, due: dueAt, token, child }) => ({
        ...{ id, state, phase, enteredAt: instantOf(enteredAt) },
        ...(dueAt === null ? {} : { dueAt: instantOf(dueAt) }),
        ...(token === null ? {} : { token: beginningOf(token) }),
        ...(child === null ? {} : { child }),
      })),
    /** What fires next over all executions, the soonest first. */
    due: (limit: number): EngineView["due"] =>
      (due.all(limit) as DueRow[]).map(({ due: at, ...rest }) => ({ ...rest, at: instantOf(at) })),
  };
};
