import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTableIfMissing } from "../../functions/adapters/dynamodb/create-table.ts";
import { createStreamShards } from "../../functions/adapters/dynamodb/stream-shards.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { aRole } from "../support/gate/a-role.ts";
import { type Gate, startGate } from "../support/gate/gate.ts";

const stream = "arn:aws:dynamodb:us-east-1:000000000000:table/county/stream/2026-11-23T00:00:00.000";
const table = "arn:aws:dynamodb:us-east-1:000000000000:table/county";

const roles = new Map([
  [
    "DOOR",
    aRole(
      "door",
      { allow: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], on: [table] },
      { allow: ["dynamodb:Query"], on: [`${table}/index/work`] },
    ),
  ],
  [
    "UPKEEP",
    aRole("upkeep", {
      allow: ["dynamodb:BatchGetItem", "dynamodb:Scan", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem"],
      on: [table],
    }),
  ],
  [
    "READER",
    aRole(
      "reader",
      { allow: ["dynamodb:DescribeTable"], on: [table] },
      {
        allow: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
        on: [stream],
      },
    ),
  ],
]);

const key = { pk: { S: "619901#a" }, sk: { S: "1" } };
const removal = { Delete: { TableName: "county", Key: key } };
const put = { Put: { TableName: "county", Item: { ...key, sk: { S: "2" } } } };
const all = { KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": { S: "619901#a" } } };
const inIndex = (index: string) =>
  new QueryCommand({
    TableName: "county",
    IndexName: index,
    KeyConditionExpression: `${index}_pk = :pk`,
    ExpressionAttributeValues: { ":pk": { S: "a" } },
  });

type Forbidden = {
  readonly what: string;
  readonly ask: () => Promise<unknown>;
  readonly action: string;
  readonly resource: string;
};

let dynamoDb: DynamoDbLocal;
let gate: Gate;
const clients = new Map<string, DynamoDBClient>();
const as = (accessKeyId: string): DynamoDBClient => {
  const client =
    clients.get(accessKeyId) ??
    new DynamoDBClient({
      endpoint: gate.url,
      region: "us-east-1",
      credentials: { accessKeyId, secretAccessKey: "any" },
    });
  clients.set(accessKeyId, client);
  return client;
};

beforeAll(async () => {
  dynamoDb = await startDynamoDbLocal();
  await createTableIfMissing({ client: dynamoDb.client, tableName: "county" });
  gate = await startGate({
    account: "000000000000",
    upstreams: { dynamodb: dynamoDb.config.endpoint },
    roleOf: (accessKeyId) => roles.get(accessKeyId),
    streamNamed: () => stream,
  });
});
afterAll(async () => {
  for (const client of clients.values()) client.destroy();
  await gate.close();
  await dynamoDb.close();
});

describe("DynamoDB behind the gate", () => {
  test("does what the role allows", async () => {
    await as("DOOR").send(new PutItemCommand({ TableName: "county", Item: { ...key, name: { S: "某某" } } }));

    const { Item } = await as("DOOR").send(new GetItemCommand({ TableName: "county", Key: key }));

    expect(Item).toEqual({ ...key, name: { S: "某某" } });
    expect(gate.used()).toContainEqual({
      ...{ accessKeyId: "DOOR", role: "door", action: "dynamodb:PutItem", resource: table },
    });
  });

  test("tells its own errors as if there were no gate", async () => {
    const taken = new PutItemCommand({
      ...{ TableName: "county", Item: key, ConditionExpression: "attribute_not_exists(pk)" },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    await as("DOOR").send(new PutItemCommand({ TableName: "county", Item: key }));

    await expect(as("DOOR").send(taken)).rejects.toMatchObject({ name: "ConditionalCheckFailedException", Item: key });
  });

  test("searches the indexes of the role, and no other", async () => {
    const { Count } = await as("DOOR").send(inIndex("work"));

    expect(Count).toBe(0);
    await expect(as("DOOR").send(inIndex("queue"))).rejects.toMatchObject({
      name: "AccessDeniedException",
      message:
        "User: arn:aws:sts::000000000000:assumed-role/door/DOOR is not authorized to perform: dynamodb:Query on " +
        `resource: ${table}/index/queue because no identity-based policy allows the dynamodb:Query action`,
    });
    expect(gate.denied().at(-1)).toEqual({
      ...{ accessKeyId: "DOOR", role: "door", service: "dynamodb", operation: "Query" },
      ...{ action: "dynamodb:Query", resource: `${table}/index/queue`, because: "no allow" },
    });
  });

  const forbidden: readonly Forbidden[] = [
    {
      what: "a walk over the table",
      ask: () => as("DOOR").send(new ScanCommand({ TableName: "county" })),
      ...{ action: "dynamodb:Scan", resource: table },
    },
    {
      what: "a batch of keys",
      ask: () => as("DOOR").send(new BatchGetItemCommand({ RequestItems: { county: { Keys: [key] } } })),
      ...{ action: "dynamodb:BatchGetItem", resource: table },
    },
    {
      what: "another table",
      ask: () => as("DOOR").send(new QueryCommand({ TableName: "other", ...all })),
      ...{ action: "dynamodb:Query", resource: table.replace("county", "other") },
    },
    {
      what: "a transaction with one item too many",
      ask: () => as("UPKEEP").send(new TransactWriteItemsCommand({ TransactItems: [removal, put] })),
      ...{ action: "dynamodb:PutItem", resource: table },
    },
  ];

  test.each(forbidden)("refuses $what", async ({ ask, action, resource }) => {
    await expect(ask()).rejects.toMatchObject({ name: "AccessDeniedException" });

    expect(gate.denied().at(-1)).toMatchObject({ action, resource, because: "no allow" });
  });

  test("of a refused transaction writes nothing", async () => {
    await as("DOOR").send(new PutItemCommand({ TableName: "county", Item: key }));
    const refused = new TransactWriteItemsCommand({ TransactItems: [removal, put] });

    await expect(as("UPKEEP").send(refused)).rejects.toThrow("dynamodb:PutItem");

    const { Items } = await as("DOOR").send(new QueryCommand({ TableName: "county", ...all }));
    expect(Items).toContainEqual(expect.objectContaining(key));
  });

  test("does a transaction whose every item is allowed", async () => {
    const item = { ...key, sk: { S: "gone" } };
    await as("DOOR").send(new PutItemCommand({ TableName: "county", Item: item }));

    await as("UPKEEP").send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { ConditionCheck: { TableName: "county", Key: key, ConditionExpression: "attribute_exists(pk)" } },
          { Delete: { TableName: "county", Key: item } },
        ],
      }),
    );

    const { Item } = await as("DOOR").send(new GetItemCommand({ TableName: "county", Key: item }));
    expect(Item).toBeUndefined();
  });

  test("refuses what it has no name for, and whom it does not know", async () => {
    await expect(as("DOOR").send(new ListTablesCommand())).rejects.toMatchObject({
      name: "UnknownOperationException",
      message: "The gate does not know the operation ListTables.",
    });
    await expect(as("STRANGER").send(inIndex("work"))).rejects.toMatchObject({ name: "UnrecognizedClientException" });
  });

  test("lets a reader read the stream and whoever is no reader not", async () => {
    await as("DOOR").send(new PutItemCommand({ TableName: "county", Item: key }));
    const configuration = { endpoint: gate.url, region: "us-east-1" };
    const streamsClient = new DynamoDBStreamsClient({
      ...{ ...configuration, credentials: { accessKeyId: "READER", secretAccessKey: "any" } },
    });
    const shards = createStreamShards({ client: as("READER"), streamsClient, tableName: "county" });

    const [shard] = await shards.list();
    const { records } = await shards.read(shard?.id ?? "", undefined, 100);

    expect(records).not.toHaveLength(0);
    await expect(streamsClient.send(new ListStreamsCommand())).rejects.toMatchObject({ name: "AccessDeniedException" });
    streamsClient.destroy();
  });

  test("is counted by who asked for what", async () => {
    await as("UPKEEP").send(new ScanCommand({ TableName: "county" }));

    await as("UPKEEP").send(new ScanCommand({ TableName: "county" }));

    expect(gate.requests()).toContainEqual({ accessKeyId: "UPKEEP", service: "dynamodb", operation: "Scan", count: 2 });
    expect(gate.faults()).toEqual([]);
  });
});
