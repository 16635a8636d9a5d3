import { setTimeout as pause } from "node:timers/promises";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { streamHandler } from "../../../functions/adapters/dynamodb/stream-handler.ts";
import { createSqsShelf } from "../../../functions/adapters/sqs/sqs-shelf.ts";
import type { Dependencies, ItemKey } from "../../../functions/dependencies.ts";
import { readHistory } from "../../../functions/streams/read-history.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { type AsideQueue, openAsideQueue } from "../../../local/redrive/aside-queue.ts";
import { redrive, showAside } from "../../../local/redrive/redrive.ts";
import { monday } from "../../support/factories.ts";
import { aContext, feedFromQueue } from "../../support/queue-mapping.ts";
import { type SqsDouble, startSqsDouble } from "../../support/sqs-double.ts";

const name = "zhuxue-test-dispatch-events";
const patience = { waitMs: 5000, askMs: 100 };

let sqs: SqsDouble;
let aside: string;
let again: string;
let queue: AsideQueue;
beforeEach(async () => {
  sqs = await startSqsDouble({ longestWaitMs: 30 });
  aside = sqs.createQueue(`${name}-aside`);
  again = sqs.createQueue(`${name}-again`, {
    VisibilityTimeout: "0.2",
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:us-east-1:000000000000:${name}-aside`,
      maxReceiveCount: 3,
    }),
  });
  queue = await openAsideQueue(sqs.client, name);
});
afterEach(() => sqs.close());

/** Entries that lie aside, by the numbers of their applications. */
const layAside = (...numbers: readonly number[]): Promise<void> =>
  createSqsShelf({ client: sqs.client, queueUrl: aside }).put(
    numbers.map((n) => ({
      ...{ reader: "dispatch-events", pk: `619901#application#${n}`, sk: "history#0001" },
      ...{ since: monday, error: "RecordBroken" },
    })),
  );

/** A deployed reader for which these applications fail; it dies as often as said after it has handled, before it answers. */
const aReader = ({ broken = [], busy = [], deaths = 0 }: Wanted = {}) => {
  const handled: string[] = [];
  let dying = deaths;
  const handler = streamHandler(
    readHistory({
      reader: "dispatch-events",
      open: async () => async (item) => {
        const application = Number(item.pk.split("#").at(-1));
        if (broken.includes(application)) throw new TaskError("RecordBroken", "still");
        if (busy.includes(application)) throw new TaskError("Transient", "not now");
        handled.push(item.pk);
      },
      of: () => ({ store: { entry: async (key: ItemKey) => ({ ...key, body: {} }) } }) as unknown as Dependencies,
      shelf: createSqsShelf({ client: sqs.client, queueUrl: aside }),
      clock: { now: () => monday },
      logger: { info: () => undefined, error: () => undefined },
    }),
  );
  const feed = () =>
    feedFromQueue(sqs.client, again, async (event, context) => {
      const answer = await handler(event, context);
      if (dying-- > 0) throw new Error("killed between handling and answer");
      return answer;
    });
  return { handled, handler, feed };
};
type Wanted = { readonly broken?: readonly number[]; readonly busy?: readonly number[]; readonly deaths?: number };

/** Presses the button while the reader is at work; answers what the operator read and how many stay. */
const press = async (feed: () => Promise<void>, button: AsideQueue = queue) => {
  const lines: string[] = [];
  let done = false;
  const reading = (async () => {
    while (!done) {
      await feed();
      await pause(10);
    }
  })();
  try {
    return { lines, stay: await redrive(button, (line) => void lines.push(line), patience) };
  } finally {
    done = true;
    await reading;
  }
};

describe("what lies aside", () => {
  test("is shown by reader, key, error and time, each entry once, and stays where it is", async () => {
    await layAside(2, 1, 2);
    const lines: string[] = [];

    const many = await showAside(queue, (line) => void lines.push(line));
    const manyAgain = await showAside(queue, () => undefined);

    expect(lines).toEqual(
      [1, 2].map((n) => `dispatch-events  619901#application#${n} history#0001  RecordBroken  since ${monday}`),
    );
    expect([many, manyAgain]).toEqual([2, 2]);
    expect(sqs.bodiesIn(`${name}-aside`)).toHaveLength(3);
  });

  test("and is no entry is counted and left alone", async () => {
    await layAside(1);
    await sqs.client.send(new SendMessageCommand({ QueueUrl: aside, MessageBody: "a note somebody left" }));

    const { lines, stay } = await press(aReader().feed);

    expect(stay).toBe(1);
    expect(lines.at(-1)).toBe("still aside: 1 messages that name no entry");
    expect(sqs.bodiesIn(`${name}-aside`)).toEqual(["a note somebody left"]);
  });
});

