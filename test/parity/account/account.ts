import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { SFNClient } from "@aws-sdk/client-sfn";
import type { Instant } from "../../../domain/calendar/time.ts";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { createArrivals } from "./arrivals.ts";
import { builtHouse } from "./built-house.ts";
import { edgeOf } from "./edge.ts";
import { eventSourcesOf } from "./event-sources.ts";
import { createFunctionHost, type FunctionHost } from "./function-host.ts";
import { deployFunctions } from "./gated-functions.ts";
import { startHttpApi } from "./http-api.ts";
import { startInvokeApi } from "./invoke-api.ts";
import { createMailReturns } from "./mail-returns.ts";
import { type BucketWatch, watchBucket } from "./outside/bucket-watch.ts";
import { createEngineOutside } from "./outside/engine-outside.ts";
import { makeSender } from "./outside/mail-outside.ts";
import { type Outside, outsideIn } from "./outside/outside.ts";
import { type Deployed, resolveStacks } from "./resolve.ts";
import { makeBucket, makeMachines, makeQueues, makeSecrets, makeTables, proveCalls } from "./resources.ts";
import { routesOf } from "./routes-of.ts";
import { createClients, makingAt, upstreamsOf } from "./services.ts";
import { createSharedClock, type SharedClock } from "./shared-clock.ts";
import { startStandIns } from "./stand-ins.ts";
import { stagedAs } from "./template.ts";
import { createTidy, type Tidy } from "./tidy.ts";

/** Errors that a workflow takes as what has become of a case. */
const outcomes = new Set(["NoticeUndeliverable", "Returned", "Rejected", "Withdrawn", "Lapsed"]);

const hostOf = ({ clock, folder, onFault }: { clock: SharedClock; folder: string; onFault: Wanted["onFault"] }) =>
  createFunctionHost({
    shift: clock.shift,
    compiled: join(folder, "compiled"),
    onLine: (name, line) => (line.includes('"level":"error"') ? onFault(`${name}: ${line}`) : undefined),
    onFailure: (name, { errorType, errorMessage }) =>
      outcomes.has(errorType) ? undefined : onFault(`${name} failed: ${errorType} ${errorMessage}`),
  });

/** Opens the places that functions are called at; where Step Functions is outside it was told one of them. */
const openCalls = async ({ host, outside, told, tidy }: Calls) => {
  const at = outside.at.states === undefined ? undefined : new URL(outside.lambda);
  const invokeApi = await startInvokeApi(host, { at, ...(told && { told }) });
  tidy.owe("Lambda", invokeApi.close);
  const httpApi = await startHttpApi();
  tidy.owe("API", httpApi.close);
  return { invokeApi, httpApi };
};

type Calls = {
  readonly host: FunctionHost;
  readonly outside: Outside;
  readonly told: ((payload: string) => string) | undefined;
  readonly tidy: Tidy;
};

/** The stage of a run: outside nothing may carry the name of a deployment that people use. */
const stageOf = ({ at }: Outside): string =>
  Object.keys(at).length === 0 ? "prod" : `p${randomBytes(4).toString("hex")}`;

const engineAt = ({ outside, clock, tidy }: { outside: Outside; clock: SharedClock; tidy: Tidy }) => {
  const { at, place, credentials } = outside;
  if (at.states === undefined) return undefined;
  const client = new SFNClient({ endpoint: at.states, region: place.region, credentials });
  tidy.owe("client of the engine", () => client.destroy());
  return createEngineOutside({ client, url: at.states, clock });
};

