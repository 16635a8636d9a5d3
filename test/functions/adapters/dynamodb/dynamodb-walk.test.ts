import type { DynamoDBClient, ScanCommand, ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { createDynamoDbWalk } from "../../../../functions/adapters/dynamodb/dynamodb-walk.ts";

type Asked = ScanCommand["input"];

/** A walk over a table that notes what it is asked; each of its parts has two pages. */
const aWalk = () => {
  const asked: Asked[] = [];
  const send = async ({ input }: ScanCommand): Promise<Partial<ScanCommandOutput>> => {
    asked.push(input);
    const more = { LastEvaluatedKey: { pk: { S: `619901#${input.Segment}` }, sk: { S: "case" } } };
    return { Items: [], ...(input.ExclusiveStartKey === undefined ? more : {}) };
  };
  return { asked, walk: createDynamoDbWalk({ client: { send } as unknown as DynamoDBClient, tableName: "county" }) };
};

test("a walk goes through every part of the table, each to its end", async () => {
  const { asked, walk } = aWalk();

  let page = await walk({ of: "619901#", limit: 10 });
  while (page.next !== undefined) page = await walk({ of: "619901#", limit: 10, after: page.next });

  const total = asked[0]?.TotalSegments ?? 0;
  expect(asked).toHaveLength(2 * total);
  expect(new Set(asked.map(({ Segment }) => Segment)).size).toBe(total);
  for (const { Segment, ExclusiveStartKey: from } of asked)
    expect([undefined, `619901#${Segment}`]).toContain(from?.["pk"]?.S);
});

test("a dozen counties that begin at the same minute begin in parts of their own", async () => {
  const { asked, walk } = aWalk();

  for (let n = 1; n <= 12; n++) await walk({ of: `6199${String(n).padStart(2, "0")}#`, limit: 10 });

  expect(new Set(asked.map(({ Segment }) => Segment)).size).toBeGreaterThanOrEqual(8);
});

test("who can bear to see what was a moment ago pays half; the check of histories sees what is", async () => {
  const { asked, walk } = aWalk();

  await walk({ of: "619901#", limit: 10, mayBeStale: true });
  await walk({ of: "619901#", limit: 10 });

  expect(asked.map(({ ConsistentRead }) => ConsistentRead)).toEqual([false, true]);
});