describe("the button", () => {
  test("hands everything on, many at once, and nothing stays", async () => {
    const numbers = Array.from({ length: 25 }, (_, n) => n);
    await layAside(...numbers);
    const reader = aReader();

    const { stay } = await press(reader.feed);

    expect(stay).toBe(0);
    expect(new Set(reader.handled).size).toBe(25);
    expect([...sqs.bodiesIn(`${name}-aside`), ...sqs.bodiesIn(`${name}-again`)]).toEqual([]);
  });

  test("pressed by two at the same time hands each entry on once", async () => {
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    await layAside(...numbers);
    const reader = aReader();
    const other = await openAsideQueue(sqs.client, name);

    const pressed = await Promise.all([press(reader.feed), press(reader.feed, other)]);

    const handedOn = pressed.flatMap(({ lines }) => lines).filter((line) => line.startsWith("dispatch-events"));
    expect(handedOn).toHaveLength(12);
    expect(new Set(reader.handled).size).toBe(12);
    expect(sqs.bodiesIn(`${name}-aside`)).toEqual([]);
  });

  test("killed between sending and taking away loses nothing: the next press hands it on a second time", async () => {
    await layAside(1);
    const reader = aReader();
    sqs.fail("DeleteMessageBatch", 1);
    await expect(press(reader.feed)).rejects.toThrow("ServiceUnavailable");
    sqs.skip(300_000);

    const { stay } = await press(reader.feed);

    expect(stay).toBe(0);
    expect(new Set(reader.handled)).toEqual(new Set(["619901#application#1"]));
    expect([...sqs.bodiesIn(`${name}-aside`), ...sqs.bodiesIn(`${name}-again`)]).toEqual([]);
  });

  test("leaves what still cannot be handled, and says so by name", async () => {
    await layAside(1, 2);

    const { lines, stay } = await press(aReader({ broken: [2] }).feed);

    expect(stay).toBe(1);
    expect(lines.at(-1)).toContain("still aside: dispatch-events  619901#application#2 history#0001  RecordBroken");
    expect(sqs.bodiesIn(`${name}-aside`)).toHaveLength(1);
  });

  test("tries what fails in passing some times, then it lies aside as before", async () => {
    await layAside(3);
    const reader = aReader({ busy: [3] });

    const { stay } = await press(reader.feed);

    expect(stay).toBe(1);
    expect(sqs.bodiesIn(`${name}-aside`)).toHaveLength(1);
  });

  test("is harmless when the reader dies between handling and answer: it handles the entry once more", async () => {
    await layAside(1);
    const reader = aReader({ deaths: 1 });

    const { stay } = await press(reader.feed);

    expect(stay).toBe(0);
    expect(reader.handled).toEqual(["619901#application#1", "619901#application#1"]);
  });
});

describe("a reader of the history", () => {
  test("leaves a message it does not understand in its queue, which sets it aside", async () => {
    await sqs.client.send(new SendMessageCommand({ QueueUrl: again, MessageBody: "{}" }));

    const reader = aReader();

    for (let tried = 0; tried < 4; tried += 1) {
      await reader.feed();
      sqs.skip(1000);
    }

    expect(sqs.bodiesIn(`${name}-aside`)).toEqual(["{}"]);
  });

  test("asks for the whole batch again while its queue is out of reach", async () => {
    sqs.fail("SendMessageBatch", 1);
    const { handler } = aReader({ broken: [1] });
    const record = {
      eventName: "INSERT" as const,
      dynamodb: {
        SequenceNumber: "7",
        ApproximateCreationDateTime: Date.parse(monday) / 1000,
        NewImage: {
          pk: { S: "619901#application#1" },
          sk: { S: "history#0001" },
          body: { M: {} },
          history: { BOOL: true },
        },
      },
    };

    const first = await handler({ Records: [record] }, aContext());
    const second = await handler({ Records: [record] }, aContext());

    expect(first).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
    expect(second).toEqual({ batchItemFailures: [] });
    expect(sqs.bodiesIn(`${name}-aside`)).toHaveLength(1);
  });
});
