import { type Instant, later } from "../../domain/calendar/time.ts";
import type { Clock, WorkflowEngine } from "../dependencies.ts";
import { patiently } from "../patiently.ts";

/** An account may ask for two pages a second (five in the largest regions), so a long listing waits for its turn. */
const tries = 60;

type Running = WorkflowEngine["running"];

/** A function lives on between two calls, and its listing must not. */
const freshMs = 5 * 60_000;

type Listing = {
  readonly since: Instant;
  readonly readers: Set<string>;
  readonly pages: Map<string, ReturnType<Running>>;
};

/**
 * Lists what runs once for all counties that ask in turn, since everybody's executions stand in one list. A county that
 * begins again gets a new listing, and so does whoever finds one that was begun more than five minutes ago. Who started
 * meanwhile is asked after by name, and who ended meanwhile is looked at again before anything is done (the sweep does both).
 */
export const sharedListing = (engine: WorkflowEngine, clock: Clock): ((county: string) => WorkflowEngine) => {
  const listings = new Map<string, Listing>();
  const listingFor = (county: string, { workflow, after }: Parameters<Running>[0]): Listing => {
    const known = listings.get(workflow);
    const now = clock.now();
    const isFresh = known !== undefined && now < later(known.since, freshMs) && !known.readers.has(county);
    if (known && (after !== undefined || isFresh)) return known;
    const made: Listing = { since: now, readers: new Set(), pages: new Map() };
    listings.set(workflow, made);
    return made;
  };
  return (county) => ({
    ...engine,
    running: async (of) => {
      const { readers, pages } = listingFor(county, of);
      readers.add(county);
      const key = of.after ?? "";
      const page = pages.get(key) ?? patiently(tries, () => engine.running(of));
      pages.set(key, page);
      try {
        return await page;
      } catch (failure) {
        pages.delete(key);
        throw failure;
      }
    },
  });
};
