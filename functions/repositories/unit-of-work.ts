import type { Change, Decision } from "../../domain/shared/decision.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

const attempts = 8;

/**
 * Asks for a decision and commits it; when a record changed meanwhile, everything is read and asked again, so the loser
 * of a race hears the domain's refusal. `decide` must read all it needs afresh.
 */
export const decideAndCommit = async (deps: Dependencies, decide: () => Promise<Decision>): Promise<Decision> => {
  for (let attempt = 1; ; attempt += 1) {
    const decision = await decide();
    if (!decision.accepted || (await deps.store.commit(decision.change)) === "committed") return decision;
    if (attempt === attempts) return { accepted: false, refusal: { code: "VersionConflict" } };
  }
};

/** The same for the office's own machinery: `change` is undefined when nothing is to be done (any more). */
export const commitChange = async (
  deps: Dependencies,
  change: () => Promise<Change | undefined>,
): Promise<Change | undefined> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const wanted = await change();
    if (wanted === undefined || (wanted.save.length === 0 && (wanted.remove ?? []).length === 0)) return undefined;
    if ((await deps.store.commit(wanted)) === "committed") return wanted;
  }
  throw new TaskError("Transient", "a record changed at every attempt");
};

/** The time, calendar and campaign of a decision taken now; a county without a campaign stops loudly. */
export const occasionOf = async (deps: Dependencies): Promise<Occasion> => {
  const [calendar, campaign] = await Promise.all([deps.calendar.get(), deps.campaign.get()]);
  if (campaign === undefined) throw new TaskError("RecordBroken", "the county has no campaign");
  return { now: deps.clock.now(), calendar, campaign };
};
