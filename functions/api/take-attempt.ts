import {
  type Attempts,
  type CountedWithin,
  mayTry,
  mayTryFrom,
  withFailure,
  withoutFailure,
} from "../../domain/shared/attempts.ts";
import type { Dependencies } from "../dependencies.ts";

/** Somebody beside writes the same counter so often at most; each of those writes uses up attempts, so it ends soon. */
const turns = 25;

/** The counters of what is tried: one for everybody, or one for each place and a second for all places. */
type Counters = readonly [one: string] | readonly [here: string, inAll: string];

/** Takes one of the attempts that counters allow within an hour before anything is tried, so that attempts side by side all count. */
export const takeAttempt = (deps: Dependencies, ...counters: Counters): Promise<"taken" | "none"> =>
  take(deps, counters, "hour");

/** The same within a day, for what a patient guesser would find at ten an hour. */
export const takeAttemptOfDay = (deps: Dependencies, counter: string): Promise<"taken" | "none"> =>
  take(deps, [counter], "day");

const take = async (deps: Dependencies, counters: Counters, within: CountedWithin): Promise<"taken" | "none"> => {
  const now = deps.clock.now();
  const written = await write(deps, counters, (found) => {
    const [here, inAll] = found;
    const may = counters.length === 1 ? mayTry(here, now, within) : mayTryFrom({ here, inAll }, now);
    return may ? counters.map((of, n) => withFailure(found[n], of, now, within)) : [];
  });
  return written === "saved" ? "taken" : "none";
};

/** Gives an attempt back that was none: whoever typed what is right has used up nothing. */
export const giveAttemptBack = async (deps: Dependencies, ...counters: Counters): Promise<void> => {
  await write(deps, counters, (found) => found.flatMap((one) => (one === undefined ? [] : [withoutFailure(one)])));
};

/** Writes counters as they then stand; what others keep changing is left, and nobody's request fails by that. */
const write = async (
  deps: Dependencies,
  counters: Counters,
  changed: (found: readonly (Attempts | undefined)[]) => readonly Attempts[],
): Promise<"saved" | "left"> => {
  for (let turn = 1; turn <= turns; turn += 1) {
    const save = changed(await Promise.all(counters.map((of) => deps.attempts.find(of))));
    if (save.length === 0) return "left";
    if ((await deps.store.commit({ save: [...save], emit: [] })) === "committed") return "saved";
  }
  return "left";
};
