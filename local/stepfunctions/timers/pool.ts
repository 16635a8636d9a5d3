import type { Thread } from "../interpreter/run.ts";
import type { ThreadPlace } from "../store/store.ts";

/** Takes threads that have something to do, oldest first, so many at once; keeps only a short queue in memory. */
export type Pool = {
  readonly offer: (place: ThreadPlace | Thread) => void;
  readonly run: () => void;
  /** Starts nothing more; resolves when what is under way has ended. */
  readonly close: () => Promise<void>;
  readonly isQuiet: () => boolean;
};

const queueLimit = 1000;
const pauseAfterFaultMs = 1000;

/** Where a thread stands, without what was read of it: whoever takes it up later reads its row again. */
export const placeOf = ({ id, execution, step }: ThreadPlace): ThreadPlace => ({ id, execution, step });

/** A pool over `work`; what does not fit in its queue, or was there before, is found again by `runnable`. */
export const createPool = (given: {
  readonly atOnce: number;
  readonly work: (place: ThreadPlace | Thread) => Promise<void>;
  readonly runnable: (limit: number) => readonly ThreadPlace[];
  readonly onQuiet: () => void;
  readonly onFault: (error: unknown) => void;
}): Pool => {
  const queue: (ThreadPlace | Thread)[] = [];
  const taken = new Map<string, Promise<void> | undefined>();
  const again = new Map<string, ThreadPlace>();
  let working = 0;
  let behind = true;
  let open = false;

  const keyOf = ({ id, step }: ThreadPlace) => `${id}.${step}`;

  const enqueue = (place: ThreadPlace | Thread) => {
    const key = keyOf(place);
    if (taken.has(key)) {
      // What it waits for may come while its call is still being put down: it has more to do at the same step.
      if (taken.get(key) !== undefined) again.set(key, placeOf(place));
      return;
    }
    if (queue.length >= queueLimit) {
      behind = true;
      return;
    }
    taken.set(key, undefined);
    queue.push(place);
  };

  /** Takes up what the table holds beside the queue; a table that cannot be read is asked again after a pause. */
  const catchUp = (): void => {
    try {
      const found = given.runnable(queueLimit);
      behind = found.length === queueLimit;
      // Those under way are in the table as they were: only who offers them knows of more.
      for (const place of found) if (!taken.has(keyOf(place))) enqueue(place);
    } catch (error) {
      given.onFault(error);
      setTimeout(fill, pauseAfterFaultMs).unref();
    }
  };

  const fill = () => {
    while (open && working < given.atOnce) {
      if (queue.length === 0 && behind) catchUp();
      const place = queue.shift();
      if (!place) return;
      working += 1;
      taken.set(
        keyOf(place),
        given.work(place).then(() => release(place)),
      );
    }
  };

  const release = (place: ThreadPlace) => {
    const key = keyOf(place);
    const more = again.get(key);
    taken.delete(key);
    again.delete(key);
    working -= 1;
    if (more && open) enqueue(more);
    fill();
    if (working === 0) given.onQuiet();
  };

  return {
    offer: (place) => {
      if (!open) {
        behind = true;
        return;
      }
      enqueue(place);
      fill();
    },
    run: () => {
      open = true;
      behind = true;
      fill();
    },
    close: async () => {
      open = false;
      for (const place of queue.splice(0)) taken.delete(keyOf(place));
      await Promise.all(taken.values());
    },
    isQuiet: () => !open || (working === 0 && queue.length === 0 && !behind),
  };
};
