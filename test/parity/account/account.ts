import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SFNClient } from "@aws-sdk/client-sfn";
import { type Instant, msOf } from "../../../domain/calendar/time.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { startS3Double } from "../../support/s3-double.ts";
import { createArrivals } from "./arrivals.ts";
import { builtHouse } from "./built-house.ts";
import { edgeOf } from "./edge.ts";
import { eventSourcesOf } from "./event-sources.ts";
import { createFunctionHost } from "./function-host.ts";
import { deployFunctions } from "./gated-functions.ts";
import { startHttpApi } from "./http-api.ts";
import type { Place } from "./identities.ts";
import { startInvokeApi } from "./invoke-api.ts";
import { createMailReturns } from "./mail-returns.ts";
import { type Deployed, resolveStacks } from "./resolve.ts";
import { routesOf } from "./routes-of.ts";
import { createSharedClock } from "./shared-clock.ts";
import { startStandIns } from "./stand-ins.ts";
import { makeMachine, TemplateMachine } from "./step-functions.ts";
import { makeTable, TemplateTable } from "./tables.ts";

const place: Place = { partition: "aws", region: "us-east-1", account: "111122223333" };

/** Signs what the account itself asks of its services, past the gate: nobody there looks at it. */
const credentials = { accessKeyId: "account", secretAccessKey: "account" };

/** Errors that a workflow takes as what has become of a case. */
const outcomes = new Set(["NoticeUndeliverable", "Returned", "Rejected", "Withdrawn", "Lapsed"]);

/** Deploys the house's own templates into an account made of stand-ins; its clock begins at `start` and only the test moves it. */
export const startAccount = async ({ start, onFault }: Wanted) => {
  const folder = await mkdtemp(join(tmpdir(), "zhuxue-account-"));
  const clock = createSharedClock(start);
  const host = createFunctionHost({
    shift: clock.shift,
    compiled: join(folder, "compiled"),
    onLine: (name, line) => (line.includes('"level":"error"') ? onFault(`${name}: ${line}`) : undefined),
    onFailure: (name, { errorType, errorMessage }) =>
      outcomes.has(errorType) ? undefined : onFault(`${name} failed: ${errorType} ${errorMessage}`),
  });
  const [invokeApi, httpApi, house] = await Promise.all([startInvokeApi(host), startHttpApi(), builtHouse()]);
  const logger = { info: () => undefined, error: (code: string) => onFault(`engine: ${code}`) };
  const standIns = await startStandIns({ folder, clock, logger, place, lambda: invokeApi.url });
  const { dynamoDb, stepFunctions, inbox, secrets, queues } = standIns;

  const origins = { api: httpApi.url, queues: queues.endpoint };
  const deployed = resolveStacks(house.stacks, { place, origins, secretOf: secrets.valueOf });
  const ofType = (type: string): readonly Deployed[] => deployed.filter((each) => each.type === type);

  const at = (endpoint: string) => ({ endpoint, region: place.region, credentials });
  const tables = new DynamoDBClient(at(dynamoDb));
  const machines = new SFNClient(at(stepFunctions.url));
  for (const { identity, properties } of ofType("AWS::DynamoDB::Table"))
    await makeTable(tables, identity.ref, TemplateTable.parse(properties));
  for (const { properties } of ofType("AWS::StepFunctions::StateMachine"))
    await makeMachine(machines, TemplateMachine.parse(properties));
  for (const { identity } of ofType("AWS::SQS::Queue")) queues.createQueue(identity.attributes["QueueName"] ?? "");
  const arrived = createArrivals(deployed, { host, place });
  const [bucket = ""] = ofType("AWS::S3::Bucket").map(({ identity }) => identity.ref);
  const files = await startS3Double(bucket, { now: () => msOf(clock.now()), onCreated: (key) => arrived(bucket, key) });

  const upstreams = {
    ...{ dynamodb: dynamoDb, states: stepFunctions.url, ses: inbox.endpoint },
    ...{ secretsmanager: secrets.url, s3: files.url, sqs: queues.endpoint },
  };
  const functions = { deployed, host, place, upstreams, bundles: house.bundles, website: httpApi.url };
  const { gate, told, signedAs } = await deployFunctions(functions);
  const keys = newKeyMaterial();
  // As whoever deploys does once.
  secrets.put(told.KEYS_SECRET, JSON.stringify(keys));

  const onUnread = (queueArn: string): void => onFault(`unread: ${queueArn}`);
  const queueUrl = (name: string): string => `${gate.url}/${place.account}/${name}`;
  const reading = { client: tables, signedAs, queueUrl, host, clock, onUnread };
  const sources = eventSourcesOf(deployed, reading);
  for (const source of sources) source.run();

  const sessions = new Set<string>();
  httpApi.open({
    routes: routesOf(deployed),
    ...{ host, clock, edge: edgeOf(deployed) },
    publicHost: new URL(Object.values(told.COUNTIES)[0] ?? httpApi.url).host,
    onCookies: (cookies) => {
      for (const cookie of cookies) sessions.add(cookie);
    },
  });

  /** Resolves when everything committed so far was dispatched and noted, and every execution waits for somebody or some time. */
  const settled = async (): Promise<void> => {
    const invocations = () => [...host.calls().values()].reduce((sum, each) => sum + each, 0);
    for (let before = -1; before !== invocations(); ) {
      before = invocations();
      await stepFunctions.idle();
      await Promise.all(sources.map((source) => source.caughtUp()));
      await host.idle();
      await stepFunctions.idle();
    }
  };

  return {
    ...{ url: httpApi.url, clock, host, inbox, settled, stepFunctions, tables, machines, deployed, gate, keys },
    tableName: told.TABLE_NAME,
    /** The public origin of each county. */
    counties: told.COUNTIES,
    /** Tells of mail that came back. */
    mailReturns: createMailReturns(deployed, host),
    /** Every cookie that somebody has come with. */
    sessions,
    close: async () => {
      await httpApi.close();
      await Promise.all(sources.map((source) => source.close()));
      await host.close();
      await standIns.close();
      await Promise.all([invokeApi.close(), files.close(), gate.close()]);
      for (const client of [tables, machines]) client.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** An account with the house deployed in it. */
export type Account = Awaited<ReturnType<typeof startAccount>>;

type Wanted = {
  readonly start: Instant;
  /** Hears of everything that went wrong: a function that failed, an error that one logged, a record that was set aside. */
  readonly onFault: (fault: string) => void;
};
