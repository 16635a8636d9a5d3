import { setTimeout as pause } from "node:timers/promises";
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import type { HistoryFeed, ToldItem } from "../../dependencies.ts";
import { type Attributes, historyFrom } from "./item-attributes.ts";
import { createStreamShards, type StreamPlace, type StreamShard } from "./stream-shards.ts";

/** How far each shard was read: the last sequence number, or that it is closed and read to its end. */
const Positions = z.record(z.string(), z.union([z.object({ at: z.string() }), z.literal("ended")]));
type Positions = z.infer<typeof Positions>;

const entryOf = ({ eventName, dynamodb }: StreamRecord): readonly ToldItem[] => {
  const entry = eventName === "INSERT" ? historyFrom(dynamodb?.NewImage as Attributes | undefined) : undefined;
  return entry ? [entry] : [];
};

/** DynamoDB Streams cannot wake a reader; it allows five requests per second and shard. */
const pollMs = 250;

/**
 * The tail of the history from the table's stream, which keeps 24 hours; older entries are lost to the feed, and a cursor
 * older than that fails loudly. On AWS the stream calls Lambda instead; this reader serves one machine on DynamoDB.
 */
export const createDynamoDbFeed = (place: StreamPlace): HistoryFeed => {
  const stream = createStreamShards(place);
  let shards: readonly StreamShard[] = [];

  const refresh = async (positions: Positions): Promise<Positions> => {
    shards = await stream.list();
    const listed = new Set(shards.map((shard) => shard.id));
    return Object.fromEntries(Object.entries(positions).filter(([id]) => listed.has(id)));
  };

  // A shard that ended has children, which the list of a moment ago need not show.
  const isOutdated = (positions: Positions): boolean =>
    shards.length === 0 ||
    shards.some(({ id }) => positions[id] === "ended" && !shards.some(({ parent }) => parent === id));

  const mayRead = ({ id, parent }: StreamShard, positions: Positions): boolean => {
    if (positions[id] === "ended") return false;
    return parent === undefined || positions[parent] === "ended" || !shards.some((shard) => shard.id === parent);
  };

  /** Reads the next records of a shard, moves its position and tells whether there was anything to move it for. */
  const advance = async ({ id }: StreamShard, positions: Positions, limit: number) => {
    const position = positions[id];
    const { records, ended } = await stream.read(id, position === "ended" ? undefined : position?.at, limit);
    const at = records.at(-1)?.dynamodb?.SequenceNumber;
    if (at) positions[id] = { at };
    if (ended) positions[id] = "ended";
    return { entries: records.flatMap(entryOf), moved: ended || records.length > 0 };
  };

  return {
    read: async (after, limit) => {
      let positions = after === undefined ? {} : Positions.parse(JSON.parse(after));
      const entries: ToldItem[] = [];
      for (let moved = true; moved && entries.length === 0; ) {
        if (isOutdated(positions)) positions = await refresh(positions);
        moved = false;
        for (const shard of shards.filter((listed) => mayRead(listed, positions))) {
          if (entries.length >= limit) break;
          const step = await advance(shard, positions, limit - entries.length);
          entries.push(...step.entries);
          moved ||= step.moved;
        }
      }
      return { entries, cursor: JSON.stringify(positions) };
    },
    waitForMore: (ms) => pause(Math.min(ms, pollMs)),
  };
};