const deploy = async ({ start, onFault, environment = process.env }: Wanted, tidy: Tidy) => {
  const outside = outsideIn(environment);
  const { place } = outside;
  const stage = stageOf(outside);
  const folder = await mkdtemp(join(tmpdir(), "zhuxue-account-"));
  tidy.owe("folder", () => rm(folder, { recursive: true, force: true }));
  const clock = createSharedClock(start);
  const host = hostOf({ clock, folder, onFault });
  const house = await builtHouse();
  const engineOutside = engineAt({ outside, clock, tidy });
  const { invokeApi, httpApi } = await openCalls({ host, outside, told: engineOutside?.told, tidy });

  let arrive = (_: string): void => undefined;
  const standIns = await startStandIns({
    ...{ folder, clock, outside, tidy, lambda: invokeApi.url, onCreated: (key) => arrive(key) },
    logger: { info: () => undefined, error: (code) => onFault(`engine: ${code}`) },
  });
  const { at, inbox, secrets } = standIns;
  const clients = createClients(standIns, { outside, tidy });
  const making = makingAt(standIns, { outside, tidy });

  const stacks = stagedAs(stage, house.stacks);
  const isGiven = outside.at.secretsmanager !== undefined;
  const named = isGiven ? await makeSecrets(stacks, making("secretsmanager", clients.secrets)) : undefined;
  const origins = { api: httpApi.url, queues: at.sqs, ...(named && { secrets: named }) };
  const deployed = resolveStacks(stacks, { place, origins, secretOf: secrets.valueOf });
  const ofType = (type: string): readonly Deployed[] => deployed.filter((each) => each.type === type);

  await makeTables(deployed, making("dynamodb", clients.tables));
  await makeQueues(deployed, making("sqs", clients.queues));
  const [bucket = ""] = ofType("AWS::S3::Bucket").map(({ identity }) => identity.ref);
  await makeBucket(bucket, making("s3", clients.files));
  const arrived = createArrivals(deployed, { host, place });
  arrive = (key) => arrived(bucket, key);
  let watch: BucketWatch | undefined;
  if (outside.at.s3 !== undefined) {
    watch = watchBucket({ client: clients.files, bucket, onCreated: arrive, onFault });
    tidy.owe("watch of the bucket", watch.close);
  }
  if (outside.at.ses !== undefined) await makeSender(clients.mail, { deployed, ...making("ses", clients.mail) });
  const machines = making("states", clients.machines);
  if (engineOutside) {
    const [roleArn = ""] = ofType("AWS::StepFunctions::StateMachine").map((each) => String(each.properties["RoleArn"]));
    await proveCalls(`zhuxue-${stage}-proof`, { ...machines, roleArn, lambda: invokeApi });
  }
  await makeMachines(deployed, { ...machines, inTime: engineOutside?.inTime, watch: engineOutside?.watch });
  const engine = engineOutside ?? standIns.engine;
  if (engine === undefined) throw new Error("There is no Step Functions here or outside");

  const onMachines = () => engineOutside?.touch();
  const upstreams = upstreamsOf(standIns, { outside, clock, onMachines, onRefused: onFault });
  const functions = { deployed, host, place, upstreams, queues: at.sqs, bundles: house.bundles, website: httpApi.url };
  const { gate, told, signedAs } = await deployFunctions(functions);
  tidy.owe("gate", gate.close);
  tidy.owe("functions", host.close);
  const keys = newKeyMaterial();
  // As whoever deploys does once.
  secrets.put(told.KEYS_SECRET, JSON.stringify(keys));
  for (const SecretId of named?.values() ?? [])
    await clients.secrets.send(new PutSecretValueCommand({ SecretId, SecretString: secrets.valueOf(SecretId, "") }));

  const onUnread = (queueArn: string): void => onFault(`unread: ${queueArn}`);
  const queueUrl = (name: string): string => `${gate.url}/${place.account}/${name}`;
  const reading = { client: clients.tables, signedAs, queueUrl, host, clock, onUnread };
  const sources = eventSourcesOf(deployed, reading);
  for (const source of sources) {
    source.run();
    tidy.owe("reader of a stream", source.close);
  }
  return { ...{ clock, host, httpApi, inbox, clients, deployed, engine, watch, gate, told, keys, sources } };
};

/**
 * Deploys the house's own templates into an account made of stand-ins, and of services given from outside by the variables of
 * the AWS SDK; its clock begins at `start` and only the test moves it.
 */
export const startAccount = async (wanted: Wanted) => {
  const tidy = createTidy();
  const made = await deploy(wanted, tidy).catch(async (error: unknown) => {
    await tidy.clear().catch((left: unknown) => wanted.onFault(String(left)));
    throw error;
  });
  const { clock, host, httpApi, inbox, clients, deployed, engine, watch, gate, told, keys, sources } = made;

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
      await engine.idle();
      await Promise.all([watch?.look(), ...sources.map((source) => source.caughtUp())]);
      await host.idle();
      await engine.idle();
    }
  };

  return {
    ...{ url: httpApi.url, clock, host, inbox, settled, deployed, gate, keys, sessions, clients },
    ...{ stepFunctions: engine, tables: clients.tables, machines: clients.machines },
    tableName: told.TABLE_NAME,
    /** The public origin of each county. */
    counties: told.COUNTIES,
    /** Tells of mail that came back. */
    mailReturns: createMailReturns(deployed, host),
    /** Ends everything that was started here and removes everything that was made outside. */
    close: tidy.clear,
  };
};

/** An account with the house deployed in it; `sessions` is every cookie that somebody has come with. */
export type Account = Awaited<ReturnType<typeof startAccount>>;

type Wanted = {
  readonly start: Instant;
  /** Hears of everything that went wrong: a function that failed, an error that one logged, a record that was set aside. */
  readonly onFault: (fault: string) => void;
  /** Says which services are outside, and with which keys they are asked; by default what this process was told. */
  readonly environment?: { readonly [name: string]: string | undefined };
};
