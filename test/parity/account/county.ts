import { createDynamoDbTable } from "../../../functions/adapters/dynamodb/dynamodb-table.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { parseCookies } from "../../../functions/api/cookies.ts";
import { sessionCookies } from "../../../functions/api/sessions.ts";
import { createDependencies } from "../../../functions/create-dependencies.ts";
import type { Dependencies } from "../../../functions/dependencies.ts";
import { noteUp } from "../../../functions/repositories/gaps.ts";
import { keepAlive } from "../../../local/local-system.ts";
import { codeIn } from "../../../local/play/code-in.ts";
import type { PlayedSystem } from "../../../local/play/played-system.ts";
import { type Scheduler, startScheduler } from "../../../local/scheduler.ts";
import { createTimeTravel } from "../../../local/time-travel.ts";
import type { Account } from "./account.ts";
import { routinesOf, TemplateSchedule } from "./time-table.ts";

/** One county of a deployment, as a play needs it: the records are reached with the account's own credentials. */
export type CountyInAccount = PlayedSystem & {
  /** Runs every schedule of the account once. */
  readonly runRoutine: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Stands for a port that a play never uses: what it would do, functions do. */
const unused = <Port extends object>(): Port =>
  new Proxy({} as Port, {
    get: (_, name) => {
      throw new Error(`A play does not ${String(name)}; functions do`);
    },
  });

const recordsOf = ({ tables, tableName, keys, clock }: Account, [countyCode, publicUrl]: readonly [string, string]) =>
  createDependencies({
    table: createDynamoDbTable({ client: tables, tableName }),
    keys: createKeys(keys),
    clock,
    logger: { info: () => undefined, error: () => undefined },
    settings: { countyCode, publicUrl },
    engine: unused<Dependencies["engine"]>(),
    mail: unused<Dependencies["mail"]>(),
    files: unused<Dependencies["files"]>(),
    site: unused<Dependencies["site"]>(),
  });

/** The hash by which a session is kept, of every cookie that opens one. */
const sessionsIn = (cookies: Iterable<string>, host: string, hash: (secret: string) => string): readonly string[] =>
  [...cookies].flatMap((cookie) => {
    const read = parseCookies([cookie], host);
    return Object.values(sessionCookies)
      .flatMap((name) => read.get(name) ?? [])
      .map(hash);
  });

const schedulerOf = ({ clock, host, deployed }: Account, onFault: (fault: string) => void): Scheduler =>
  startScheduler({
    clock,
    logger: { info: () => undefined, error: (code, ids) => onFault(`${code} ${JSON.stringify(ids)}`) },
    routines: routinesOf(
      deployed
        .filter(({ type }) => type === "AWS::Scheduler::Schedule")
        .map(({ properties }) => TemplateSchedule.parse(properties)),
      host,
    ),
  });

/** A deployed county with what a play needs of it; the clock is moved as if the time had passed. */
export const countyIn = (account: Account, county: string, onFault: (fault: string) => void): CountyInAccount => {
  const { clock, settled, stepFunctions, inbox, sessions, counties } = account;
  const publicUrl = counties[county] ?? "";
  const deps = recordsOf(account, [county, publicUrl]);
  const scheduler = schedulerOf(account, onFault);
  const travel = createTimeTravel({
    ...{ clock, settled, scheduler, engine: stepFunctions },
    // The routine notes it every quarter of an hour, which a clock that jumps leaves out.
    stayUp: (until) => noteUp(deps, until),
    keepSessions: async () => {
      const hashes = sessionsIn(sessions, new URL(publicUrl).host, deps.keys.hash);
      await Promise.all([...new Set(hashes)].map((hash) => keepAlive(deps, hash, clock.now())));
    },
  });
  return {
    ...{ url: account.url, deps, settled, skipTo: travel.skipTo },
    codeMailedTo: async (address) =>
      (await inbox.messages()).findLast((mail) => mail.to.includes(address) && codeIn(mail) !== undefined),
    runRoutine: () => scheduler.runDue("all"),
    close: scheduler.close,
  };
};
