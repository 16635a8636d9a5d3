import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Application } from "../../domain/application/application.ts";
import type { Instant } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { RefusalCode } from "../../domain/shared/refusal.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { createWebSite } from "../../functions/adapters/site/web-site.ts";
import type { HistoryFeed, MailSender, Site, Table, WorkflowEngine } from "../../functions/dependencies.ts";
import { decideAndCommit, occasionOf } from "../../functions/repositories/unit-of-work.ts";
import { startCountyMachine } from "../../local/county-machine.ts";
import { openDoors } from "../../local/doors.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createSqliteFeed } from "../../local/sqlite/sqlite-feed.ts";
import { createSqliteTable } from "../../local/sqlite/sqlite-table.ts";
import { aCampaign, monday } from "./factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "./small-county.ts";

/** What became of an act: done, or refused by this code. */
export type Answer = "done" | RefusalCode;

/** Which small county a test opens, and when. */
export type Wanted = {
  readonly at?: Instant;
  readonly schools?: readonly School[];
  readonly staff?: readonly StaffMember[];
  /** Who carries the mail; by default it is thrown away. */
  readonly mail?: MailSender;
  /** Puts something between the records and their table. */
  readonly over?: (table: Table) => Table;
  /** Puts something between the handlers and their engine, or a reader and its feed: the dispatcher's first, then that of notices. */
  readonly overEngine?: (engine: WorkflowEngine) => WorkflowEngine;
  readonly overFeeds?: readonly ((feed: HistoryFeed) => HistoryFeed)[];
  /** The county's website as others see it; by default its own doors. */
  readonly site?: Site;
  /** Where a county was left, e.g. by a killed process; it goes on there. */
  readonly dataDir?: string;
};

type Gate = { held: boolean; readonly closed: Promise<void> };

const nowhere: MailSender = { send: async () => undefined };

/** A feed that shows nothing new while it is held; the office asks for news itself, so nobody waits for any. */
const gated = (feed: HistoryFeed, gate: Gate): HistoryFeed => ({
  read: async (after, limit) => (gate.held ? { entries: [], cursor: after } : feed.read(after, limit)),
  waitForMore: () => gate.closed,
});

/** The record somebody looks for; a test that does not find it is wrong. */
export const found = async <Found>(finding: Promise<Found | undefined>): Promise<Found> => {
  const record = await finding;
  if (record === undefined) throw new Error("the test looks for a record that is not there");
  return record;
};

/** The real machinery of a small county on a file of its own, with a clock that only the test moves. */
export const startOfficeMachine = async ({
  at = monday,
  over = (table) => table,
  overEngine = (engine) => engine,
  overFeeds = [],
  mail = nowhere,
  site,
  dataDir = mkdtempSync(join(tmpdir(), "office-")),
  ...county
}: Wanted) => {
  const { schools = [centralSchool, teachingPoint], staff = smallCountyStaff } = county;
  const db = openDatabase(join(dataDir, "county.sqlite"));
  let now = at;
  const { promise: closed, resolve: closeFeeds } = Promise.withResolvers<void>();
  const gate: Gate = { held: false, closed };
  const logged: string[] = [];
  const feedsLeft = [...overFeeds];
  const openFeed = (): HistoryFeed => {
    const feed = createSqliteFeed(db);
    return gated(feedsLeft.shift()?.(feed) ?? feed, gate);
  };
  let doors: ReturnType<typeof openDoors> | undefined;
  const { deps, files, engine, settled, close } = await startCountyMachine({
    db,
    clock: { now: () => now },
    logger: { info: () => undefined, error: (code, ids) => void logged.push(`${code} ${JSON.stringify(ids)}`) },
    mail,
    settings: { publicUrl: "http://127.0.0.1", countyCode: smallCounty.code },
    dataDir,
    // The public is shown the real page through a real door, opened when somebody first looks.
    site: site ?? {
      probe: async (path, accept) => {
        doors ??= openDoors({ deps, files, port: 0, development: undefined });
        return createWebSite((await doors).url).probe(path, accept);
      },
    },
    store: async () => ({ table: over(createSqliteTable(db)), feed: openFeed }),
    overEngine,
  });
  let isClosed = false;
  const end = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    closeFeeds();
    await close();
    await (await doors)?.close();
    await db.close();
    rmSync(dataDir, { recursive: true });
  };
  onTestFinished(end);
  const campaign = { ...aCampaign(), record: unrecorded };
  if ((await deps.county.get()) === undefined)
    await deps.store.commit({ save: [...staff, ...schools, smallGrid, smallCounty, campaign], emit: [] });

  return {
    ...{ deps, db, engine, settled, gate, logged, end },
    /** A copy of everything as it lies on disk at this moment, as a killed process would leave it. */
    leftBehind: (): string => {
      const copy = mkdtempSync(join(tmpdir(), "office-"));
      cpSync(dataDir, copy, { recursive: true });
      return copy;
    },
    occasion: () => occasionOf(deps),
    /** Decides and commits; then everything the decision moves has come to rest. */
    act: async (decide: () => Promise<Decision>): Promise<Answer> => {
      const decision = await decideAndCommit(deps, decide);
      await settled();
      return decision.accepted ? "done" : decision.refusal.code;
    },
    skipTo: async (to: Instant): Promise<void> => {
      now = to;
      await settled();
    },
    application: (id: string): Promise<Application> => found(deps.applications.find(id)),
    list: (id: string): Promise<AidList> => found(deps.lists.find(id)),
    person: (id: string | undefined): Promise<StaffMember> => found(deps.staff.find(id ?? "nobody")),
    taskOf: (kind: Wait["subject"]["kind"], id: string) => deps.tasks.waitOf({ kind, id }),
  };
};

/** The machinery behind an office. */
export type OfficeMachine = Awaited<ReturnType<typeof startOfficeMachine>>;
