import type { Database } from "./database.ts";

/** Counts the commits that appended to a file's history and wakes who waits for the next. */
export type AppendSignal = {
  readonly count: () => number;
  readonly raise: () => void;
  /** Resolves once more was appended than `seen`, or after `ms`. */
  readonly wait: (seen: number, ms: number) => Promise<void>;
};

const createAppendSignal = (): AppendSignal => {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    count: () => count,
    raise: () => {
      count += 1;
      for (const wake of waiting) wake();
    },
    wait: (seen, ms) =>
      new Promise((resolve) => {
        if (count > seen) return resolve();
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
      }),
  };
};

const signals = new WeakMap<Database, AppendSignal>();

/** The one signal that the table and the feeds of an open file share. */
export const appendSignalOf = (database: Database): AppendSignal => {
  const known = signals.get(database);
  if (known) return known;
  const signal = createAppendSignal();
  signals.set(database, signal);
  return signal;
};
