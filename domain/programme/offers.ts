import type { Fen } from "../money/fen.ts";
import { type PupilFacts, schoolingFindings } from "./eligibility.ts";
import { ProgrammeCode, programmes } from "./programmes.ts";
import type { AmountLine, NeedDemand, ProgrammeRule, RuleVersion } from "./rule-set.ts";
import { ruleFor } from "./rule-sets.ts";

/** A programme families may apply for: what it pays (several amounts where level or place decide), how often, and to whom. */
export type Offer = {
  readonly programme: ProgrammeCode;
  readonly period: ProgrammeRule["period"];
  readonly need: NeedDemand;
  readonly amounts: readonly Fen[];
};

/** The programmes a pupil's schooling fits; whether the need fits is judged later (domain §3.3). */
export const offersFor = (ruleVersion: RuleVersion, pupil: PupilFacts): readonly Offer[] =>
  ProgrammeCode.options.flatMap((programme) => {
    const rule = ruleFor(ruleVersion, programme);
    if (rule === undefined || programmes[programme].use !== "application") return [];
    if (schoolingFindings(programme, rule, pupil).some(({ outcome }) => outcome === "unmet")) return [];
    const lines = rule.amounts.filter(
      ({ stage, grades }) => stage === pupil.stage && (grades?.includes(pupil.grade) ?? true),
    );
    return [
      { programme, period: rule.period, need: rule.need, amounts: [...new Set(lines.map(({ amount }) => amount))] },
    ];
  });

/** A programme on the policy page. */
export type Policy = {
  readonly programme: ProgrammeCode;
  readonly use: "application" | "entitlement" | "register";
  readonly period: ProgrammeRule["period"];
  readonly boarding?: NonNullable<ProgrammeRule["boarding"]>;
  readonly lines: readonly AmountLine[];
  readonly loan?: NonNullable<ProgrammeRule["loan"]>;
};

/** Everything a version of the rules offers, in the order of the catalogue. */
export const policiesOf = (ruleVersion: RuleVersion): readonly Policy[] =>
  ProgrammeCode.options.flatMap((programme): readonly Policy[] => {
    const rule = ruleFor(ruleVersion, programme);
    if (rule === undefined) return [];
    const { period, boarding, amounts, loan } = rule;
    return [
      {
        programme,
        use: programmes[programme].use,
        period,
        lines: amounts,
        ...(boarding && { boarding }),
        ...(loan && { loan }),
      },
    ];
  });
