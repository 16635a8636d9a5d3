import { sideBySide } from "./side-by-side.ts";
import { TaskError } from "./task-error.ts";

/** A function begins nothing new when so few milliseconds are left: what is on its way still comes to its end. */
const reserveMs = 15_000;

/** The time of a machine of one's own, which no clock stops. */
export const noHurry = (): number => Number.POSITIVE_INFINITY;

/** Whether it is time to stop in good order and to let the next try go on. */
export const isOutOfTime = (msLeft: () => number): boolean => msLeft() < reserveMs;

/** What an entry is left with that takes longer than one try: it is going on, not failing. */
export const outOfTime = (): TaskError =>
  new TaskError("Transient", "the next try goes on", {
    cause: Object.assign(new Error("out of time"), { name: "OutOfTime" }),
  });

/**
 * Does the work for each item, so many at once. It begins none when time is running out, and answers or fails only when
 * nothing is on its way any more: a mail that went out is recorded before the next try begins.
 */
export const eachInTime = async <Item>(
  items: readonly Item[],
  { atOnce, msLeft }: { readonly atOnce: number; readonly msLeft: () => number },
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  let late = false;
  await sideBySide(items, atOnce, async (item) => {
    if (isOutOfTime(msLeft)) {
      late = true;
      return;
    }
    await work(item).catch((error: unknown) => failures.push(error));
  });
  for (const failure of failures) throw failure;
  if (late) throw outOfTime();
};
