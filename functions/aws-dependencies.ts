import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { instantOf } from "../domain/calendar/time.ts";
import { problemPage } from "../web/pages/problem.tsx";
import { createDynamoDbTable } from "./adapters/dynamodb/dynamodb-table.ts";
import { createS3FileStore } from "./adapters/s3/s3-file-store.ts";
import { loadKeyMaterial } from "./adapters/secrets/load-key-material.ts";
import { readSecret } from "./adapters/secrets/read-secret.ts";
import { openSecretKeys } from "./adapters/secrets/secret-keys.ts";
import { createSesMailSender } from "./adapters/ses/ses-mail-sender.ts";
import { createWebSite } from "./adapters/site/web-site.ts";
import { createSmtpMailSender } from "./adapters/smtp/smtp-mail-sender.ts";
import { createSqsShelf } from "./adapters/sqs/sqs-shelf.ts";
import { createStepFunctionsEngine } from "./adapters/stepfunctions/step-functions-engine.ts";
import { readableTable } from "./adapters/table/readable-table.ts";
import { createTableLimiter } from "./adapters/table/table-limiter.ts";
import type { Actor } from "./api/api.ts";
import type { ApiKit } from "./api/api-kit.ts";
import { authenticate } from "./api/authenticate.ts";
import { pageFrame } from "./api/page-frame.ts";
import { type AwsConfig, awsConfig } from "./config.ts";
import { type Deployment, kept } from "./counties/deployment.ts";
import { ownExecutions, ownFiles, ownLog, ownMail } from "./counties/own-ways.ts";
import { sharedListing } from "./counties/shared-listing.ts";
import { createDependencies } from "./create-dependencies.ts";
import type { Dependencies, FileStore, MailSender, Shelf, Table, WorkflowEngine } from "./dependencies.ts";
import { createLogger } from "./logger.ts";
import { TaskError } from "./task-error.ts";

/** How a function sends each county's mail; most do not, and only those that do carry the code for it. */
export type Mail = (config: AwsConfig) => Promise<(county: string) => MailSender>;

/** Mail by Amazon SES. */
export const mailBySes: Mail = async ({ MAIL_FROM, MAIL_SET }) => {
  const set = MAIL_SET !== undefined && { set: MAIL_SET };
  const sender = createSesMailSender({ client: new SESClient(), from: MAIL_FROM, ...set });
  return (county) => ownMail(sender, county);
};

/** Mail by a server that takes SMTP, in regions without SES; it tells of what comes back by nothing but mail. */
export const mailBySmtp: Mail = async ({ MAIL_FROM, SMTP_SECRET }) => {
  if (SMTP_SECRET === undefined) throw new Error("SMTP_SECRET is not set");
  const url = await readSecret(new SecretsManagerClient(), SMTP_SECRET);
  const sender = createSmtpMailSender({ url, from: MAIL_FROM });
  return (county) => ownMail(sender, county);
};

/** How a function reaches each county's files; most do not, and only those that do carry the code for it. */
export type Files = (config: AwsConfig) => (county: string) => FileStore;

/** Files in the bucket of the deployment. */
export const filesInS3: Files = ({ FILES_BUCKET }) => {
  const files = createS3FileStore({ client: new S3Client(), bucket: FILES_BUCKET });
  return (county) => ownFiles(files, county);
};

/** Stands for what a function was not given: it fails by name when it is asked. */
const without = (what: string) => async (): Promise<never> => {
  throw new Error(`This function was deployed without ${what}`);
};

const noMail: Mail = async () => () => ({ send: without("a way to send mail") });

const noFiles: Files = () => {
  const none = without("a way to files");
  return () => ({ uploadForm: none, read: none, write: none, remove: none, address: none });
};

/** Doors never wait for a workflow, nor move one (design §3): what they commit does. */
const noEngine = (): WorkflowEngine => {
  const none = without("a workflow engine");
  return { start: none, resume: none, fail: none, stop: none, describe: none, running: none };
};

/** The ways out of the house that a function was given, each with the code it needs. */
type Ways = { readonly mail?: Mail; readonly files?: Files };

type Ports = { readonly table: Table } & Pick<
  Dependencies,
  "mail" | "files" | "keys" | "clock" | "logger" | "settings"
>;

/** Makes what all counties of a deployment share, awaited once, when a function starts cold; `bind` makes the rest for one. */
const deployment = async <Deps>(
  { mail = noMail, files = noFiles }: Ways,
  bind: (ports: Ports, config: AwsConfig) => Deps,
): Promise<Deployment<Deps>> => {
  const config = awsConfig();
  const now = () => instantOf(Date.now());
  const [clock, logger] = [{ now }, createLogger((line) => process.stdout.write(`${line}\n`), now)];
  const client = new SecretsManagerClient();
  const read = () => loadKeyMaterial({ client, secretId: config.KEYS_SECRET });
  const secret = await openSecretKeys({ read, clock, logger });
  const table = createDynamoDbTable({ client: new DynamoDBClient(), tableName: config.TABLE_NAME });
  const shared = { table: readableTable(table, secret), keys: secret.keys, clock };
  const [mailOf, filesOf] = [await mail(config), files(config)];
  const origins = new Map(Object.entries(config.COUNTIES));
  const of = kept((countyCode) => {
    const publicUrl = origins.get(countyCode);
    if (publicUrl === undefined) throw new TaskError("RecordBroken", "a county that is not served here");
    const own = { mail: mailOf(countyCode), files: filesOf(countyCode), logger: ownLog(logger, countyCode) };
    return bind({ ...shared, ...own, settings: { publicUrl, countyCode } }, config);
  });
  return { origins, edgeSecret: config.EDGE_SECRET, of, clock, logger };
};

/** The ports on AWS, for the functions that workflows, streams and schedules call. */
export const awsDependencies = (ways: Ways = {}): Promise<Deployment<Dependencies>> => {
  const client = new SFNClient();
  let engineOf: ((county: string) => WorkflowEngine) | undefined;
  return deployment(ways, (ports, { STATE_MACHINES: stateMachines }) => {
    const { countyCode, publicUrl } = ports.settings;
    engineOf ??= sharedListing(createStepFunctionsEngine({ client, stateMachines }), ports.clock);
    return createDependencies({
      ...ports,
      engine: ownExecutions(engineOf(countyCode), countyCode),
      site: createWebSite(publicUrl),
    });
  });
};

/** The same for a reader of the history, with a shelf for the keys of what it cannot handle. */
export const awsReader = async (ways: Ways = {}): Promise<Deployment<Dependencies> & { readonly shelf: Shelf }> => {
  const made = await awsDependencies(ways);
  const { SET_ASIDE_QUEUE: queueUrl } = awsConfig();
  if (queueUrl === undefined) throw new Error("SET_ASIDE_QUEUE is not set");
  return { ...made, shelf: createSqsShelf({ client: new SQSClient(), queueUrl }) };
};

/** The same with what every door of the api needs. */
export const awsApi = (ways: Ways = {}): Promise<Deployment<Dependencies & { readonly api: ApiKit<Actor> }>> =>
  deployment(ways, (ports, { FILES_ORIGIN: uploadOrigin }) => {
    const deps = createDependencies({ ...ports, engine: noEngine(), site: { probe: without("the website") } });
    const { table, keys, clock, logger, settings } = ports;
    const api: ApiKit<Actor> = {
      authenticate: authenticate(deps),
      frame: pageFrame(deps),
      renderProblem: problemPage,
      limiter: createTableLimiter({ table, keys, clock, countyCode: settings.countyCode }),
      logger,
      clock,
      uploadOrigin,
    };
    return { ...deps, api };
  });
