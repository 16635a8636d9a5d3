import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { type Instant, instantOf } from "../../../domain/calendar/time.ts";
import type { ToldItem } from "../../dependencies.ts";
import { type Attributes, historyFrom } from "./item-attributes.ts";

/** A history entry, the number of the stream record to name when it has to be told again, and since when it is there. */
export type StreamedEntry = ToldItem & { readonly id: string; readonly since: Instant };

const entryOf = ({ eventName, dynamodb }: DynamoDBRecord): readonly StreamedEntry[] => {
  if (eventName !== "INSERT" || !dynamodb?.SequenceNumber) return [];
  const entry = historyFrom(dynamodb.NewImage as Attributes | undefined);
  const since = instantOf((dynamodb.ApproximateCreationDateTime ?? 0) * 1000);
  return entry ? [{ ...entry, id: dynamodb.SequenceNumber, since }] : [];
};

/** The history entries in a stream event, in its order; other records, changes and expiries tell dispatch nothing. */
export const historyIn = (event: DynamoDBStreamEvent): readonly StreamedEntry[] => event.Records.flatMap(entryOf);
