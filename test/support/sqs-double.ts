import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { SQSClient } from "@aws-sdk/client-sqs";
import { openServer } from "../../local/open-server.ts";
import { createQueueOfMessages, type Message, type QueueOfMessages } from "./sqs-queue.ts";

/** The attributes of a queue the double knows, as SQS names them. */
export type QueueAttributes = { readonly VisibilityTimeout?: string; readonly RedrivePolicy?: string };

/** What the actions are asked with; each takes its own part. */
type Asked = {
  readonly QueueName: string;
  readonly QueueUrl: string;
  readonly Attributes: QueueAttributes;
  readonly MessageBody: string;
  readonly ReceiptHandle: string;
  readonly VisibilityTimeout: number;
  readonly MaxNumberOfMessages: number;
  readonly WaitTimeSeconds: number;
  readonly Entries: readonly (Asked & { readonly Id: string })[];
};
type Given = { readonly [K in keyof Asked]?: Asked[K] };
type Answer = { readonly [name: string]: unknown };

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** A refusal in the words of SQS. */
const refusal = (code: string, status = 400) => ({ code, status });

const shown = ({ id, body, handle, receives, sentAt }: Message): Answer => ({
  MessageId: id,
  ReceiptHandle: handle,
  Body: body,
  MD5OfBody: md5(body),
  Attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: String(sentAt) },
});

/**
 * As much of SQS as standard queues need, in its JSON protocol over the wire: messages come in no order, are hidden while
 * somebody has them, come again when nobody deleted them, and go to the dead-letter queue after so many receives.
 */
