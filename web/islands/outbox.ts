import { itemsOf, type KeptItem, keepItem } from "./device-store.ts";
import { type Sending, sendItem } from "./send-item.ts";

const firstPauseMs = 2000;
const longestPauseMs = 60_000;

/** How the last attempt to send ended. */
export type Line = "good" | "none" | "signedOut";

/** Sends what is kept, one after the other in the order it was entered, and again later what could not be sent. */
export const createOutbox = ({ inspection, reader, refusedPhoto, told }: Outbox) => {
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const noted = async (item: KeptItem, sending: Sending): Promise<void> => {
    // What was being sent may have got its photos' new ids meanwhile.
    const now = (await itemsOf(inspection)).find(({ id }) => id === item.id);
    if (now === undefined) return;
    if (sending.was === "sent")
      await keepItem({
        ...now,
        state: "sent",
        version: sending.version,
        photos: now.photos.map(({ fileId }) => ({ fileId })),
      });
    if (sending.was === "refused") await keepItem({ ...now, state: "refused", why: sending.why });
  };

  const sendAll = async (): Promise<Line> => {
    const items = await itemsOf(inspection);
    for (const item of items.filter((one) => one.state === "kept" && one.reader === reader)) {
      const sending = await sendItem(item, refusedPhoto);
      await noted(item, sending);
      await told("good");
      if (sending.was === "later") return "none";
      if (sending.was === "signedOut") return "signedOut";
    }
    return "good";
  };

  const send = async (): Promise<void> => {
    clearTimeout(timer);
    // Another tab with the same page may be sending.
    const line = await navigator.locks.request(`visit ${inspection}`, sendAll);
    await told(line);
    if (line === "good") pauseMs = firstPauseMs;
    if (line !== "none") return;
    timer = setTimeout(() => void send(), pauseMs);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  };

  return { send };
};

type Outbox = {
  readonly inspection: string;
  readonly reader: string;
  /** What is said when the house refuses a photo. */
  readonly refusedPhoto: string;
  /** Told after each item and at the end. */
  readonly told: (line: Line) => Promise<void>;
};
