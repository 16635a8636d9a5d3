import { join } from "node:path";
import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock, Logger } from "../../../functions/dependencies.ts";
import { type Inbox, startInbox } from "../../../local/inbox.ts";
import { startDynamoDbLocal } from "../../support/dynamodb-local.ts";
import { startS3Double } from "../../support/s3-double.ts";
import { type SecretsManagerDouble, startSecretsManagerDouble } from "../../support/secrets-manager-double.ts";
import { startSqsDouble } from "../../support/sqs-double.ts";
import type { Outside, OutsideService } from "./outside/outside.ts";
import { type StepFunctionsStandIn, startStepFunctionsStandIn } from "./step-functions.ts";
import type { Tidy } from "./tidy.ts";

/** Where each service of an account answers, here or outside, and what of it runs on this machine. */
export type StandIns = {
  readonly at: { readonly [service in OutsideService]: string };
  /** The engine of this run; undefined where Step Functions is outside. */
  readonly engine: StepFunctionsStandIn | undefined;
  /** Keeps what was sent, wherever SES is. */
  readonly inbox: Inbox;
  /** Keeps the values that secrets were given, wherever Secrets Manager is. */
  readonly secrets: SecretsManagerDouble;
};

type Given = {
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly outside: Outside;
  /** Where Step Functions calls functions. */
  readonly lambda: string;
  /** Hears of every object that comes into the bucket of the stand-in. */
  readonly onCreated: (key: string) => void;
  readonly tidy: Tidy;
};

/** Starts a stand-in of every service that is not given from outside: DynamoDB Local, the embedded engine, and as much of the others as is needed. */
export const startStandIns = async ({ folder, clock, logger, outside, lambda, onCreated, tidy }: Given) => {
  const { at, place } = outside;
  const started = async <Each extends { readonly close: () => Promise<void> }>(
    name: string,
    starting: Promise<Each>,
  ) => {
    const each = await starting;
    tidy.owe(name, each.close);
    return each;
  };
  const dynamoDb = async (): Promise<string> =>
    at.dynamodb ?? (await started("DynamoDB Local", startDynamoDbLocal())).config.endpoint;
  const queues = async (): Promise<string> =>
    at.sqs ?? (await started("SQS", startSqsDouble({ account: place.account }))).endpoint;
  const files = async (): Promise<string> => {
    const around = { now: () => msOf(clock.now()), onCreated };
    return at.s3 ?? (await started("S3", startS3Double(undefined, around))).url;
  };
  const file = join(folder, "step-functions.db");
  const machines = () =>
    started("Step Functions", startStepFunctionsStandIn({ file, clock, logger, lambda, ...place }));
  const [dynamodb, sqs, s3, inbox, secrets, engine] = await Promise.all([
    ...([dynamoDb(), queues(), files()] as const),
    started("inbox", startInbox({ port: 0 })),
    started("Secrets Manager", startSecretsManagerDouble()),
    at.states === undefined ? machines() : undefined,
  ]);
  const standIns: StandIns = {
    ...{ engine, inbox, secrets },
    at: {
      ...{ dynamodb, sqs, s3, streams: at.streams ?? dynamodb, states: at.states ?? engine?.url ?? "" },
      ...{ ses: at.ses ?? inbox.endpoint, secretsmanager: at.secretsmanager ?? secrets.url },
    },
  };
  return standIns;
};
