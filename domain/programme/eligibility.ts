import type { Stage } from "../county/school.ts";
import type { NeedCategory } from "../need/need-categories.ts";
import { type ProgrammeCode, programmes } from "./programmes.ts";
import type { Boarding, NeedDemand, ProgrammeRule, RuleVersion } from "./rule-set.ts";
import { ruleFor } from "./rule-sets.ts";

/** What the rules ask about a pupil's schooling; grades count from 1 within their stage. */
export type PupilFacts = { readonly stage: Stage; readonly grade: number; readonly boarding: Boarding };

/** One condition of a rule, what it demands and what was found, so that a person can explain the answer (PIPL art. 24). */
export type Finding = {
  readonly condition: "stage" | "boarding" | "grade" | "need";
  readonly outcome: "met" | "unmet";
  /** Any one of these would do. */
  readonly demanded: readonly (string | number)[];
  readonly found: readonly (string | number)[];
};

/** Whether a programme is open to a pupil, under which version of the rules, and why. */
export type Eligibility = {
  readonly ruleVersion: RuleVersion;
  readonly programme: ProgrammeCode;
  readonly outcome: "eligible" | "notEligible" | "notOffered";
  readonly findings: readonly Finding[];
};

const finding = ({ condition, demanded, found }: Omit<Finding, "outcome">): Finding => ({
  condition,
  demanded,
  found,
  outcome: found.some((fact) => demanded.includes(fact)) ? "met" : "unmet",
});

/** The findings on a pupil's schooling alone. */
export const schoolingFindings = (
  programme: ProgrammeCode,
  rule: ProgrammeRule,
  pupil: PupilFacts,
): readonly Finding[] => [
  finding({ condition: "stage", demanded: programmes[programme].stages, found: [pupil.stage] }),
  ...(rule.boarding ? [finding({ condition: "boarding", demanded: [rule.boarding], found: [pupil.boarding] })] : []),
  ...(rule.grades ? [finding({ condition: "grade", demanded: rule.grades, found: [pupil.grade] })] : []),
];

const needFindings = (need: NeedDemand, categories: readonly NeedCategory[]): readonly Finding[] => {
  if (need === "none") return [];
  if (need !== "recognised") return [finding({ condition: "need", demanded: need, found: categories })];
  const outcome = categories.length > 0 ? "met" : "unmet";
  return [{ condition: "need", demanded: ["recognised"], found: categories, outcome }];
};

/** Checks a pupil and the need categories claimed or recognised against a programme's rule. */
export const eligibility = ({ ruleVersion, programme, pupil, categories }: EligibilityFacts): Eligibility => {
  const rule = ruleFor(ruleVersion, programme);
  if (rule === undefined) return { ruleVersion, programme, outcome: "notOffered", findings: [] };
  const findings = [...schoolingFindings(programme, rule, pupil), ...needFindings(rule.need, categories)];
  const outcome = findings.every((each) => each.outcome === "met") ? "eligible" : "notEligible";
  return { ruleVersion, programme, outcome, findings };
};
type EligibilityFacts = {
  readonly ruleVersion: RuleVersion;
  readonly programme: ProgrammeCode;
  readonly pupil: PupilFacts;
  readonly categories: readonly NeedCategory[];
};
