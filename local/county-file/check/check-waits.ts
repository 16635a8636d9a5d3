import type { DatabaseSync } from "node:sqlite";
import type { Wait } from "../../../domain/wait/wait.ts";
import type { Found, Section } from "./section.ts";

type Thread = { readonly execution: number; readonly token: string };
type Running = { readonly id: number; readonly name: string };

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
  const found = open.flatMap(({ subject, visit, resumeToken }): readonly Found[] => {
    const at = `${subject.kind} ${subject.id}`;
    const execution = executionOf.get(resumeToken);
    if (!names.has(visit.execution)) return [{ at, what: `waits, and its execution ${visit.execution} does not run` }];
    if (execution === undefined) return [{ at, what: `waits with a token that ${visit.execution} does not hold` }];
    return nameOf.get(execution) === visit.execution ? [] : [{ at, what: "waits with the token of another execution" }];
  });
  const note = "what was decided or timed out a moment before a backup is among them; the sweep puts it right";
  return { name: "waits", looked: open.length, found, notes: found.length > 0 ? [note] : [] };
};
