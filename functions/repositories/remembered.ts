import { msOf } from "../../domain/calendar/time.ts";
import type { Clock } from "../dependencies.ts";

const keptMs = 30_000;

/** A question whose answer is kept, and a way to forget the answers. */
export type Remembered<Found> = {
  readonly find: (id: string) => Promise<Found | undefined>;
  readonly forget: () => void;
};

/**
 * Keeps what hardly ever changes (the county, its campaign, its schools) for half a minute, because every step reads
 * it; that something is missing is never kept. Another process's change is seen half a minute later.
 */
export const remembered = <Found>(
  clock: Clock,
  find: (id: string) => Promise<Found | undefined>,
): Remembered<Found> => {
  const kept = new Map<string, { readonly found: Promise<Found | undefined>; readonly until: number }>();
  const ask = async (id: string): Promise<Found | undefined> => {
    let found: Found | undefined;
    try {
      found = await find(id);
    } finally {
      if (found === undefined) kept.delete(id);
    }
    return found;
  };
  return {
    find: (id) => {
      const now = msOf(clock.now());
      const known = kept.get(id);
      if (known && now < known.until) return known.found;
      const found = ask(id);
      kept.set(id, { found, until: now + keptMs });
      return found;
    },
    forget: () => kept.clear(),
  };
};
