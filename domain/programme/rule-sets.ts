import type { ProgrammeCode } from "./programmes.ts";
import type { ProgrammeRule, RuleSet, RuleVersion } from "./rule-set.ts";
import { rules2026 } from "./rules-2026.ts";
import { rulesS02018 } from "./rules-s0-2018.ts";

/** Every version of the rules that an application may have been submitted under. */
export const ruleSets: Readonly<Record<RuleVersion, RuleSet>> = { "S0-2018": rulesS02018, "2026": rules2026 };

/** A programme's rule in a version; none where that version does not offer it. */
export const ruleFor = (ruleVersion: RuleVersion, programme: ProgrammeCode): ProgrammeRule | undefined =>
  ruleSets[ruleVersion].programmes[programme];
