import { deadline } from "../calendar/working-days.ts";
import { type Climb, climbAll } from "../escalation/climb.ts";
import type { Escalation, Trigger } from "../escalation/escalation.ts";
import type { IssueClass } from "../finding/finding.ts";
import { system } from "../history/domain-event.ts";
import { indicatorById } from "../indicator/catalogue.ts";
import { pointsOf } from "../indicator/score.ts";
import { classOfVeto, Veto } from "../indicator/veto.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { InspectionCycle, UnitResult } from "./cycle.ts";
import { announcedIn } from "./cycle-progress.ts";
import { cycleTold } from "./cycle-told.ts";
import type { Inspection } from "./inspection.ts";
import { visitAnswers } from "./visit-entries.ts";

/**
 * What a cycle came to once every opinion letter is out (domain §6.6): each unit's score, its own beside it, grade and veto.
 * A unit of grade D climbs the ladder in the same commit (domain §6.7). A regular visit has no bulletin and no announcement,
 * its letter is all. Undefined when the cycle is scored already, or letters are missing.
 */
export const scoreCycle = ({ cycle, inspections, findings, ladder, occasion }: ScoreCycle): Change | undefined => {
  if (cycle.status !== "inspected") return undefined;
  const { now, calendar } = occasion;
  const results = cycle.sample.flatMap(({ unitId }): readonly UnitResult[] => {
    const result = inspections.find((inspection) => inspection.unitId === unitId)?.result;
    return result === undefined ? [] : [{ unitId, ...result, findings: findings.get(unitId) ?? 0 }];
  });
  const climbs = inspections.flatMap((inspection) => climbOf(inspection));
  const climbed = climbAll(climbs, { history: ladder, occasion });
  const dueAt = deadline({ calendar, from: now, workingDays: supervisionLimits.bulletinWorkingDays }).endsAt;
  const scored: InspectionCycle = { ...cycle, status: "scored", dueAt, results };
  const next = cycle.nature === "regular" ? announcedIn(scored, { by: system, occasion }).cycle : scored;
  const words = { units: results.length, gradeD: climbs.length };
  return {
    save: [next, ...climbed.save],
    emit: [cycleTold("CycleScored", next, { by: system, now, words }), ...climbed.events],
  };
};

type ScoreCycle = {
  readonly cycle: InspectionCycle;
  /** Every inspection of the cycle. */
  readonly inspections: readonly Inspection[];
  /** How many findings of the cycle stand against a unit, by its id. */
  readonly findings: ReadonlyMap<string, number>;
  /** Every step there ever was against the units of grade D. */
  readonly ladder: readonly Escalation[];
  readonly occasion: Occasion;
};

const triggers: { readonly [Name in Veto]?: Trigger } = { falseData: "falsification", misuseOfMoney: "lossOfMoney" };

/** What brings a unit of grade D onto the ladder: its veto, or the class in which it lost most points. */
const climbOf = (inspection: Inspection): readonly Climb[] => {
  const { result, unitId, headId, cycleId } = inspection;
  if (result?.grade !== "D") return [];
  const unit = { id: unitId, headId };
  const veto = Veto.safeParse(result.veto);
  if (!veto.success) return [{ unit, issueClass: weakestClass(inspection), trigger: "gradeD", cycleId }];
  return [{ unit, issueClass: classOfVeto(veto.data), trigger: triggers[veto.data] ?? "gradeD", cycleId }];
};

/** The class in which a unit lost most points; of two, the one that comes first in the catalogue. */
const weakestClass = ({ indicators, visit }: Inspection): IssueClass => {
  const answers = visitAnswers(visit?.entries ?? []);
  const worth = pointsOf(indicators);
  const lost = new Map<IssueClass, number>();
  for (const { indicator: id, score } of answers) {
    const indicator = indicatorById(id);
    if (indicator === undefined) continue;
    const { issueClass } = indicator;
    lost.set(issueClass, (lost.get(issueClass) ?? 0) + ((worth.get(indicator.id) ?? 0) * (100 - score)) / 100);
  }
  const [worst] = [...lost].toSorted(([, one], [, other]) => other - one);
  return worst?.[0] ?? "duty";
};
