import { join } from "node:path";
import type { Clock, Logger } from "../../../functions/dependencies.ts";
import { type Inbox, startInbox } from "../../../local/inbox.ts";
import { startDynamoDbLocal } from "../../support/dynamodb-local.ts";
import { type SecretsManagerDouble, startSecretsManagerDouble } from "../../support/secrets-manager-double.ts";
import { type SqsDouble, startSqsDouble } from "../../support/sqs-double.ts";
import type { Place } from "./identities.ts";
import { type StepFunctionsStandIn, startStepFunctionsStandIn } from "./step-functions.ts";

/** The services of an account that run on this machine. */
export type StandIns = {
  readonly dynamoDb: string;
  readonly stepFunctions: StepFunctionsStandIn;
  readonly inbox: Inbox;
  readonly secrets: SecretsManagerDouble;
  readonly queues: SqsDouble;
  readonly close: () => Promise<void>;
};

/** DynamoDB Local, or what whoever runs this has put in its place: anything that speaks its protocol and takes any key. */
const startDynamoDb = async (): Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }> => {
  const given = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
  if (given !== undefined) return { endpoint: given, close: async () => undefined };
  const { config, close } = await startDynamoDbLocal();
  return { endpoint: config.endpoint, close };
};

/** Starts DynamoDB Local, the embedded engine, the SES emulator, and as much of Secrets Manager and SQS as is needed. */
export const startStandIns = async (given: {
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly place: Place;
  /** Where Step Functions calls functions. */
  readonly lambda: string;
}): Promise<StandIns> => {
  const { folder, clock, logger, place, lambda } = given;
  const [dynamoDb, inbox, secrets, queues, stepFunctions] = await Promise.all([
    startDynamoDb(),
    startInbox({ port: 0 }),
    startSecretsManagerDouble(),
    startSqsDouble(),
    startStepFunctionsStandIn({ file: join(folder, "step-functions.db"), clock, logger, lambda, ...place }),
  ]);
  return {
    ...{ dynamoDb: dynamoDb.endpoint, stepFunctions, inbox, secrets, queues },
    close: async () => {
      await stepFunctions.close();
      await Promise.all([dynamoDb.close(), inbox.close(), secrets.close(), queues.close()]);
    },
  };
};
