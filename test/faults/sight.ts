import { copyFileSync, linkSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Item } from "../../functions/dependencies.ts";
import { shortApplication } from "../../functions/repositories/short-application.ts";

/** A record as it lies in the file; what is sealed stays sealed. */
export type Stored = {
  readonly id: string;
  readonly status: string;
  readonly cursor?: string;
  readonly level?: string;
  readonly scope?: string;
  readonly lines?: number;
  readonly queuedAt?: string;
  readonly stage?: string;
  readonly schoolCode?: string;
  readonly listId?: string;
};

type StoredWait = {
  readonly subject: { readonly id: string };
  readonly purpose: string;
  readonly visit: { readonly execution: string };
  readonly assignee?: string;
  readonly closed?: object;
};

type Undispatched = { readonly type: string; readonly subjectId: string };
type Run = {
  readonly workflow: string;
  readonly name: string;
  readonly status: string;
  readonly phase: string | null;
  readonly state: string;
};

/** What a county's file says, read from outside by its bytes alone. */
export type Sight = {
  readonly applications: readonly Stored[];
  readonly lists: readonly Stored[];
  readonly openWaits: readonly StoredWait[];
  /** What happened and no dispatch has noted as done. */
  readonly undispatched: readonly Undispatched[];
  /** How many history entries no notice has been thought of. */
  readonly unnoted: number;
  /** References of the mails to families that are noted as sent. */
  readonly mailsNoted: ReadonlySet<string>;
  readonly runOf: (subjectId: string) => Run | undefined;
  readonly runs: readonly Run[];
};

const bodies = <Body>(db: DatabaseSync, where: string): readonly Body[] =>
  (db.prepare(`SELECT body FROM items WHERE version IS NOT NULL AND ${where}`).all() as { body: string }[]).map(
    ({ body }) => JSON.parse(body) as Body,
  );

const read = (file: string): Sight => {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    // One transaction, or the process might commit between two of these questions.
    db.exec("BEGIN");
    const cursorOf = (reader: string): number => {
      const row = db.prepare("SELECT cursor FROM history_readers WHERE name = ?").get(reader);
      return Number(row?.["cursor"] ?? 0);
    };
    const after = db.prepare(
      `SELECT body ->> '$.event.type' AS type, body ->> '$.event.subject.id' AS subjectId
       FROM items WHERE version IS NULL AND id > ? ORDER BY id`,
    );
    const runs = db
      .prepare("SELECT workflow, name, status, phase, state FROM sfn_execution WHERE parent IS NULL")
      .all() as Run[];
    const byName = new Map(runs.map((run) => [run.name, run]));
    return {
      applications: bodies<Item["body"]>(db, "sk = 'case' AND pk LIKE '%#application#%'").map(
        (body) => shortApplication.read(body) as unknown as Stored,
      ),
      lists: bodies(db, "sk = 'case' AND pk LIKE '%#list#%'"),
      openWaits: bodies<StoredWait>(db, "sk = 'wait'").filter(({ closed }) => closed === undefined),
      undispatched: after.all(cursorOf("dispatch-events")) as Undispatched[],
      unnoted: after.all(cursorOf("send-notices")).length,
      mailsNoted: new Set(
        bodies<{ reference: string; sentAt?: string }>(db, "sk LIKE 'notice#%'").flatMap(({ reference, sentAt }) =>
          sentAt === undefined ? [] : reference,
        ),
      ),
      runs,
      runOf: (subjectId) => byName.get(`application-${subjectId}-1`) ?? byName.get(`publicity-${subjectId}-1`),
    };
  } finally {
    db.close();
  }
};

/** Looks into the file of a process that runs or has ended. */
export const look = (dataDir: string): Sight => read(join(dataDir, "zhuxue.db"));

/** What the file would say if the process, held now, were killed: SQLite recovers a copy of its bytes, a last commit included. */
export const lookAsIfKilled = (dataDir: string): Sight => {
  const copy = mkdtempSync(join(tmpdir(), "sight-"));
  try {
    // Reading does not change the database itself, so another name for it will do; its log is found by that name.
    linkSync(join(dataDir, "zhuxue.db"), join(copy, "zhuxue.db"));
    copyFileSync(join(dataDir, "zhuxue.db-wal"), join(copy, "zhuxue.db-wal"));
    return look(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
};

/** Whether nothing is under way: everything is dispatched and noted, and every workflow waits or has ended. */
export const isQuiet = ({ undispatched, unnoted, runs }: Sight): boolean =>
  undispatched.length === 0 && unnoted === 0 && runs.every(({ phase }) => phase !== "call" && phase !== "enter");
