import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SetAside, Shelf } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { messageOf } from "./set-aside-message.ts";

/** The most that SQS takes in one request. */
const perRequest = 10;

/** Puts entries into one queue; any of them may lie there twice, none is lost. */
export const sendSetAside = async ({ client, queueUrl }: SqsPlace, entries: readonly SetAside[]): Promise<void> => {
  for (let from = 0; from < entries.length; from += perRequest) {
    const Entries = entries
      .slice(from, from + perRequest)
      .map((entry, place) => ({ Id: String(place), MessageBody: messageOf(entry) }));
    const { Failed: [refused] = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (refused) throw new TaskError("Transient", `SQS did not take an entry: ${refused.Code}`);
  }
};

/** The shelf of one reader on an SQS queue. */
export const createSqsShelf = (place: SqsPlace): Shelf => ({ put: (entries) => sendSetAside(place, entries) });

type SqsPlace = { readonly client: SQSClient; readonly queueUrl: string };
