import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  type PutItemInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { CommitOutcome, HistoryItem, ItemChange, ItemKey, TableCommit } from "../../dependencies.ts";
import { assertCommittable, keyOf } from "../table/commit-limits.ts";
import { historyAttributes, itemAttributes, keyAttributes } from "./item-attributes.ts";
import { patiently } from "./patiently.ts";

/** Where the adapter works: the client of the composition root and the county's one table. */
export type DynamoDbPlace = { readonly client: DynamoDBClient; readonly tableName: string };

const isNew = { ConditionExpression: "attribute_not_exists(pk)" } as const;
const isAt = (seen: number) =>
  seen === 0
    ? isNew
    : ({
        ConditionExpression: "version = :seen",
        ExpressionAttributeValues: { ":seen": { N: String(seen) } },
      } as const);

const writeOf = (TableName: string, change: ItemChange): TransactWriteItem => {
  const condition = isAt(change.seen);
  if ("put" in change) return { Put: { TableName, Item: itemAttributes(change.put), ...condition } };
  const Key = keyAttributes(keyOf(change));
  return "remove" in change
    ? { Delete: { TableName, Key, ...condition } }
    : { ConditionCheck: { TableName, Key, ...condition } };
};

const appendOf = (TableName: string, entry: HistoryItem): TransactWriteItem => ({
  Put: { TableName, Item: historyAttributes(entry), ...isNew },
});

const conflictsIn = (error: unknown, keys: readonly ItemKey[]): readonly ItemKey[] => {
  if (!(error instanceof TransactionCanceledException)) return [];
  const reasons = error.CancellationReasons ?? [];
  return keys.filter((_, position) => reasons[position]?.Code === "ConditionalCheckFailed");
};

/** The token makes a repeated request harmless for ten minutes, so a lost answer cannot come back as a conflict. */
const transact = (
  { client }: DynamoDbPlace,
  writes: TransactWriteItem[],
  keys: readonly ItemKey[],
): Promise<CommitOutcome> => {
  const command = new TransactWriteItemsCommand({ TransactItems: writes, ClientRequestToken: randomUUID() });
  return patiently(async () => {
    try {
      await client.send(command);
      return { committed: true };
    } catch (error) {
      // A failed condition decides the commit, whatever else the transaction was cancelled for.
      const conflicts = conflictsIn(error, keys);
      if (conflicts.length === 0) throw error;
      return { committed: false, conflicts };
    }
  });
};

/** A lone put costs half as a plain request; its random `commitId` tells a repeated request that it is its own winner. */
const putAlone = ({ client }: DynamoDbPlace, put: PutItemInput, key: ItemKey): Promise<CommitOutcome> => {
  const commitId = { S: randomUUID() };
  const command = new PutItemCommand({
    ...put,
    Item: { ...put.Item, commitId },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  return patiently(async () => {
    try {
      await client.send(command);
      return { committed: true };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item?.["commitId"]?.S === commitId.S ? { committed: true } : { committed: false, conflicts: [key] };
    }
  });
};

/** Commits to DynamoDB: a lone put as PutItem, everything else as one transaction. */
export const createDynamoDbCommit =
  (place: DynamoDbPlace) =>
  async ({ changes, history }: TableCommit): Promise<CommitOutcome> => {
    assertCommittable({ changes, history });
    const writes = [
      ...changes.map((change) => writeOf(place.tableName, change)),
      ...history.map((entry) => appendOf(place.tableName, entry)),
    ];
    const keys = [...changes.map(keyOf), ...history.map(({ pk, sk }) => ({ pk, sk }))];
    const [first] = writes;
    const [key] = keys;
    if (!first || !key) return { committed: true };
    return writes.length === 1 && first.Put ? putAlone(place, first.Put, key) : transact(place, writes, keys);
  };
