import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";

type Answer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** A function as Lambda calls it for a queue; one that dies throws. */
export type QueueFunction = (event: SQSEvent, context: Context) => Promise<Answer>;

/** A minute's function that has just begun. */
export const aContext = (msLeft = 60_000): Context => ({ getRemainingTimeInMillis: () => msLeft }) as Context;

const recordOf = ({ MessageId = "", Body = "", ReceiptHandle = "" }: Message): SQSRecord =>
  ({ messageId: MessageId, body: Body, receiptHandle: ReceiptHandle, eventSource: "aws:sqs" }) as SQSRecord;

/**
 * Feeds a function from a queue as Lambda does with partial failures, until the queue shows nothing: what the function does
 * not name is deleted, what it names or dies over comes again when it is visible again.
 */
export const feedFromQueue = async (client: SQSClient, QueueUrl: string, handler: QueueFunction): Promise<void> => {
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return;
    const all = Messages.map(({ MessageId = "" }) => MessageId);
    const failed = await handler({ Records: Messages.map(recordOf) }, aContext()).then(
      ({ batchItemFailures }) => batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
      () => all,
    );
    for (const { MessageId = "", ReceiptHandle } of Messages)
      if (!failed.includes(MessageId)) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
};
