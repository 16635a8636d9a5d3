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

/** A pool over `work`; what does not fit in its queue, or was there before, is found again by `runnable`. */
export const createPool = (given: {
  readonly atOnce: number;
  readonly work: (place: ThreadPlace | Thread) => Promise<void>;
  readonly runnable: (limit: number) => readonly ThreadPlace[];
  readonly onQuiet: () => void;
}): Pool => {
  const queue: (ThreadPlace | Thread)[] = [];
  const taken = new Map<string, Promise<void> | undefined>();
  const again = new Map<string, ThreadPlace | Thread>();
  let working = 0;
  let behind = true;
  let open = false;

  const keyOf = ({ id, step }: ThreadPlace) => `${id}.${step}`;

  const enqueue = (place: ThreadPlace | Thread) => {
    const key = keyOf(place);
    if (taken.has(key)) {
      // What it waits for may come while its call is still being put down: it has more to do at the same step.
      if (taken.get(key) !== undefined) again.set(key, place);
      return;
    }
    if (queue.length >= queueLimit) {
      behind = true;
      return;
    }
    taken.set(key, undefined);
    queue.push(place);
  };

  const fill = () => {
    while (open && working < given.atOnce) {
      if (queue.length === 0 && behind) {
        const found = given.runnable(queueLimit);
        behind = found.length === queueLimit;
        found.forEach(enqueue);
      }
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
