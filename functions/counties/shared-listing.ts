import { setTimeout as pause } from "node:timers/promises";
import type { WorkflowEngine } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** An account may ask for two pages a second (five in the largest regions), so a long listing waits for its turn. */
const tries = 60;
const pauseMs = 1000;

type Running = WorkflowEngine["running"];

const patiently = async (ask: () => ReturnType<Running>): ReturnType<Running> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (failure) {
      if (!(failure instanceof TaskError) || failure.name !== "Transient" || tried === tries) throw failure;
      await pause(pauseMs);
    }
  }
};

type Listing = { readonly readers: Set<string>; readonly pages: Map<string, ReturnType<Running>> };

/**
 * Lists what runs once for all counties that ask in turn, since everybody's executions stand in one list. A county that
 * begins again gets a new listing. Behind others a county's is some minutes old: who started meanwhile is asked after by
 * name, and who ended meanwhile is looked at again before anything is done (the sweep does both).
 */
export const sharedListing = (engine: WorkflowEngine): ((county: string) => WorkflowEngine) => {
  const listings = new Map<string, Listing>();
  const listingFor = (county: string, { workflow, after }: Parameters<Running>[0]): Listing => {
    const known = listings.get(workflow);
    if (known && (after !== undefined || !known.readers.has(county))) return known;
    const made: Listing = { readers: new Set(), pages: new Map() };
    listings.set(workflow, made);
    return made;
  };
  return (county) => ({
    ...engine,
    running: async (of) => {
      const { readers, pages } = listingFor(county, of);
      readers.add(county);
      const key = of.after ?? "";
      const page = pages.get(key) ?? patiently(() => engine.running(of));
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
