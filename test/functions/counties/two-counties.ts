import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { Instant } from "../../../domain/calendar/time.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../functions/adapters/keys/keys.ts";
import { createTableLimiter } from "../../../functions/adapters/table/table-limiter.ts";
import type { Actor } from "../../../functions/api/api.ts";
import type { ApiKit } from "../../../functions/api/api-kit.ts";
import { authenticate } from "../../../functions/api/authenticate.ts";
import { pageFrame } from "../../../functions/api/page-frame.ts";
import { type Deployment, kept } from "../../../functions/counties/deployment.ts";
import { ownExecutions, ownFiles, ownLog, ownMail } from "../../../functions/counties/own-ways.ts";
import { createDependencies } from "../../../functions/create-dependencies.ts";
import type { Dependencies, FileStore, Mail, WorkflowEngine } from "../../../functions/dependencies.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { problemPage } from "../../../web/pages/problem.tsx";
import { aCampaign, monday } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, teachingPoint } from "../../support/small-county.ts";

/** The two counties of the deployment, with the same schools, the same staff ids and the same mailboxes in both. */
export const [anhe, linshui] = ["619901", "619902"] as const;

/** Where each of them is on the web. */
const origins = new Map([
  [anhe, "https://619901.example.com"],
  [linshui, "https://619902.example.com"],
] as const);

const asked = (): Promise<never> => Promise.reject(new Error("nothing was expected here"));
const noEngine: WorkflowEngine = {
  start: asked,
  resume: asked,
  fail: asked,
  stop: asked,
  describe: asked,
  running: asked,
};
const noFiles: FileStore = { uploadForm: asked, read: asked, write: asked, remove: asked, address: asked };

/** One deployment that serves two counties on one table, as the root on AWS puts it together. */
export const openTwoCounties = async ({ engine = noEngine, files = noFiles, edgeSecret, at = monday }: Wanted = {}) => {
  const table = createSqliteTable(openDatabase(":memory:"));
  const keys = createKeys(newKeyMaterial());
  const mails: Mail[] = [];
  const logged: string[] = [];
  let now = at;
  const clock = { now: () => now };
  const log = (code: string, ids: object = {}) => void logged.push(`${code} ${JSON.stringify(ids)}`);
  const logger = { info: log, error: log };
  const of = kept((countyCode): Dependencies & { readonly api: ApiKit<Actor> } => {
    const publicUrl = origins.get(countyCode as typeof anhe);
    if (publicUrl === undefined) throw new TaskError("RecordBroken", "a county that is not served here");
    const deps = createDependencies({
      ...{ table, keys, clock, settings: { publicUrl, countyCode } },
      logger: ownLog(logger, countyCode),
      engine: ownExecutions(engine, countyCode),
      mail: ownMail({ send: async (mail) => void mails.push(mail) }, countyCode),
      files: ownFiles(files, countyCode),
      site: { probe: asked },
    });
    const api: ApiKit<Actor> = {
      ...{ authenticate: authenticate(deps), frame: pageFrame(deps), renderProblem: problemPage, clock },
      logger: deps.logger,
      limiter: createTableLimiter({ table, keys, clock, countyCode }),
    };
    return { ...deps, api };
  });
  const deployment: Deployment<Dependencies & { readonly api: ApiKit<Actor> }> = {
    ...{ origins, edgeSecret, of, clock, logger },
  };
  for (const code of [anhe, linshui]) {
    const name = code === anhe ? "安禾县" : "临水县";
    const campaign = { ...aCampaign(), record: unrecorded };
    const county = { ...smallCounty, code, name };
    await of(code).store.commit({
      save: [...smallCountyStaff, centralSchool, teachingPoint, county, campaign],
      emit: [],
    });
  }
  return {
    ...{ deployment, of, table, mails, logged },
    turnTo: (next: Instant): void => {
      now = next;
    },
  };
};

type Wanted = {
  readonly engine?: WorkflowEngine;
  readonly files?: FileStore;
  readonly edgeSecret?: string;
  readonly at?: Instant;
};

/** What API Gateway tells of a request from 192.0.2.1 for this path at this host. */
export const asking = (
  host: string,
  path: string,
  { headers = {}, cookies = [], params, query = "", body }: Sent = {},
): APIGatewayProxyEventV2 => {
  const method = body === undefined ? "GET" : "POST";
  return {
    ...{ version: "2.0", routeKey: "$default", rawPath: path, rawQueryString: query, isBase64Encoded: false },
    headers: { host, accept: "application/json", ...(body && { "content-type": "application/json" }), ...headers },
    cookies: [...cookies],
    ...(params && { pathParameters: params }),
    ...(body && { body: JSON.stringify(body) }),
    requestContext: {
      ...{ accountId: "1", apiId: "api", domainName: host, domainPrefix: "api", requestId: "request-1" },
      ...{ routeKey: "$default", stage: "$default", time: monday, timeEpoch: 0 },
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
    },
  };
};

type Sent = {
  readonly headers?: { readonly [name: string]: string };
  readonly cookies?: readonly string[];
  readonly params?: { [name: string]: string };
  readonly query?: string;
  readonly body?: object;
};

/** Of Lambda's context no door reads anything. */
export const context = {} as Context;
