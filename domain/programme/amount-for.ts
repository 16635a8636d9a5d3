import type { Fen } from "../money/fen.ts";
import type { NeedLevel } from "../need/need-categories.ts";
import { type PupilFacts, schoolingFindings } from "./eligibility.ts";
import { type ProgrammeCode, programmes } from "./programmes.ts";
import type { Admission, RuleVersion } from "./rule-set.ts";
import { ruleFor } from "./rule-sets.ts";

/** Why there is no amount: the programme pays no cash through the county, does not cover the pupil, or a fact is missing. */
export type NoAmount =
  | "notOffered"
  | "noCash"
  | "stageNotCovered"
  | "boardingNotCovered"
  | "gradeNotCovered"
  | "levelMissing"
  | "admissionMissing";

/** What a pupil gets in fen, per term or once as the rule says; need is asked by `eligibility`, not here. */
export const amountFor = ({ ruleVersion, programme, pupil, level, admission }: AmountFacts): Fen | NoAmount => {
  const rule = ruleFor(ruleVersion, programme);
  if (rule === undefined) return "notOffered";
  if (programmes[programme].use !== "application") return "noCash";
  const unmet = schoolingFindings(programme, rule, pupil).find(({ outcome }) => outcome === "unmet");
  if (unmet?.condition === "stage") return "stageNotCovered";
  if (unmet?.condition === "boarding") return "boardingNotCovered";
  const lines = rule.amounts.filter(
    ({ stage, grades }) => stage === pupil.stage && (grades?.includes(pupil.grade) ?? true),
  );
  if (unmet || lines.length === 0) return "gradeNotCovered";
  const line = lines.find(
    (each) => [undefined, level].includes(each.level) && [undefined, admission].includes(each.admission),
  );
  return line?.amount ?? (lines.some((each) => each.level) ? "levelMissing" : "admissionMissing");
};
type AmountFacts = {
  readonly ruleVersion: RuleVersion;
  readonly programme: ProgrammeCode;
  readonly pupil: PupilFacts;
  /** Matters where a version pays by level. */
  readonly level?: NeedLevel;
  /** Matters for freshmen. */
  readonly admission?: Admission;
};