export const startSqsDouble = async ({ longestWaitMs = 20_000, port = 0, account = "000000000000" }: Wanted = {}) => {
  const queues = new Map<string, QueueOfMessages>();
  let skippedMs = 0;
  const now = () => Date.now() + skippedMs;
  const urlOf = (name: string): string => `${endpoint}/${account}/${name}`;

  const named = (name = ""): QueueOfMessages => {
    const queue = queues.get(name);
    if (queue === undefined) throw refusal("QueueDoesNotExist");
    return queue;
  };
  const nameIn = ({ QueueUrl = "" }: Given): string => QueueUrl.split("/").at(-1) ?? "";
  const queueOf = (asked: Given): QueueOfMessages => named(nameIn(asked));

  const create = (name: string, { VisibilityTimeout = "30", RedrivePolicy }: QueueAttributes = {}): string => {
    const policy =
      RedrivePolicy && (JSON.parse(RedrivePolicy) as { deadLetterTargetArn: string; maxReceiveCount: number });
    const redrive = policy
      ? { to: () => named(policy.deadLetterTargetArn.split(":").at(-1)), after: Number(policy.maxReceiveCount) }
      : undefined;
    if (!queues.has(name))
      queues.set(name, createQueueOfMessages({ hiddenMs: Number(VisibilityTimeout) * 1000, redrive, now }));
    return urlOf(name);
  };

  const sent = (queue: QueueOfMessages, { MessageBody = "" }: Given): Answer => ({
    MessageId: queue.send({ id: randomUUID(), body: MessageBody, sentAt: now() }),
    MD5OfMessageBody: md5(MessageBody),
  });

  /** Each entry alone: what is refused is named among the failed. */
  const each = ({ Entries = [] }: Given, act: (entry: Given) => Answer): Answer => {
    if (Entries.length === 0) throw refusal("EmptyBatchRequest");
    if (Entries.length > 10) throw refusal("TooManyEntriesInBatchRequest");
    const results = Entries.map((entry) => {
      try {
        return { done: { Id: entry.Id, ...act(entry) } };
      } catch (error) {
        const { code } = error as ReturnType<typeof refusal>;
        return { failed: { Id: entry.Id, Code: code, SenderFault: true } };
      }
    });
    return {
      Successful: results.flatMap(({ done }) => done ?? []),
      Failed: results.flatMap(({ failed }) => failed ?? []),
    };
  };

  const hide = (queue: QueueOfMessages, { ReceiptHandle = "", VisibilityTimeout = 0 }: Given): Answer => {
    if (queue.hide(ReceiptHandle, VisibilityTimeout * 1000) === "unknown") throw refusal("ReceiptHandleIsInvalid");
    return {};
  };
  const remove = (queue: QueueOfMessages, { ReceiptHandle = "" }: Given): Answer => {
    queue.remove(ReceiptHandle);
    return {};
  };

  const receive = async (asked: Given): Promise<Answer> => {
    const queue = queueOf(asked);
    const until = Date.now() + Math.min((asked.WaitTimeSeconds ?? 0) * 1000, longestWaitMs);
    for (;;) {
      const hidden = asked.VisibilityTimeout;
      const messages = queue.receive(asked.MaxNumberOfMessages ?? 1, hidden === undefined ? undefined : hidden * 1000);
      if (messages.length > 0) return { Messages: messages.map(shown) };
      if (Date.now() >= until) return {};
      await pause(20);
    }
  };

  const actions: { readonly [action: string]: (asked: Given) => Answer | Promise<Answer> } = {
    CreateQueue: ({ QueueName = "", Attributes }) => ({ QueueUrl: create(QueueName, Attributes) }),
    DeleteQueue: (asked) => {
      queueOf(asked);
      queues.delete(nameIn(asked));
      return {};
    },
    ListQueues: () => ({ QueueUrls: [...queues.keys()].map(urlOf) }),
    GetQueueUrl: ({ QueueName = "" }) => {
      named(QueueName);
      return { QueueUrl: urlOf(QueueName) };
    },
    GetQueueAttributes: (asked) => {
      const { visible, hidden } = queueOf(asked).counts();
      return {
        Attributes: {
          QueueArn: `arn:aws:sqs:us-east-1:${account}:${asked.QueueUrl?.split("/").at(-1)}`,
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesNotVisible: String(hidden),
        },
      };
    },
    SendMessage: (asked) => sent(queueOf(asked), asked),
    SendMessageBatch: (asked) => each(asked, (entry) => sent(queueOf(asked), entry)),
    ReceiveMessage: receive,
    DeleteMessage: (asked) => remove(queueOf(asked), asked),
    DeleteMessageBatch: (asked) => each(asked, (entry) => remove(queueOf(asked), entry)),
    ChangeMessageVisibility: (asked) => hide(queueOf(asked), asked),
    ChangeMessageVisibilityBatch: (asked) => each(asked, (entry) => hide(queueOf(asked), entry)),
  };

  /** Actions that fail for the moment, as often as is said here. */
  const failing = new Map<string, number>();

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const action = String(request.headers["x-amz-target"]).replace("AmazonSQS.", "");
    const asked = (await json(request)) as Given;
    const failures = failing.get(action) ?? 0;
    if (failures > 0) {
      failing.set(action, failures - 1);
      throw refusal("ServiceUnavailable", 503);
    }
    const act = actions[action];
    if (act === undefined) throw refusal("UnsupportedOperation");
    return act(asked);
  };

  const server = createServer(async (request, response) => {
    const headers = { "content-type": "application/x-amz-json-1.0" };
    try {
      const body = JSON.stringify(await answer(request));
      response.writeHead(200, headers).end(body);
    } catch (error) {
      const { code = "InternalFailure", status = 500 } = error as Partial<ReturnType<typeof refusal>>;
      response.writeHead(status, headers).end(JSON.stringify({ __type: `com.amazonaws.sqs#${code}`, message: code }));
    }
  });
  const { url: endpoint, close } = await openServer(server, { port });
  const credentials = { accessKeyId: "double", secretAccessKey: "double" };
  const client = new SQSClient({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 });
  return {
    endpoint,
    client,
    createQueue: create,
    /** What a queue holds at this moment, hidden or not: the bodies. */
    bodiesIn: (name: string): readonly string[] => named(name).bodies(),
    /** Lets time pass for all queues: who had something in hand so long has lost it. */
    skip: (ms: number): void => {
      skippedMs += ms;
    },
    /** The next so many requests of this action fail for the moment. */
    fail: (action: string, times: number): void => void failing.set(action, times),
    close: async (): Promise<void> => {
      client.destroy();
      await close();
    },
  };
};

/** How long a request may wait for messages, where it listens, and whose queues it holds. */
type Wanted = { readonly longestWaitMs?: number; readonly port?: number; readonly account?: string };

/** A running stand-in of SQS. */
export type SqsDouble = Awaited<ReturnType<typeof startSqsDouble>>;
