import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTableIfMissing } from "../../functions/adapters/dynamodb/create-table.ts";
import { createDynamoDbFeed } from "../../functions/adapters/dynamodb/dynamodb-feed.ts";
import { createDynamoDbTable } from "../../functions/adapters/dynamodb/dynamodb-table.ts";
import { feedContract } from "../contract/feed-contract.ts";
import { tableContract } from "../contract/table-contract.ts";
import { anEntry, anItem, aPartition, type OpenTable } from "../contract/table-fixture.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";

let dynamoDb: DynamoDbLocal | undefined;
beforeAll(async () => {
  dynamoDb = await startDynamoDbLocal();
});
afterAll(() => dynamoDb?.close());

const running = (): DynamoDbLocal => {
  if (!dynamoDb) throw new Error("DynamoDB Local runs before the tests do");
  return dynamoDb;
};

const openDynamoDb = async (): Promise<OpenTable> => {
  const { client, streamsClient } = running();
  const place = { client, tableName: `zhuxue-${randomUUID()}` };
  await createTableIfMissing(place);
  return {
    table: createDynamoDbTable(place),
    feed: createDynamoDbFeed({ ...place, streamsClient }),
    close: async () => {},
  };
};

/** A client that loses the first answer of each command after DynamoDB has done what was asked. */
const aClientThatLosesAnswers = (): DynamoDBClient => {
  const client = new DynamoDBClient(running().config);
  let heard = false;
  client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request);
      heard = !heard;
      if (heard) throw Object.assign(new Error("The line dropped"), { name: "TimeoutError" });
      return answer;
    },
    { step: "build" },
  );
  return client;
};

describe("the DynamoDB table", () => {
  tableContract(openDynamoDb);
  feedContract(openDynamoDb);

  test("creating a table that is there changes nothing", async () => {
    const pk = aPartition();
    const place = { client: running().client, tableName: `zhuxue-${randomUUID()}` };
    await createTableIfMissing(place);
    const table = createDynamoDbTable(place);
    await table.commit({ changes: [{ put: anItem({ pk }), seen: 0 }], history: [] });

    await createTableIfMissing(place);

    expect(await table.get({ pk, sk: "record" })).toEqual(anItem({ pk }));
  });

  test("a commit whose answer was lost is repeated without finding itself in conflict", async () => {
    const pk = aPartition();
    const tableName = `zhuxue-${randomUUID()}`;
    await createTableIfMissing({ client: running().client, tableName });
    const client = aClientThatLosesAnswers();
    const table = createDynamoDbTable({ client, tableName });

    const alone = await table.commit({ changes: [{ put: anItem({ pk, sk: "a" }), seen: 0 }], history: [] });
    const together = await table.commit({
      changes: [{ put: anItem({ pk, sk: "b" }), seen: 0 }],
      history: [anEntry(pk, 1)],
    });
    const removed = await table.commit({ changes: [{ remove: { pk, sk: "a" }, seen: 1 }], history: [] });
    client.destroy();

    expect([alone, together, removed]).toEqual(Array.from({ length: 3 }, () => ({ committed: true })));
  });
});
