import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Instant, later } from "../../domain/calendar/time.ts";
import { createTableIfMissing } from "../../functions/adapters/dynamodb/create-table.ts";
import {
  type Attributes,
  historyAttributes,
  itemAttributes,
} from "../../functions/adapters/dynamodb/item-attributes.ts";
import { newKeyMaterial } from "../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import { createS3FileStore } from "../../functions/adapters/s3/s3-file-store.ts";
import { ownFiles } from "../../functions/counties/own-ways.ts";
import type { Item } from "../../functions/dependencies.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import { bucketLeftBehind } from "../../local/move/bucket-left-behind.ts";
import { eraseLeft, findLeft, type LeftRecords } from "../../local/move/left-behind.ts";
import type { MovedItem } from "../../local/move/move-file.ts";
import { lookInTable } from "../../local/move/new-house.ts";
import { tableLeftBehind } from "../../local/move/table-left-behind.ts";
import { markIn, openTableSource, reopenTable } from "../../local/move/table-source.ts";
import { tableTarget } from "../../local/move/table-target.ts";
import { writeAll } from "../../local/move/table-writes.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { monday } from "../support/factories.ts";
import { startVersionedBucket } from "../support/versioned-bucket.ts";

const [leaving, neighbour] = ["619901", "619902"] as const;
const now = () => later(monday, 31 * 86_400_000);
const quiet = () => undefined;
/** A table of these and of a neighbour's has several pages. */
const applications = 150;

let dynamoDb: DynamoDbLocal;
let bucket: Awaited<ReturnType<typeof startVersionedBucket>>;
beforeAll(async () => {
  [dynamoDb, bucket] = await Promise.all([startDynamoDbLocal(), startVersionedBucket("papers")]);
}, 60_000);
afterAll(() => Promise.all([dynamoDb.close(), bucket.close()]));

const at = (tableName: string, county: string, client: DynamoDBClient = dynamoDb.client) => ({
  ...{ client, tableName, county },
});

const anchor = (county: string, day: string): Item => ({
  ...{ ...keysFor(county).anchor(day), version: 1, body: { kind: "anchor", day, hash: `${county} ${day}` } },
});

/** A county of many bulky applications with a history entry each, and whatever else somebody names. */
const fill = async (tableName: string, county: string, more: readonly Item[] = []) => {
  const records: Item[] = Array.from({ length: applications }, (_, id) => ({
    ...{ ...keysFor(county).application(`SQ-${id}`), version: 2, body: { reason: "家".repeat(3000) } },
    indexes: { lists: { pk: `${county}#lists`, sk: `SQ-${id}` } },
  }));
  const entries = records.map(({ pk }) =>
    historyAttributes({ ...keysFor(county).history(pk, 1, 0), body: { at: pk } }),
  );
  const known = { ...keysFor(county).county, version: 1, body: { code: county } };
  await writeAll(
    at(tableName, county),
    [...[known, ...records, ...more].map(itemAttributes), ...entries].map((Item) => ({ PutRequest: { Item } })),
  );
};

const keysIn = async (tableName: string, county: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (let after: Attributes | undefined, isLast = false; !isLast; isLast = after === undefined) {
    const page: ScanCommandOutput = await dynamoDb.client.send(
      new ScanCommand({ TableName: tableName, ...(after !== undefined && { ExclusiveStartKey: after }) }),
    );
    for (const { pk, sk } of page.Items ?? []) if (pk?.S?.startsWith(`${county}#`)) keys.push(`${pk.S} ${sk?.S}`);
    after = page.LastEvaluatedKey;
  }
  return keys.toSorted();
};

/** A client whose table is throttled now and then, serves half of what it is asked, and dies after so many writes. */
const tired = (writes: number): DynamoDBClient => {
  let made = 0;
  const send = async (command: {
    constructor: { name: string };
    input: { RequestItems?: Record<string, unknown[]> };
  }) => {
    const asked = command.input.RequestItems;
    if (command.constructor.name !== "BatchWriteItemCommand" || asked === undefined)
      return dynamoDb.client.send(command as unknown as Parameters<DynamoDBClient["send"]>[0]);
    made += 1;
    if (made > writes) throw new Error("killed");
    if (made % 3 === 0) throw Object.assign(new Error("slower"), { name: "ThrottlingException" });
    const [[name = "", all = []] = []] = Object.entries(asked);
    const half = Math.ceil(all.length / 2);
    command.input.RequestItems = { [name]: all.slice(0, half) };
    await dynamoDb.client.send(command as unknown as Parameters<DynamoDBClient["send"]>[0]);
    return half < all.length ? { UnprocessedItems: { [name]: all.slice(half) } } : {};
  };
  return { send } as unknown as DynamoDBClient;
};

const left: (at: Instant) => Item = (leftAt) => ({
  ...{ ...keysFor(leaving).transfer, version: 1, body: { is: "leaving", at: leftAt, head: "" } },
});

