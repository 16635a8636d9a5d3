import type { Application } from "../application/application.ts";
import type { Pupil } from "../county/pupil.ts";
import { NeedCategory } from "../need/need-categories.ts";
import { offersFor } from "../programme/offers.ts";
import type { RuleVersion } from "../programme/rule-set.ts";

/** A pupil of the register under the key by which applications know pupils. */
export type RegisteredPupil = { readonly pupilKey: string; readonly pupil: Pupil };

const isAidedBy = ({ pupil }: RegisteredPupil, ruleVersion: RuleVersion): boolean => {
  const proved = NeedCategory.options.filter((category) => pupil.provedCategories.includes(category));
  return (
    proved.length > 0 &&
    offersFor(ruleVersion, pupil).some(
      ({ need }) => typeof need === "string" || need.some((category) => proved.includes(category)),
    )
  );
};

/**
 * The pupils the campaign missed (`MISSED`, domain §4.5): in the student record, on a department's list, covered by a
 * programme, and neither in the aid system nor noted as a case. An application that lapsed aided nobody; one that was
 * rejected or withdrawn was decided by somebody.
 */
export const missedPupils = ({ pupils, applications, noted, ruleVersion }: Scan): readonly RegisteredPupil[] => {
  const applied = new Set(applications.filter(({ status }) => status !== "lapsed").map(({ pupilKey }) => pupilKey));
  return pupils.filter(
    (each) => !applied.has(each.pupilKey) && !noted.has(each.pupilKey) && isAidedBy(each, ruleVersion),
  );
};

type Scan = {
  /** A page of the register. */
  readonly pupils: readonly RegisteredPupil[];
  /** Applications of these pupils in the campaign. */
  readonly applications: readonly Pick<Application, "pupilKey" | "status">[];
  /** Pupils who have or had a case in the campaign. */
  readonly noted: ReadonlySet<string>;
  readonly ruleVersion: RuleVersion;
};
