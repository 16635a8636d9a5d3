import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import type { StreamShard, StreamShards } from "../../../functions/adapters/dynamodb/stream-shards.ts";
import type { Clock } from "../../../functions/dependencies.ts";
import { fitsPattern } from "./event-pattern.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Json } from "./template.ts";

/** What a template says of a function that is fed by a stream. */
export const StreamMapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.number().default(100),
  ParallelizationFactor: z.number().default(1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
});
type StreamMapping = z.infer<typeof StreamMapping>;

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** A function fed by a stream; nothing is read before `run`. */
export type EventSource = {
  readonly run: () => void;
  /** Resolves when everything in the stream by now was handed to the function. */
  readonly caughtUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Item = { readonly key: string; readonly sequence: string; readonly event: Json };

const pollMs = 100;
const page = 1000;

/** AWS tries for as long as a record is kept; here, where a day would pass in a test, so often. */
const attempts = 4;
const retryAfterMs = 50;

/** A record as Lambda gets it: bytes in base64, times in seconds. */
const inJson = (record: StreamRecord): Json =>
  JSON.parse(
    JSON.stringify(record, function (this: { [name: string]: unknown }, name, value: unknown) {
      const given = this[name];
      if (given instanceof Uint8Array) return Buffer.from(given).toString("base64");
      return given instanceof Date ? Math.floor(given.getTime() / 1000) : value;
    }),
  );

const itemOf = (record: StreamRecord, { EventSourceArn, ...mapping }: StreamMapping): readonly Item[] => {
  const event = inJson({ ...record, eventSource: "aws:dynamodb" }) as { readonly [name: string]: Json };
  const patterns = mapping.FilterCriteria?.Filters ?? [];
  const isWanted = patterns.length === 0 || patterns.some(({ Pattern }) => fitsPattern(JSON.parse(Pattern), event));
  const { Keys: keys, SequenceNumber: sequence = "" } = record.dynamodb ?? {};
  return isWanted
    ? [{ key: JSON.stringify(keys?.["pk"] ?? keys), sequence, event: { ...event, eventSourceARN: EventSourceArn } }]
    : [];
};

/** As many lanes as the mapping has, the records of one partition key always in the same, in their order. */
const lanesOf = (items: readonly Item[], lanes: number): readonly (readonly Item[])[] => {
  const laneOf = ({ key }: Item): number => [...key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % lanes, 0);
  return [...Map.groupBy(items, laneOf).values()];
};

/** Reads a table's stream and calls a function with what it finds, as an event source mapping of Lambda does. */
export const createEventSource = ({ mapping, shards, host, clock, setAside }: Feeding): EventSource => {
  const { FunctionName, BatchSize, ParallelizationFactor, BisectBatchOnFunctionError } = mapping;
  const positions = new Map<string, string | "ended" | undefined>();
  let listed: readonly StreamShard[] = [];
  let open = true;

  /** The records that were not handled; a function that fails has handled none. */
  const call = async (items: readonly Item[]): Promise<readonly Item[]> => {
    const ending = await host.invoke(FunctionName, JSON.stringify({ Records: items.map(({ event }) => event) }));
    if ("report" in ending) return items;
    if (mapping.FunctionResponseTypes.length === 0) return [];
    const answer = JSON.parse(ending.answer) as Json;
    const failed = answer === null ? [] : Answer.parse(answer).batchItemFailures;
    const first = items.findIndex(({ sequence }) => failed.some(({ itemIdentifier }) => itemIdentifier === sequence));
    return failed.length > 0 && first < 0 ? items : items.slice(first < 0 ? items.length : first);
  };

  const give = async (items: readonly Item[], attempt = 1): Promise<void> => {
    const left = await call(items);
    if (left.length === 0) return;
    if (BisectBatchOnFunctionError && left.length > 1) {
      const middle = Math.ceil(left.length / 2);
      await give(left.slice(0, middle));
      return give(left.slice(middle));
    }
    if (left.length < items.length) return give(left);
    if (attempt < attempts) {
      await pause(retryAfterMs * attempt);
      return give(left, attempt + 1);
    }
    const queue = mapping.DestinationConfig?.OnFailure.Destination;
    if (queue === undefined) return;
    const [first, last] = [left[0]?.sequence, left.at(-1)?.sequence];
    await setAside(queue, {
      requestContext: { requestId: randomUUID(), functionArn: FunctionName, condition: "RetryAttemptsExhausted" },
      version: "1.0",
      timestamp: clock.now(),
      DDBStreamBatchInfo: {
        startSequenceNumber: first ?? null,
        endSequenceNumber: last ?? null,
        batchSize: left.length,
        streamArn: mapping.EventSourceArn,
      },
    });
  };

  const giveLane = async (items: readonly Item[]): Promise<void> => {
    for (let at = 0; at < items.length; at += BatchSize) await give(items.slice(at, at + BatchSize));
  };

  const isReadable = ({ id, parent }: StreamShard): boolean =>
    positions.get(id) !== "ended" &&
    (parent === undefined || positions.get(parent) === "ended" || !listed.some((shard) => shard.id === parent));

  const readShard = async ({ id }: StreamShard): Promise<number> => {
    const { records, ended } = await shards.read(id, positions.get(id), page);
    const items = records.flatMap((record) => itemOf(record, mapping));
    await Promise.all(lanesOf(items, ParallelizationFactor).map(giveLane));
    positions.set(id, ended ? "ended" : (records.at(-1)?.dynamodb?.SequenceNumber ?? positions.get(id)));
    return records.length + (ended ? 1 : 0);
  };

  /** One look at every shard; how much moved. Looks never overlap. */
  let looking: Promise<number> = Promise.resolve(0);
  const look = (): Promise<number> => {
    looking = looking.then(async () => {
      if (!listed.some(isReadable)) listed = await shards.list();
      const moved = await Promise.all(listed.filter(isReadable).map(readShard));
      return moved.reduce((sum, each) => sum + each, 0);
    });
    return looking;
  };

  const loop = async (): Promise<void> => {
    while (open) if ((await look()) === 0) await pause(pollMs);
  };
  let running: Promise<void> = Promise.resolve();

  return {
    run: () => {
      running = loop();
    },
    caughtUp: async () => {
      while (open && (await look()) > 0);
    },
    close: async () => {
      open = false;
      await running;
    },
  };
};

type Feeding = {
  readonly mapping: StreamMapping;
  readonly shards: StreamShards;
  readonly host: FunctionHost;
  readonly clock: Clock;
  /** Puts a message about records that nobody could handle into a queue. */
  readonly setAside: (queueArn: string, message: Json) => Promise<void>;
};