test("a county that has left a shared table is erased record by record and version by version, through throttling and a kill; its neighbour is whole", async () => {
  await Promise.all(["old", "new"].map((tableName) => createTableIfMissing({ client: dynamoDb.client, tableName })));
  const last = anchor(leaving, "2026-09-06");
  await fill("old", leaving, [left(monday), last]);
  await fill("old", neighbour, [anchor(neighbour, "2026-09-06")]);
  await fill("new", leaving, [last, anchor(leaving, "2026-10-01")]);
  const store = createS3FileStore({ client: bucket.client, bucket: "papers" });
  for (const county of [leaving, neighbour])
    for (const key of ["accepted/a", "accepted/b", "evidence/c"])
      await ownFiles(store, county).write({ key, bytes: Buffer.from(county), contentType: "image/png" });
  await ownFiles(store, leaving).remove("accepted/b");
  const files = bucketLeftBehind({ client: bucket.client, bucket: "papers", county: leaving });
  const livesIn = lookInTable(at("new", leaving));
  const [neighbours, papers] = [await keysIn("old", neighbour), bucket.versions().length];
  const forget = async (records: LeftRecords, house?: typeof livesIn) => {
    const found = await findLeft({ records, files, livesIn: house, now });
    await eraseLeft(found, { records, files, now, progress: quiet });
    return found;
  };

  const looked = await findLeft({ records: tableLeftBehind(at("old", leaving)), files, livesIn, now });
  const killed = forget(tableLeftBehind(at("old", leaving, tired(9))), livesIn);
  await expect(killed).rejects.toThrow("killed");
  const halfway = await keysIn("old", leaving);
  const reopened = reopenTable(at("old", leaving), now);
  await expect(reopened).rejects.toThrow("is forgotten here since");
  const exported = openTableSource({ table: at("old", leaving), now, progress: quiet });
  await expect(exported).rejects.toThrow(/is forgotten here since|holds no county/);
  const goneOn = await forget(tableLeftBehind(at("old", leaving, tired(10_000))));
  const again = await forget(tableLeftBehind(at("old", leaving)));

  expect(Object.fromEntries(looked.records)).toEqual({
    application: applications,
    history: applications,
    anchor: 1,
    county: 1,
  });
  expect(looked.files).toEqual({ files: 4, bytes: 18 });
  expect(halfway.length).toBeLessThan(2 * applications);
  expect(halfway.length).toBeGreaterThan(applications);
  // What was on its way when the command died may have come through.
  expect([...goneOn.records.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(halfway.length);
  expect(goneOn.files.files).toBe(0);
  expect([again.records.size, again.files.files]).toEqual([0, 0]);
  expect(await keysIn("old", leaving)).toEqual(["619901#county transfer"]);
  expect(await markIn(at("old", leaving))).toEqual({
    ...{ is: "leaving", at: monday },
    forgotten: {
      since: now(),
      doneAt: now(),
      livesIn: "new",
      anchor: { day: last.body["day"], hash: last.body["hash"] },
    },
  });
  expect(await keysIn("old", neighbour)).toEqual(neighbours);
  expect(bucket.versions().every(({ key }) => key.includes(`/${neighbour}/`))).toBe(true);
  expect([papers, bucket.versions().length]).toEqual([7, 3]);
  expect((await keysIn("new", leaving)).length).toBe(2 * applications + 3);
}, 120_000);

test("nothing is erased of a county that is at home, has only just left, or that a table does not know", async () => {
  await createTableIfMissing({ client: dynamoDb.client, tableName: "kept" });
  await fill("kept", neighbour);
  const files = bucketLeftBehind({ client: bucket.client, bucket: "papers", county: neighbour });
  const look = (county: string) =>
    findLeft({ records: tableLeftBehind(at("kept", county)), files, livesIn: lookInTable(at("kept", county)), now });

  await expect(look(neighbour)).rejects.toThrow("county 619902 has not left kept");
  await expect(look("619903")).rejects.toThrow("county 619903 has not left kept");
  await writeAll(at("kept", leaving), [{ PutRequest: { Item: itemAttributes(left(later(monday, 2 * 86_400_000))) } }]);
  await expect(look(leaving)).rejects.toThrow("it is kept here until");
  await writeAll(at("kept", leaving), [{ PutRequest: { Item: itemAttributes(left(monday)) } }]);
  await expect(look(leaving)).rejects.toThrow("kept holds no county 619901");
}, 60_000);

test("a county that came into a shared table only in part is erased at once; its neighbour is whole, and another file comes in", async () => {
  await createTableIfMissing({ client: dynamoDb.client, tableName: "half" });
  await fill("half", neighbour);
  const neighbours = await keysIn("half", neighbour);
  const keys = createKeys(newKeyMaterial());
  const schools: MovedItem[] = Array.from({ length: applications }, (_, id) => ({
    ...{ pk: `${leaving}#school#${id}`, sk: "school", version: 1, body: { name: "校".repeat(3000) } },
  }));
  const run = async (file: string) => {
    const target = tableTarget({ table: at("half", leaving), keys, settleMs: 0 });
    await target.begin({ county: leaving, file, at: monday, samples: [] });
    return target;
  };
  const asleep = await run("one");
  await asleep.put(schools);
  const second = await run("one");
  const files = bucketLeftBehind({ client: bucket.client, bucket: "papers", county: leaving });
  const records = tableLeftBehind(at("half", leaving, tired(10_000)));

  await expect(asleep.put(schools)).rejects.toThrow("another run of import or forget");
  await expect(run("two")).rejects.toThrow("have npm run forget erase what came of it");
  const found = await findLeft({ records, files, livesIn: undefined, now: () => monday });
  await eraseLeft(found, { records, files, now, progress: quiet });
  await expect(second.finish()).rejects.toThrow("another run of import or forget");
  const erased = await keysIn("half", leaving);
  const other = await run("two");
  await other.put(schools.slice(0, 1));
  await other.finish();

  expect(found.records).toEqual(new Map([["school", applications]]));
  expect(erased).toEqual([]);
  expect(await keysIn("half", leaving)).toEqual([`${leaving}#county transfer`, `${leaving}#school#0 school`]);
  expect(await markIn(at("half", leaving))).toMatchObject({ is: "arrived", file: "two" });
  expect(await keysIn("half", neighbour)).toEqual(neighbours);
}, 120_000);
