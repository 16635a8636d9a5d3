import { BatchGetItemCommand, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Item, ItemKey, Table } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { createDynamoDbCommit, type DynamoDbPlace } from "./dynamodb-commit.ts";
import { createDynamoDbQuery } from "./dynamodb-query.ts";
import { createDynamoDbWalk } from "./dynamodb-walk.ts";
import { type Attributes, itemFrom, keyAttributes } from "./item-attributes.ts";
import { patiently, pauseBefore } from "./patiently.ts";

/** How many keys DynamoDB takes in one BatchGetItem, and how often the rest it did not serve is asked for again. */
const batch = { keys: 100, tries: 12 } as const;

const inBatches = <T>(all: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** The Table port on DynamoDB, one table on demand. */
export const createDynamoDbTable = (place: DynamoDbPlace): Table => {
  const { client, tableName } = place;

  const getBatch = async (keys: readonly Attributes[]): Promise<Item[]> => {
    const found: Item[] = [];
    let open: Attributes[] = [...keys];
    for (let tried = 0; ; tried += 1) {
      const command = new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: open, ConsistentRead: true } } });
      const { Responses, UnprocessedKeys } = await patiently(() => client.send(command));
      found.push(...(Responses?.[tableName] ?? []).map(itemFrom));
      open = UnprocessedKeys?.[tableName]?.Keys ?? [];
      if (open.length === 0) return found;
      if (tried + 1 >= batch.tries) throw new TaskError("Transient", `DynamoDB left ${open.length} keys unread`);
      await pauseBefore(tried);
    }
  };

  return {
    get: async (key: ItemKey) => {
      const command = new GetItemCommand({ TableName: tableName, Key: keyAttributes(key), ConsistentRead: true });
      const { Item: found } = await patiently(() => client.send(command));
      return found && itemFrom(found);
    },
    getMany: async (keys) => {
      const distinct = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), keyAttributes(key)]));
      const pages = await Promise.all(inBatches([...distinct.values()], batch.keys).map(getBatch));
      return pages.flat();
    },
    query: createDynamoDbQuery(place),
    walk: createDynamoDbWalk(place),
    commit: createDynamoDbCommit(place),
  };
};
