import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { expect, test } from "vitest";
import { createDynamoDbFeed } from "../../../../functions/adapters/dynamodb/dynamodb-feed.ts";
import type { HistoryFeed } from "../../../../functions/dependencies.ts";

type FakeShard = { readonly id: string; readonly parent?: string; closed: boolean; readonly entries: number[] };

const recordOf = (n: number) => ({
  eventName: "INSERT",
  dynamodb: {
    SequenceNumber: String(n),
    NewImage: { pk: { S: "p" }, sk: { S: `h#${n}` }, body: { M: {} }, history: { BOOL: true } },
  },
});

/** A stream whose shards a test closes and splits; an iterator is `shard:position`. */
const aStream = (shards: FakeShard[]) => {
  const expired = new Set<string>();
  const answer = (command: unknown): unknown => {
    if (command instanceof DescribeStreamCommand) {
      return {
        StreamDescription: { Shards: shards.map(({ id, parent }) => ({ ShardId: id, ParentShardId: parent })) },
      };
    }
    if (command instanceof GetShardIteratorCommand)
      return { ShardIterator: `${command.input.ShardId}:${command.input.SequenceNumber ?? 0}` };
    if (!(command instanceof GetRecordsCommand)) throw new Error("The feed asks for nothing else");
    const { ShardIterator = "", Limit } = command.input;
    if (expired.delete(ShardIterator)) throw new ExpiredIteratorException({ message: "expired", $metadata: {} });
    const [id, after] = ShardIterator.split(":");
    const shard = shards.find((listed) => listed.id === id);
    const rest = shard?.entries.filter((n) => n > Number(after)) ?? [];
    const page = rest.slice(0, Limit);
    const ends = shard?.closed && page.length === rest.length;
    return { Records: page.map(recordOf), ...(!ends && { NextShardIterator: `${id}:${page.at(-1) ?? after}` }) };
  };
  const client = { send: async () => ({ Table: { LatestStreamArn: "arn" } }) } as unknown as DynamoDBClient;
  const streamsClient = { send: async (command: unknown) => answer(command) } as unknown as DynamoDBStreamsClient;
  return { expired, feed: () => createDynamoDbFeed({ client, streamsClient, tableName: "zhuxue" }) };
};

const numbersOf = async (
  feed: HistoryFeed,
  after?: string,
): Promise<{ numbers: string[]; cursor: string | undefined }> => {
  const numbers: string[] = [];
  for (let cursor = after; ; ) {
    const read = await feed.read(cursor, 2);
    cursor = read.cursor;
    numbers.push(...read.entries.map((entry) => entry.sk.slice(2)));
    if (read.entries.length === 0) return { numbers, cursor };
  }
};

test("a shard is read to its end before the shards that follow it", async () => {
  const { feed } = aStream([
    { id: "child-a", parent: "parent", closed: false, entries: [7, 9] },
    { id: "parent", parent: "trimmed away", closed: true, entries: [1, 2, 3, 4, 5] },
    { id: "child-b", parent: "parent", closed: false, entries: [8] },
  ]);

  const { numbers } = await numbersOf(feed());

  expect(numbers.slice(0, 5)).toEqual(["1", "2", "3", "4", "5"]);
  expect(numbers.slice(5).toSorted()).toEqual(["7", "8", "9"]);
});

test("a shard that ends while it is read is followed by its child, which was not listed before", async () => {
  const parent: FakeShard = { id: "parent", closed: false, entries: [1] };
  const shards = [parent];
  const stream = aStream(shards);
  const feed = stream.feed();
  const first = await numbersOf(feed);
  parent.entries.push(2);
  parent.closed = true;
  const second = await numbersOf(feed, first.cursor);
  shards.push({ id: "child", parent: "parent", closed: false, entries: [3] });

  const third = await numbersOf(feed, second.cursor);
  const another = await numbersOf(stream.feed(), first.cursor);

  expect([first.numbers, second.numbers, third.numbers]).toEqual([["1"], ["2"], ["3"]]);
  expect(another.numbers).toEqual(["2", "3"]);
});

test("an iterator that expired while nothing happened loses nothing", async () => {
  const shard: FakeShard = { id: "only", closed: false, entries: [1] };
  const { feed: open, expired } = aStream([shard]);
  const feed = open();
  const { cursor } = await numbersOf(feed);
  expired.add("only:1");
  shard.entries.push(2);

  const idle = await feed.read(cursor, 2);
  const { numbers } = await numbersOf(feed, idle.cursor);

  expect(numbers).toEqual(["2"]);
});
