import { randomUUID } from "node:crypto";

/** A message in a queue: hidden until then, received so often, last under this handle. */
export type Message = {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  readonly hiddenUntil: number;
  readonly receives: number;
  readonly handle: string;
};

/** One standard queue in memory. */
export type QueueOfMessages = ReturnType<typeof createQueueOfMessages>;

/** Makes a queue; what was received so often without being deleted goes to another one. */
export const createQueueOfMessages = ({ hiddenMs, redrive, now }: Wanted) => {
  const messages = new Map<string, Message>();

  const send = (sent: Pick<Message, "id" | "body" | "sentAt">): string => {
    messages.set(sent.id, { ...sent, hiddenUntil: 0, receives: 0, handle: "" });
    return sent.id;
  };
  const visible = (): readonly Message[] => {
    const moment = now();
    const seen = [...messages.values()].filter(({ hiddenUntil }) => hiddenUntil <= moment);
    for (const message of seen) {
      if (redrive === undefined || message.receives < redrive.after) continue;
      messages.delete(message.id);
      redrive.to().send(message);
    }
    return seen.filter(({ id }) => messages.has(id));
  };
  /** A handle is good as long as nobody has received the message again. */
  const heldBy = (handle: string): Message | undefined =>
    [...messages.values()].find((message) => message.handle === handle && handle !== "");

  return {
    send,
    receive: (most: number, forMs = hiddenMs): readonly Message[] =>
      // A standard queue promises no order; here the newest come first, so that nobody relies on one.
      visible()
        .toReversed()
        .slice(0, most)
        .map((message) => {
          const taken = {
            ...message,
            receives: message.receives + 1,
            handle: randomUUID(),
            hiddenUntil: now() + forMs,
          };
          messages.set(message.id, taken);
          return taken;
        }),
    remove: (handle: string): void => {
      const held = heldBy(handle);
      if (held) messages.delete(held.id);
    },
    hide: (handle: string, forMs: number): "hidden" | "unknown" => {
      const held = heldBy(handle);
      if (held === undefined) return "unknown";
      messages.set(held.id, { ...held, hiddenUntil: now() + forMs });
      return "hidden";
    },
    counts: () => {
      const seen = visible().length;
      return { visible: seen, hidden: messages.size - seen };
    },
    bodies: (): readonly string[] => {
      visible();
      return [...messages.values()].map(({ body }) => body);
    },
  };
};

type Wanted = {
  readonly now: () => number;
  readonly hiddenMs: number;
  readonly redrive:
    | { readonly to: () => { readonly send: (message: Message) => unknown }; readonly after: number }
    | undefined;
};
