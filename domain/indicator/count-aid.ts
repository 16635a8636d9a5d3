import type { Application } from "../application/application.ts";
import { isAlive } from "../application/claim.ts";
import { provedProgrammes, type RegisteredPupil } from "../makeup/missed-pupils.ts";
import { programmes } from "../programme/programmes.ts";
import type { RuleVersion } from "../programme/rule-set.ts";
import { type Counted, together } from "./known.ts";

/** What is aided of what should be: of pupils (I01), and of the grants and subsidies open to them (I02). */
export type AidCounted = { readonly pupils: Counted; readonly aids: Counted };

/**
 * Counts for each pupil proved in need whom a programme covers whether an application is under way or approved, and for
 * how many of the pupil's programmes. Pupils of whom no machine speaks any more are not counted.
 */
export const countAid = ({ pupils, applications, quiet, ruleVersion }: AidFacts): AidCounted => {
  const alive = aliveOf(applications);
  const counts = pupils.flatMap((each) => {
    const wanted = quiet.has(each.pupilKey) ? [] : appliedFor(each, ruleVersion);
    const aided = wanted.filter((programme) => alive.get(each.pupilKey)?.has(programme));
    return wanted.length === 0
      ? []
      : [
          {
            pupil: { numerator: alive.has(each.pupilKey) ? 1 : 0, denominator: 1 },
            aid: { numerator: aided.length, denominator: wanted.length },
          },
        ];
  });
  return { pupils: together(counts.map(({ pupil }) => pupil)), aids: together(counts.map(({ aid }) => aid)) };
};

/** Pupils of whom these applications do not show every aid: another school may hold one, because a family named it. */
export const notFullyAided = ({ pupils, applications, quiet, ruleVersion }: AidFacts): readonly RegisteredPupil[] => {
  const alive = aliveOf(applications);
  return pupils.filter(
    (each) =>
      !quiet.has(each.pupilKey) &&
      appliedFor(each, ruleVersion).some((programme) => !alive.get(each.pupilKey)?.has(programme)),
  );
};

const appliedFor = (each: RegisteredPupil, ruleVersion: RuleVersion) =>
  provedProgrammes(each, ruleVersion).filter((programme) => ["GRANT", "SUBSIDY"].includes(programmes[programme].kind));

const aliveOf = (applications: readonly Application[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const alive = new Map<string, Set<string>>();
  for (const application of applications.filter(isAlive)) {
    const { pupilKey, programme } = application;
    alive.set(pupilKey, (alive.get(pupilKey) ?? new Set()).add(programme));
  }
  return alive;
};

type AidFacts = {
  /** Of the register. */
  readonly pupils: readonly RegisteredPupil[];
  /** Of these pupils in the campaign. */
  readonly applications: readonly Application[];
  readonly quiet: ReadonlySet<string>;
  readonly ruleVersion: RuleVersion;
};
