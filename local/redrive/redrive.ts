import { setTimeout as pause } from "node:timers/promises";
import type { AsideQueue, InHand } from "./aside-queue.ts";

/** What an operator reads, line by line. */
export type Tell = (line: string) => void;

/** Names what is in hand: reader, key, error, since when; no content. */
const name = ({ entries, strange }: InHand, tell: Tell): void => {
  for (const { reader, pk, sk, error, since } of entries) tell(`${reader}  ${pk} ${sk}  ${error}  since ${since}`);
  if (strange.length > 0) tell(`${strange.length} messages that name no entry`);
};

/** Shows what lies aside and leaves it there; answers how many entries and other messages that are. */
export const showAside = async (queue: AsideQueue, tell: Tell): Promise<number> => {
  const inHand = await queue.take();
  const all = [...inHand.messages, ...inHand.strange];
  const elsewhere = (await queue.count()) - all.length;
  await queue.putBack(all);
  name(inHand, tell);
  if (elsewhere > 0) tell(`about ${elsewhere} more are in somebody else's hands`);
  return inHand.entries.length + inHand.strange.length;
};

/** How long an operator stands by, and how often the queue is asked meanwhile. */
type Patience = { readonly waitMs: number; readonly askMs: number };

/**
 * Sends what lies aside to its reader once more, waits until that has been through it, and names what stays; answers how
 * many stay. Pressed twice, at the same time or killed at any moment, it only makes a reader handle an entry again.
 */
export const redrive = async (queue: AsideQueue, tell: Tell, { waitMs, askMs }: Patience): Promise<number> => {
  const inHand = await queue.take();
  await queue.putBack(inHand.strange);
  if (inHand.messages.length > 0) {
    tell("sent to be handled again:");
    name({ ...inHand, strange: [] }, tell);
    await queue.sendAgain(inHand);
  }
  for (let waited = 0; waited < waitMs; waited += askMs) {
    // The queue's own count lags behind, so it is never asked at once.
    await pause(askMs);
    if ((await queue.onTheWay()) === 0) break;
  }
  const onTheWay = await queue.onTheWay();
  if (onTheWay > 0) tell(`about ${onTheWay} are still being tried, for an hour at most: look again then`);
  const stay = await showAside(queue, (line) => tell(`still aside: ${line}`));
  return stay + onTheWay;
};
