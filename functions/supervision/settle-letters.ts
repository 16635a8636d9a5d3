import { dayOf } from "../../domain/calendar/time.ts";
import type { EventActor } from "../../domain/history/domain-event.ts";
import type { GoalResult, ResponsibilityLetter } from "../../domain/responsibility/letter.ts";
import { goalsByRecords, goalsByUnits, settleLetter } from "../../domain/responsibility/settle-letter.ts";
import type { InspectedUnit, SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { knownValues } from "./known-values.ts";

/** The unit a letter is measured by: its own, or its school as if it were one; a class is measured by its school. */
const measuredBy = (
  { unitId, schoolCode }: ResponsibilityLetter,
  { units }: SupervisionGrid,
): InspectedUnit | undefined => {
  if (schoolCode === undefined) return units.find(({ id }) => id === unitId);
  const unit = units.find(({ schoolCodes }) => schoolCodes.includes(schoolCode));
  return unit && { ...unit, schoolCodes: [schoolCode] };
};

const goalsOf = async (deps: Dependencies, letter: ResponsibilityLetter): Promise<readonly GoalResult[]> => {
  if (letter.level === "bureau")
    return goalsByUnits(letter, await allRecords((page) => deps.letters.under(letter.id, page)));
  const grid = await deps.grid.get();
  const unit = grid && measuredBy(letter, grid);
  const indicators = letter.goals.map(({ indicator }) => indicator);
  return goalsByRecords(letter, unit ? await knownValues(deps, { unit, indicators }) : []);
};

/** Compares one letter of responsibility with what the records say now; the bureau's with the letters of its units (domain §6.9, step 6). */
export const settleLetterNow = async (
  deps: Dependencies,
  { letterId, by }: { readonly letterId: string; readonly by: EventActor },
): Promise<void> => {
  await commitChange(deps, async () => {
    const letter = await deps.letters.find(letterId);
    return letter && settleLetter({ letter, goals: await goalsOf(deps, letter), by, now: deps.clock.now() });
  });
};

/** Known values of a unit read every application of its schools; so many letters keep a request short. */
const atOnce = 4;

/** The letters below one that have not been compared today. */
export const lettersToCompare = async (
  deps: Dependencies,
  upperId: string,
): Promise<readonly ResponsibilityLetter[]> => {
  const today = dayOf(deps.clock.now());
  const lower = await allRecords((page) => deps.letters.under(upperId, page));
  return lower.filter(({ result }) => result === undefined || dayOf(result.at) !== today);
};

/** Compares the next four letters below one; once all are, the upper one too. Asking again goes on. */
export const settleLettersBelow = async (
  deps: Dependencies,
  { upperId, by }: { readonly upperId: string; readonly by: EventActor },
): Promise<void> => {
  const waiting = await lettersToCompare(deps, upperId);
  for (const { id } of waiting.slice(0, atOnce)) await settleLetterNow(deps, { letterId: id, by });
  if (waiting.length <= atOnce) await settleLetterNow(deps, { letterId: upperId, by });
};
