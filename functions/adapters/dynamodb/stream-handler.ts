import type { Context, DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import type { SetAside } from "../../dependencies.ts";
import { setAsideIn } from "../sqs/set-aside-message.ts";
import { historyIn, type StreamedEntry } from "./stream-event.ts";

/** Who reads what is brought, and answers what has to be brought again. */
type Reading = {
  readonly told: (page: readonly StreamedEntry[], msLeft: () => number) => Promise<string | undefined>;
  readonly asked: (
    keys: readonly (SetAside & { readonly id: string })[],
    msLeft: () => number,
  ) => Promise<readonly string[]>;
};

/** What Lambda makes of an answer: a stream goes on from the first number named, a queue keeps the messages named. */
type BroughtAgain = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

const answer = (ids: readonly string[]): BroughtAgain => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

const isQueue = (event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent =>
  event.Records[0]?.eventSource === "aws:sqs";

/**
 * Hands on what Lambda brings a reader of the history: a batch of the stream, or keys that were set aside and are to be
 * handled again. A failure of this function itself brings everything again.
 */
export const streamHandler =
  ({ told, asked }: Reading) =>
  async (event: DynamoDBStreamEvent | SQSEvent, context: Context): Promise<BroughtAgain> => {
    const msLeft = () => context.getRemainingTimeInMillis();
    if (!isQueue(event)) {
      const first = await told(historyIn(event), msLeft);
      return answer(first === undefined ? [] : [first]);
    }
    const messages = event.Records.map(({ messageId: id, body }) => ({ id, said: setAsideIn(body) }));
    const again = await asked(
      messages.flatMap(({ id, said }) => (said ? [{ ...said, id }] : [])),
      msLeft,
    );
    // A message nobody understands stays: after its last try the queue sets it aside, where operators see it.
    return answer([...again, ...messages.flatMap(({ id, said }) => (said ? [] : [id]))]);
  };
