import type { HistoryItem } from "../dependencies.ts";
import { noHurry } from "../out-of-time.ts";
import { sideBySide } from "../side-by-side.ts";

/** What a reader does with one entry in the milliseconds it has left; it may run twice for the same one. */
export type Work = (item: HistoryItem, msLeft: () => number) => Promise<void>;

/** Aggregates at once: enough to fill a minute, too few to run into a table's or a mail server's limits. */
const atOnce = 16;

/** Goes through different aggregates side by side, and through the entries of each in the order they came in. */
export const byAggregate = async <Entry extends Pick<HistoryItem, "pk">>(
  entries: readonly Entry[],
  work: (ofOne: readonly Entry[]) => Promise<void>,
): Promise<void> => {
  await sideBySide([...Map.groupBy(entries, ({ pk }) => pk).values()], atOnce, work);
};

/** Works through a page of the history; an aggregate stops at its first failure, and the page fails after all others are through. */
export const inTurn = async (items: readonly HistoryItem[], work: Work): Promise<void> => {
  const failures: unknown[] = [];
  await byAggregate(items, async (ofOne) => {
    try {
      for (const item of ofOne) await work(item, noHurry);
    } catch (error) {
      failures.push(error);
    }
  });
  // Whoever reads the page again must not meet work that is still on its way.
  for (const failure of failures) throw failure;
};
