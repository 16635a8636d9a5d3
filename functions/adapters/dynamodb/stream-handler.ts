import type { DynamoDBStreamEvent } from "aws-lambda";
import type { HistoryItem } from "../../dependencies.ts";
import { historyIn } from "./stream-event.ts";

/**
 * Hands the history in a stream event on, all of it at once; a failure makes Lambda halve the batch and come back, so
 * what cannot be handled ends alone in the dead-letter queue, and what was handled twice is harmless.
 */
export const streamHandler =
  (handle: (items: readonly HistoryItem[]) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<void> => {
    const entries = historyIn(event);
    if (entries.length > 0) await handle(entries);
  };
