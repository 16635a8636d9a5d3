import { withFailure } from "../../domain/shared/attempts.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** Counts one more failed attempt on each of these counters, whether what was tried exists or not (design §7). */
export const countFailures = async (deps: Dependencies, counters: readonly string[]): Promise<void> => {
  await commitChange(deps, async () => ({
    save: await Promise.all(
      counters.map(async (of) => withFailure(await deps.attempts.find(of), of, deps.clock.now())),
    ),
    emit: [],
  }));
};
