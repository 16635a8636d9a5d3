import type { Application } from "../application/application.ts";
import type { Pupil } from "../county/pupil.ts";
import { NeedCategory } from "../need/need-categories.ts";
import { offersFor } from "../programme/offers.ts";
import type { ProgrammeCode } from "../programme/programmes.ts";
import type { RuleVersion } from "../programme/rule-set.ts";

/** A pupil of the register under the key by which applications know pupils. */
export type RegisteredPupil = { readonly pupilKey: string; readonly pupil: Pupil };

/** The programmes that a department's proof and the pupil's schooling together open: what should reach the pupil (应助尽助). */
export const provedProgrammes = ({ pupil }: RegisteredPupil, ruleVersion: RuleVersion): readonly ProgrammeCode[] => {
  const proved = NeedCategory.options.filter((category) => pupil.provedCategories.includes(category));
  if (proved.length === 0) return [];
  return offersFor(ruleVersion, pupil).flatMap(({ programme, need }) =>
    typeof need === "string" || need.some((category) => proved.includes(category)) ? [programme] : [],
  );
};

/**
 * The pupils the campaign missed (`MISSED`, domain §4.5): in the student record, on a department's list, covered by a
 * programme, and neither in the aid system nor noted as a case. An application that lapsed by time aided nobody; one that
 * was rejected or withdrawn, or ended with a change of the pupil's life, was decided by somebody.
 */
export const missedPupils = ({ pupils, applications, noted, quiet, ruleVersion }: Scan): readonly RegisteredPupil[] => {
  const decided = applications.filter(({ status, cause }) => status !== "lapsed" || cause !== undefined);
  const passedOver = new Set([...decided.map(({ pupilKey }) => pupilKey), ...noted, ...quiet]);
  return pupils.filter((each) => !passedOver.has(each.pupilKey) && provedProgrammes(each, ruleVersion).length > 0);
};

type Standing = Pick<Application, "pupilKey" | "status"> & {
  /** The change with which it ended, if one did. */
  readonly cause?: string;
};

type Scan = {
  /** A page of the register. */
  readonly pupils: readonly RegisteredPupil[];
  /** Applications of these pupils in the campaign. */
  readonly applications: readonly Standing[];
  /** Pupils who have or had a case in the campaign. */
  readonly noted: ReadonlySet<string>;
  /** Pupils of whom no machine speaks any more. */
  readonly quiet: ReadonlySet<string>;
  readonly ruleVersion: RuleVersion;
};
