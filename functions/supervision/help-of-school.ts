import type { Pupil } from "../../domain/county/pupil.ts";
import type { School } from "../../domain/county/school.ts";
import { type Guarantee, needsOfficer } from "../../domain/responsibility/guarantee.ts";
import { countHelp, type HelpedPupil, type HelpTally } from "../../domain/responsibility/help-tally.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/** The registered-poor pupils of a school as the register has them, who answers for whom, and what was counted last. */
export type HelpOfSchool = {
  readonly register: readonly (HelpedPupil & Pick<Pupil, "name">)[];
  readonly guarantees: readonly Guarantee[];
  readonly tally: HelpTally | undefined;
};

/** Reads all there is about the responsible persons of one school. */
export const helpOfSchool = async (deps: Dependencies, schoolCode: string): Promise<HelpOfSchool> => {
  const [proved, guarantees, tally] = await Promise.all([
    allRecords((page) => deps.pupils.provedOf(schoolCode, page)),
    deps.guarantees.ofSchool(schoolCode),
    deps.helpTallies.find(schoolCode),
  ]);
  const register = proved.filter(needsOfficer).map((pupil) => ({
    pupilKey: deps.store.pupilKeyOf(pupil),
    name: pupil.name,
    stage: pupil.stage,
    grade: pupil.grade,
    classNo: pupil.classNo,
  }));
  return { register, guarantees, tally };
};

/** Counts a school afresh from what was read of it. */
export const countedHelp = (
  deps: Pick<Dependencies, "clock">,
  school: School,
  { register, guarantees, tally }: HelpOfSchool,
): HelpTally =>
  countHelp({
    school,
    pupils: register,
    guarantees,
    record: tally?.record ?? unrecorded,
    now: deps.clock.now(),
  });
