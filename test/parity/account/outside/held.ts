import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ListStateMachinesCommand, SFNClient } from "@aws-sdk/client-sfn";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { outsideIn } from "./outside.ts";

const given = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);

/** What services outside hold, by the names of what has one; each is asked for its first page. */
export const heldOutside = async (environment: { readonly [name: string]: string }) => {
  const { at, place, credentials } = outsideIn(environment);
  const clientOf = (endpoint = "") => ({ endpoint, region: place.region, credentials });
  const [tables, buckets, queues, machines, secrets] = await Promise.all([
    new DynamoDBClient(clientOf(at.dynamodb)).send(new ListTablesCommand({})),
    new S3Client({ ...clientOf(at.s3), forcePathStyle: true }).send(new ListBucketsCommand({})),
    new SQSClient(clientOf(at.sqs)).send(new ListQueuesCommand({})),
    new SFNClient(clientOf(at.states)).send(new ListStateMachinesCommand({})),
    new SecretsManagerClient(clientOf(at.secretsmanager)).send(new ListSecretsCommand({})),
  ]);
  return {
    tables: tables.TableNames ?? [],
    buckets: (buckets.Buckets ?? []).flatMap(({ Name }) => given(Name)),
    queues: queues.QueueUrls ?? [],
    machines: (machines.stateMachines ?? []).flatMap(({ name }) => given(name)),
    secrets: (secrets.SecretList ?? []).flatMap(({ Name }) => given(Name)),
  };
};
