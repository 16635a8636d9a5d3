import { letterIdOf, type ResponsibilityLetter } from "../../domain/responsibility/letter.ts";
import type { SettlementStep } from "../../domain/settlement/settlement.ts";
import { campaignsOf, type YearRecords } from "../../domain/settlement/step-figures.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 10;

/** The records one step of a settlement counts; what it does not count is not read. */
export const yearRecords = async (
  deps: Dependencies,
  {
    year,
    step,
    grid,
  }: { readonly year: number; readonly step: SettlementStep | undefined; readonly grid: SupervisionGrid },
): Promise<YearRecords> => {
  const isMoney = step === "reconciliation" || step === "carryOver";
  const [lists, tallies, items, cycles, letters] = await Promise.all([
    isMoney ? Promise.all(campaignsOf(year).map((id) => deps.lists.ofCampaign(id))) : [],
    isMoney ? Promise.all(campaignsOf(year).map((id) => deps.tallies.find(id))) : [],
    step === "taskBook" ? deps.taskItems.ofYear(year) : [],
    step === "yearlyScores" ? allRecords(deps.cycles.all) : [],
    step === "letters" ? lettersOf(deps, year) : [],
  ]);
  return {
    year,
    lists: lists.flat(),
    tallies: tallies.flatMap((tally) => tally ?? []),
    items,
    cycles,
    letters,
    grid,
  };
};

/** The letters of a year from the bureau down to the schools; those of classes are their schools' matter. */
const lettersOf = async (deps: Dependencies, year: number): Promise<readonly ResponsibilityLetter[]> => {
  const under = (id: string) => allRecords((page) => deps.letters.under(id, page));
  const bureau = await deps.letters.find(letterIdOf(year, {}));
  if (bureau === undefined) return [];
  const units = await under(bureau.id);
  const schools = await sideBySide(units, atOnce, ({ id }) => under(id));
  return [bureau, ...units, ...schools.flat()];
};
