import { msOf } from "../../domain/calendar/time.ts";
import type { Clock, WorkflowEngine } from "../dependencies.ts";

/** Less than the sweep's ten minutes, so that each of its rounds begins with a listing of its own. */
const keptMs = 9 * 60_000;

type Page = ReturnType<WorkflowEngine["running"]>;

/**
 * Lists what runs once for all counties that ask in turn: AWS lets an account ask a few times a second, and every county's
 * executions stand in one list. Who started meanwhile is asked after by name (the sweep does so), who ended is no suspect yet.
 */
export const sharedListing = (engine: WorkflowEngine, clock: Clock): WorkflowEngine => {
  const pages = new Map<string, { readonly page: Page; readonly until: number }>();
  const ask = async (key: string, of: Parameters<WorkflowEngine["running"]>[0]): Page => {
    try {
      return await engine.running(of);
    } catch (failure) {
      pages.delete(key);
      throw failure;
    }
  };
  return {
    ...engine,
    running: (of) => {
      const now = msOf(clock.now());
      for (const [key, { until }] of pages) if (until <= now) pages.delete(key);
      const key = JSON.stringify([of.workflow, of.after]);
      const known = pages.get(key);
      if (known) return known.page;
      const page = ask(key, of);
      pages.set(key, { page, until: now + keptMs });
      return page;
    },
  };
};
