import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { setAsideIn } from "../../functions/adapters/sqs/set-aside-message.ts";
import { sendSetAside } from "../../functions/adapters/sqs/sqs-shelf.ts";
import type { SetAside } from "../../functions/dependencies.ts";

/** What an operator has in hand: entries, each once; the messages that name them; messages that name none. */
export type InHand = {
  readonly entries: readonly SetAside[];
  readonly messages: readonly Message[];
  readonly strange: readonly Message[];
};

/** The queues of one reader, as an operator sees them. */
export type AsideQueue = {
  /** Takes everything that lies aside in hand, for five minutes: a second operator finds none of it meanwhile. */
  readonly take: () => Promise<InHand>;
  /** Lets go of messages, so that they lie aside as before. */
  readonly putBack: (messages: readonly Message[]) => Promise<void>;
  /** Sends entries to their reader, then takes them from the shelf: whoever dies in between has sent them twice, never lost them. */
  readonly sendAgain: (inHand: InHand) => Promise<void>;
  /** How many keys the reader still has before it. */
  readonly onTheWay: () => Promise<number>;
  /** How many lie aside, in somebody's hands or not. */
  readonly count: () => Promise<number>;
};

const inHandSeconds = 300;
/** The most that SQS gives and takes at once. */
const perRequest = 10;

const inTens = <T>(all: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / perRequest) }, (_, n) => all.slice(n * perRequest, (n + 1) * perRequest));

const eachOnce = (entries: readonly SetAside[]): readonly SetAside[] => {
  const keyOf = ({ pk, sk }: SetAside) => `${pk} ${sk}`;
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...byKey.values()].toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};

const apart = (all: readonly Message[]): InHand => {
  const read = all.map((message) => ({ message, said: setAsideIn(message.Body) }));
  return {
    entries: eachOnce(read.flatMap(({ said }) => said ?? [])),
    messages: read.flatMap(({ message, said }) => (said ? [message] : [])),
    strange: read.flatMap(({ message, said }) => (said ? [] : [message])),
  };
};

const handles = (messages: readonly Message[]) =>
  messages.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle }));

/** Finds a reader's queues by their names. */
export const openAsideQueue = async (client: SQSClient, name: string): Promise<AsideQueue> => {
  const urlOf = async (queue: string): Promise<string> => {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: `${name}-${queue}` }));
    if (QueueUrl === undefined) throw new Error(`there is no queue ${name}-${queue}`);
    return QueueUrl;
  };
  const [aside, again] = await Promise.all([urlOf("aside"), urlOf("again")]);

  const lengthOf = async (QueueUrl: string): Promise<number> => {
    const AttributeNames = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
    const { Attributes } = await client.send(command);
    return AttributeNames.reduce((sum, attribute) => sum + Number(Attributes?.[attribute] ?? 0), 0);
  };

  return {
    take: async () => {
      const messages: Message[] = [];
      for (;;) {
        const command = new ReceiveMessageCommand({
          QueueUrl: aside,
          MaxNumberOfMessages: perRequest,
          VisibilityTimeout: inHandSeconds,
          // A short poll asks only some of the machines that hold a queue.
          WaitTimeSeconds: 1,
        });
        const { Messages = [] } = await client.send(command);
        if (Messages.length === 0) return apart(messages);
        messages.push(...Messages);
      }
    },
    putBack: async (messages) => {
      for (const some of inTens(messages)) {
        const Entries = handles(some).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
        await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: aside, Entries }));
      }
    },
    sendAgain: async ({ entries, messages }) => {
      await sendSetAside({ client, queueUrl: again }, entries);
      for (const some of inTens(messages))
        await client.send(new DeleteMessageBatchCommand({ QueueUrl: aside, Entries: handles(some) }));
    },
    onTheWay: () => lengthOf(again),
    count: () => lengthOf(aside),
  };
};
