import {
  CreateTableCommand,
  type KeySchemaElement,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDbPlace } from "./dynamodb-commit.ts";
import { tableSchema } from "./table-schema.ts";

const keySchema = (key: { readonly partitionKey: string; readonly sortKey: string }): KeySchemaElement[] => [
  { AttributeName: key.partitionKey, KeyType: "HASH" },
  { AttributeName: key.sortKey, KeyType: "RANGE" },
];

/** Creates the one table where CDK does not, on DynamoDB Local; a table that is already there stays as it is. */
export const createTableIfMissing = async ({ client, tableName }: DynamoDbPlace): Promise<void> => {
  const names = [tableSchema, ...tableSchema.indexes].flatMap((key) => [key.partitionKey, key.sortKey]);
  const command = new CreateTableCommand({
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
    KeySchema: keySchema(tableSchema),
    GlobalSecondaryIndexes: tableSchema.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: tableSchema.projection },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: tableSchema.streamView },
  });
  try {
    await client.send(command);
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: tableName });
  const expiry = { AttributeName: tableSchema.expiryAttribute, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: expiry }));
};
