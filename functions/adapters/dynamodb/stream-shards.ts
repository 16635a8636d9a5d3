import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";
import { patiently } from "./patiently.ts";

/** Where the feed reads: the table's description by one client, its stream by the other. */
export type StreamPlace = {
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
  readonly tableName: string;
};

/** One shard of the stream; its parent, if it is still listed, has to be read to its end before. */
export type StreamShard = { readonly id: string; readonly parent: string | undefined };

/** Some records of a shard and whether the shard ends with them. */
type ShardPage = { readonly records: readonly StreamRecord[]; readonly ended: boolean };

/** The shards of a table's stream, read page by page after a sequence number (none: from the oldest record kept). */
export type StreamShards = {
  readonly list: () => Promise<readonly StreamShard[]>;
  readonly read: (shard: string, after: string | undefined, limit: number) => Promise<ShardPage>;
};

/** The largest page DynamoDB Streams gives. */
const largestPage = 1000;

/** Reads the shards of a table's stream; keeps the newest iterator of each, so that waiting at the end costs one request. */
export const createStreamShards = ({ client, streamsClient, tableName }: StreamPlace): StreamShards => {
  const iterators = new Map<string, { readonly after: string | undefined; readonly iterator: string }>();

  const streamArn = async (): Promise<string> => {
    const { Table } = await patiently(() => client.send(new DescribeTableCommand({ TableName: tableName })));
    if (!Table?.LatestStreamArn) throw new Error(`The table ${tableName} has no stream`);
    return Table.LatestStreamArn;
  };
  let arn: Promise<string> | undefined;
  const stream = (): Promise<string> => {
    arn ??= streamArn();
    return arn;
  };

  const iteratorFor = async (shard: string, after: string | undefined): Promise<string | undefined> => {
    const known = iterators.get(shard);
    if (known && known.after === after) return known.iterator;
    const start =
      after === undefined
        ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
        : ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const);
    const command = new GetShardIteratorCommand({ StreamArn: await stream(), ShardId: shard, ...start });
    return (await patiently(() => streamsClient.send(command))).ShardIterator;
  };

  const read = async (shard: string, after: string | undefined, limit: number): Promise<ShardPage> => {
    const iterator = await iteratorFor(shard, after);
    const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.min(limit, largestPage) });
    try {
      const { Records: records = [], NextShardIterator: next } = await patiently(() => streamsClient.send(command));
      if (next) iterators.set(shard, { after: records.at(-1)?.dynamodb?.SequenceNumber ?? after, iterator: next });
      else iterators.delete(shard);
      return { records, ended: !next };
    } catch (error) {
      if (!(error instanceof ExpiredIteratorException)) throw error;
      iterators.delete(shard);
      return { records: [], ended: false };
    }
  };

  return {
    list: async () => {
      const shards: StreamShard[] = [];
      let last: string | undefined;
      do {
        const command = new DescribeStreamCommand({
          StreamArn: await stream(),
          ...(last && { ExclusiveStartShardId: last }),
        });
        const { StreamDescription } = await patiently(() => streamsClient.send(command));
        for (const { ShardId, ParentShardId } of StreamDescription?.Shards ?? []) {
          if (ShardId) shards.push({ id: ShardId, parent: ParentShardId });
        }
        last = StreamDescription?.LastEvaluatedShardId;
      } while (last);
      return shards;
    },
    read,
  };
};
