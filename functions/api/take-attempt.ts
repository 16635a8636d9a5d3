import { mayTry, withFailure } from "../../domain/shared/attempts.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** Takes one of the attempts a counter allows within an hour before anything is tried, so that attempts side by side all count. */
export const takeAttempt = async (deps: Dependencies, counter: string): Promise<"taken" | "none"> => {
  const now = deps.clock.now();
  let attempt: "taken" | "none" = "none";
  await commitChange(deps, async () => {
    const earlier = await deps.attempts.find(counter);
    attempt = mayTry(earlier, now) ? "taken" : "none";
    return attempt === "taken" ? { save: [withFailure(earlier, counter, now)], emit: [] } : undefined;
  });
  return attempt;
};
