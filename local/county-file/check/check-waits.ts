import type { DatabaseSync } from "node:sqlite";
import type { Wait } from "../../../domain/wait/wait.ts";
import type { Found, Section } from "./section.ts";

type Thread = { readonly execution: number; readonly token: string };
type Running = { readonly id: number; readonly name: string };

/** Executions that are about to move, and partitions whose history the dispatcher has still to read. */
const onTheirWay = (sqlite: DatabaseSync) => {
  const moving = sqlite
    .prepare(
      `SELECT DISTINCT e.name FROM sfn_execution t JOIN sfn_execution e ON e.id = t.execution
       WHERE t.phase IN ('enter', 'call', 'joined')`,
    )
    .all() as { name: string }[];
  const unread = sqlite
    .prepare(
      `SELECT DISTINCT pk FROM items WHERE version IS NULL AND id >
       coalesce((SELECT CAST(cursor AS INTEGER) FROM history_readers WHERE name = 'dispatch-events'), 0)`,
    )
    .all() as { pk: string }[];
  const names = new Set(moving.map(({ name }) => name));
  const subjects = new Set(unread.map(({ pk }) => pk.slice(pk.indexOf("#") + 1)));
  return ({ subject, visit }: Wait): boolean =>
    names.has(visit.execution) || subjects.has(`${subject.kind}#${subject.id}`);
};

/** Every open wait is one of a running execution that holds its token, so that whoever decides moves it. */
export const checkWaits = (sqlite: DatabaseSync, open: readonly Wait[]): Section => {
  const threads = sqlite
    .prepare("SELECT execution, token FROM sfn_execution WHERE token IS NOT NULL")
    .all() as unknown as Thread[];
  const executionOf = new Map(threads.map(({ token, execution }) => [token, execution]));
  const running = sqlite
    .prepare("SELECT id, name FROM sfn_execution WHERE parent IS NULL AND status = 'RUNNING'")
    .all() as unknown as Running[];
  const nameOf = new Map(running.map(({ id, name }) => [id, name]));
  const names = new Set(nameOf.values());
  const isOnItsWay = onTheirWay(sqlite);
  const wrong = (wait: Wait): readonly Found[] => {
    const { subject, visit, resumeToken } = wait;
    const at = `${subject.kind} ${subject.id}`;
    const execution = executionOf.get(resumeToken);
    if (!names.has(visit.execution)) return [{ at, what: `waits, and its execution ${visit.execution} does not run` }];
    if (execution === undefined) return [{ at, what: `waits with a token that ${visit.execution} does not hold` }];
    return nameOf.get(execution) === visit.execution ? [] : [{ at, what: "waits with the token of another execution" }];
  };
  const [moving, resting] = [open.filter(isOnItsWay), open.filter((wait) => !isOnItsWay(wait))];
  const passing = moving.flatMap(wrong).length;
  return {
    name: "waits",
    looked: open.length,
    found: resting.flatMap(wrong),
    notes: passing > 0 ? [`${passing} more were on their way at that moment; the house carries them on`] : [],
  };
};
