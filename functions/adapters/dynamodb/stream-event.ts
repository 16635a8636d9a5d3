import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { HistoryItem } from "../../dependencies.ts";
import { type Attributes, historyFrom } from "./item-attributes.ts";

/** A history entry and the stream record to name when it could not be dispatched (Lambda's `batchItemFailures`). */
export type StreamedEntry = HistoryItem & { readonly sequenceNumber: string };

const entryOf = ({ eventName, dynamodb }: DynamoDBRecord): readonly StreamedEntry[] => {
  if (eventName !== "INSERT" || !dynamodb?.SequenceNumber) return [];
  const entry = historyFrom(dynamodb.NewImage as Attributes | undefined);
  return entry ? [{ ...entry, sequenceNumber: dynamodb.SequenceNumber }] : [];
};

/** The history entries in a stream event, in its order; other records, changes and expiries tell dispatch nothing. */
export const historyIn = (event: DynamoDBStreamEvent): readonly StreamedEntry[] => event.Records.flatMap(entryOf);
