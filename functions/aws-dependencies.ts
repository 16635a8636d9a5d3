import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SFNClient } from "@aws-sdk/client-sfn";
import { instantOf } from "../domain/calendar/time.ts";
import { problemPage } from "../web/pages/problem.tsx";
import { createDynamoDbTable } from "./adapters/dynamodb/dynamodb-table.ts";
import { createKeys } from "./adapters/keys/keys.ts";
import { createS3FileStore } from "./adapters/s3/s3-file-store.ts";
import { loadKeyMaterial } from "./adapters/secrets/load-key-material.ts";
import { createSesMailSender } from "./adapters/ses/ses-mail-sender.ts";
import { createWebSite } from "./adapters/site/web-site.ts";
import { createSmtpMailSender } from "./adapters/smtp/smtp-mail-sender.ts";
import { createStepFunctionsEngine } from "./adapters/stepfunctions/step-functions-engine.ts";
import { createTableLimiter } from "./adapters/table/table-limiter.ts";
import type { Actor } from "./api/api.ts";
import type { ApiKit } from "./api/api-kit.ts";
import { authenticate } from "./api/authenticate.ts";
import { pageFrame } from "./api/page-frame.ts";
import { type AwsConfig, awsConfig } from "./config.ts";
import { createDependencies } from "./create-dependencies.ts";
import type { Dependencies, FileStore, MailSender, WorkflowEngine } from "./dependencies.ts";
import { createLogger } from "./logger.ts";

/** How a function sends mail; most do not, and only those that do carry the code for it. */
export type Mail = (config: AwsConfig) => MailSender;

/** Mail by Amazon SES. */
export const mailBySes: Mail = ({ MAIL_FROM, MAIL_SET }) =>
  createSesMailSender({ client: new SESClient(), from: MAIL_FROM, ...(MAIL_SET !== undefined && { set: MAIL_SET }) });

/** Mail by a server that takes SMTP, in regions without SES. */
export const mailBySmtp: Mail = ({ MAIL_FROM, SMTP_URL }) => {
  if (SMTP_URL === undefined) throw new Error("SMTP_URL is not set");
  return createSmtpMailSender({ url: SMTP_URL, from: MAIL_FROM });
};

const noMail: Mail = () => ({
  send: async () => {
    throw new Error("This function was deployed without a way to send mail");
  },
});

/** How a function reaches files; most do not, and only those that do carry the code for it. */
export type Files = (config: AwsConfig) => FileStore;

/** Files in the county's bucket. */
export const filesInS3: Files = ({ FILES_BUCKET }) =>
  createS3FileStore({ client: new S3Client(), bucket: FILES_BUCKET });

const noFiles: Files = () => {
  const refuse = async () => {
    throw new Error("This function was deployed without a way to files");
  };
  return { uploadForm: refuse, read: refuse, write: refuse, remove: refuse, address: refuse };
};

/** Doors never wait for a workflow, nor move one (design §3): what they commit does. */
const noEngine = (): WorkflowEngine => {
  const refuse = async () => {
    throw new Error("A door has no workflow engine");
  };
  return { start: refuse, resume: refuse, fail: refuse, stop: refuse, describe: refuse, running: refuse };
};

const engineOnAws = ({ STATE_MACHINES }: AwsConfig): WorkflowEngine =>
  createStepFunctionsEngine({ client: new SFNClient(), stateMachines: STATE_MACHINES });

/** The ways out of the house that a function was given, each with the code it needs. */
type Ways = { readonly mail?: Mail; readonly files?: Files };

const awsPorts = async ({ mail = noMail, files = noFiles }: Ways, engine: (config: AwsConfig) => WorkflowEngine) => {
  const config = awsConfig();
  const material = await loadKeyMaterial({ client: new SecretsManagerClient(), secretId: config.KEYS_SECRET });
  const now = () => instantOf(Date.now());
  return {
    table: createDynamoDbTable({ client: new DynamoDBClient(), tableName: config.TABLE_NAME }),
    engine: engine(config),
    mail: mail(config),
    files: files(config),
    site: createWebSite(config.PUBLIC_URL),
    keys: createKeys(material),
    clock: { now },
    logger: createLogger((line) => process.stdout.write(`${line}\n`), now),
    settings: { publicUrl: config.PUBLIC_URL, countyCode: config.COUNTY_CODE },
  };
};

/** The ports on AWS, for the functions that workflows, streams and schedules call; awaited once, when a function starts cold. */
export const awsDependencies = async (ways: Ways = {}): Promise<Dependencies> =>
  createDependencies(await awsPorts(ways, engineOnAws));

/** The same with what every door of the api needs. */
export const awsApi = async (ways: Ways = {}): Promise<Dependencies & { readonly api: ApiKit<Actor> }> => {
  const ports = await awsPorts(ways, noEngine);
  const deps = createDependencies(ports);
  const { table, keys, clock, logger, settings } = ports;
  const api: ApiKit<Actor> = {
    authenticate: authenticate(deps),
    frame: pageFrame(deps),
    renderProblem: problemPage,
    limiter: createTableLimiter({ table, keys, clock, countyCode: settings.countyCode }),
    logger,
    clock,
    uploadOrigin: awsConfig().FILES_ORIGIN,
  };
  return { ...deps, api };
};
