import { setTimeout as pause } from "node:timers/promises";
import { DeleteTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { CreateSecretCommand, DeleteSecretCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  paginateListExecutions,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { CreateQueueCommand, DeleteQueueCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { nameBy } from "./identities.ts";
import type { InvokeApi } from "./invoke-api.ts";
import type { Asking } from "./outside/asking.ts";
import type { Deployed } from "./resolve.ts";
import { makeMachine, TemplateMachine } from "./step-functions.ts";
import { makeTable, TemplateTable } from "./tables.ts";
import type { Stack } from "./template.ts";
import type { Tidy } from "./tidy.ts";

/** A service in which resources are made, who says what it refused, and the list of what has to be taken away. */
export type Making<Client> = { readonly client: Client; readonly asking: Asking; readonly tidy: Tidy };

const ofType = (deployed: readonly Deployed[], type: string) => deployed.filter((each) => each.type === type);

/** Makes the tables as their templates say. */
export const makeTables = async (deployed: readonly Deployed[], { client, asking, tidy }: Making<DynamoDBClient>) => {
  for (const { identity, properties } of ofType(deployed, "AWS::DynamoDB::Table")) {
    await asking("CreateTable", makeTable(client, identity.ref, TemplateTable.parse(properties)));
    tidy.owe(`table ${identity.ref}`, () => client.send(new DeleteTableCommand({ TableName: identity.ref })));
  }
};

const TemplateQueue = z.object({
  QueueName: z.string(),
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});

/** Makes the queues, those last that lean on others; their addresses must be those the functions were told. */
export const makeQueues = async (deployed: readonly Deployed[], { client, asking, tidy }: Making<SQSClient>) => {
  const queues = ofType(deployed, "AWS::SQS::Queue").map(({ identity, properties }) => ({
    told: identity.ref,
    ...TemplateQueue.parse(properties),
  }));
  for (const { told, QueueName, VisibilityTimeout, RedrivePolicy } of queues.toSorted(
    (one, other) => Number(one.RedrivePolicy !== undefined) - Number(other.RedrivePolicy !== undefined),
  )) {
    const Attributes = {
      ...(VisibilityTimeout !== undefined && { VisibilityTimeout: String(VisibilityTimeout) }),
      ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
    };
    const making = client.send(new CreateQueueCommand({ QueueName, Attributes }));
    const { QueueUrl = "" } = await asking("CreateQueue", making);
    tidy.owe(`queue ${QueueName}`, () => client.send(new DeleteQueueCommand({ QueueUrl })));
    if (new URL(QueueUrl).pathname !== new URL(told).pathname)
      throw new Error(`SQS calls a queue ${QueueUrl}: set AWS_ACCOUNT_ID to the account in its address.`);
  }
};

/** Makes the secrets of all stacks, still empty, and answers the ARN that each name was given. */
export const makeSecrets = async (
  stacks: readonly Stack[],
  { client, asking, tidy }: Making<SecretsManagerClient>,
): Promise<ReadonlyMap<string, string>> => {
  const arns = new Map<string, string>();
  for (const { name: stack, template } of stacks)
    for (const [id, { Type, Properties: properties }] of Object.entries(template.Resources)) {
      if (Type !== "AWS::SecretsManager::Secret") continue;
      const Name = nameBy("Name")({ properties, stack, id });
      const { ARN = "" } = await asking("CreateSecret", client.send(new CreateSecretCommand({ Name })));
      tidy.owe(`secret ${Name}`, () =>
        client.send(new DeleteSecretCommand({ SecretId: ARN, ForceDeleteWithoutRecovery: true })),
      );
      arns.set(Name, ARN);
    }
  return arns;
};

/** Makes the bucket; whatever lies in it at the end goes with it. */
export const makeBucket = async (Bucket: string, { client, asking, tidy }: Making<S3Client>) => {
  await asking("CreateBucket", client.send(new CreateBucketCommand({ Bucket })));
  tidy.owe(`bucket ${Bucket}`, async () => {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket }))
      for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    await client.send(new DeleteBucketCommand({ Bucket }));
  });
};

const removeMachine = async (client: SFNClient, stateMachineArn: string): Promise<void> => {
  for await (const { executions = [] } of paginateListExecutions(
    { client },
    { stateMachineArn, statusFilter: "RUNNING" },
  ))
    for (const { executionArn } of executions) await client.send(new StopExecutionCommand({ executionArn }));
  await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
};

/** Makes the state machines; `inTime` makes a definition reckon in the account's time, `watch` hears of each. */
export const makeMachines = async (
  deployed: readonly Deployed[],
  {
    inTime,
    watch = () => undefined,
    ...making
  }: Making<SFNClient> & {
    readonly inTime?: ((definition: string) => string) | undefined;
    readonly watch?: ((machineArn: string) => void) | undefined;
  },
) => {
  const { client, asking, tidy } = making;
  for (const { identity, properties } of ofType(deployed, "AWS::StepFunctions::StateMachine")) {
    const arn = await asking("CreateStateMachine", makeMachine(client, TemplateMachine.parse(properties), inTime));
    tidy.owe(`state machine ${arn}`, () => removeMachine(client, arn));
    if (arn !== identity.ref)
      throw new Error(`Step Functions calls a machine ${arn}: set AWS_ACCOUNT_ID to the account in its name.`);
    watch(arn);
  }
};

const callMs = 15_000;

/** Finds out whether Step Functions outside calls the functions of this run; if it does not, says what it has to be told. */
export const proveCalls = async (
  name: string,
  {
    client,
    asking,
    tidy,
    roleArn,
    lambda,
  }: Making<SFNClient> & { readonly roleArn: string; readonly lambda: InvokeApi },
): Promise<void> => {
  const call = {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Arguments: { FunctionName: name },
    End: true,
  };
  const definition = JSON.stringify({ QueryLanguage: "JSONata", StartAt: "Call", States: { Call: call } });
  const making = client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  const { stateMachineArn = "" } = await asking("CreateStateMachine", making);
  tidy.owe(`state machine ${name}`, () => removeMachine(client, stateMachineArn));
  const starting = client.send(new StartExecutionCommand({ stateMachineArn, input: "{}" }));
  const { executionArn } = await asking("StartExecution", starting);
  const isOver = async () => (await client.send(new DescribeExecutionCommand({ executionArn }))).status !== "RUNNING";
  for (const until = Date.now() + callMs; !lambda.wasAsked(name); await pause(50))
    if (Date.now() > until || ((await isOver()) && !lambda.wasAsked(name)))
      throw new Error(
        `Step Functions does not call functions of this run: tell it that Lambda is at ${lambda.url} (npm run stepfunctions takes AWS_ENDPOINT_URL_LAMBDA, Step Functions Local LAMBDA_ENDPOINT), or leave it here by an empty AWS_ENDPOINT_URL_SFN.`,
      );
};
