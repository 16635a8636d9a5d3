import { eachInTime } from "../out-of-time.ts";
import { isHopeless } from "./hopeless.ts";

const atOnce = 16;

/**
 * Does the work for several at once, which may run twice; where something about one of them is hopeless, for each by
 * itself, so that it holds up none of the others. Answers what is hopeless; fails with whatever may pass.
 */
export const pastHopeless = async <Item>(
  items: readonly Item[],
  msLeft: () => number,
  work: (some: readonly Item[]) => Promise<void>,
): Promise<readonly unknown[]> => {
  try {
    await work(items);
    return [];
  } catch (error) {
    if (!isHopeless(error)) throw error;
    if (items.length === 1) return [error];
    const failures: unknown[] = [];
    await eachInTime(items, { atOnce, msLeft }, async (item) => {
      failures.push(...(await pastHopeless([item], msLeft, work)));
    });
    return failures;
  }
};
