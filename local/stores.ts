import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createTableIfMissing } from "../functions/adapters/dynamodb/create-table.ts";
import { createDynamoDbFeed } from "../functions/adapters/dynamodb/dynamodb-feed.ts";
import { createDynamoDbTable } from "../functions/adapters/dynamodb/dynamodb-table.ts";
import type { HistoryFeed, Table } from "../functions/dependencies.ts";
import type { Database } from "./sqlite/database.ts";
import { createSqliteFeed } from "./sqlite/sqlite-feed.ts";
import { createSqliteTable } from "./sqlite/sqlite-table.ts";

type Store = (db: Database) => Promise<{ readonly table: Table; readonly feed: () => HistoryFeed }>;

/** Records in the county's own SQLite file. */
export const sqliteStore: Store = async (db) => ({ table: createSqliteTable(db), feed: () => createSqliteFeed(db) });

/** Records in a DynamoDB table; without an endpoint, the AWS account and region of the environment. */
export const dynamoDbStore =
  ({ endpoint, tableName }: { readonly endpoint: string | undefined; readonly tableName: string }): Store =>
  async () => {
    const local =
      endpoint === undefined
        ? {}
        : { endpoint, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
    const client = new DynamoDBClient(local);
    const streams = new DynamoDBStreamsClient(local);
    await createTableIfMissing({ client, tableName });
    return {
      table: createDynamoDbTable({ client, tableName }),
      feed: () => createDynamoDbFeed({ client, streamsClient: streams, tableName }),
    };
  };
