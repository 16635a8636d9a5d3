import type { Pupil } from "../../domain/county/pupil.ts";
import type { School } from "../../domain/county/school.ts";
import { classIdOf, type Guarantee, guaranteeIdOf, needsOfficer } from "../../domain/responsibility/guarantee.ts";
import { countHelp, type HelpTally } from "../../domain/responsibility/help-tally.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { demoCampaign } from "./campaign.ts";

/** One class in so many has not been named yet, so that the demo has gaps to show. */
const unnamedEvery = 12;

/**
 * Who is responsible for which registered-poor pupil of a school, dealt out among everybody who teaches there (一教一帮):
 * over the county 11,930 pupils among 3,150 teachers, more than S2-12 allows. With them the school's count.
 */
export const helpPairs = ({ school, staffIds, pupils, pupilKeyOf }: Dealing): readonly (Guarantee | HelpTally)[] => {
  const now = demoCampaign.opensAt;
  const helped = pupils.filter(needsOfficer).map((pupil, place) => ({
    ...pupil,
    pupilKey: pupilKeyOf(pupil),
    staffId: staffIds[place % staffIds.length] ?? "",
  }));
  const classes = [...Map.groupBy(helped, classIdOf).values()];
  const guarantees = classes.flatMap((own, place): readonly Guarantee[] => {
    const [first] = own;
    if (first === undefined || place % unnamedEvery === unnamedEvery - 1 || place === classes.length - 1) return [];
    const { stage, grade, classNo } = first;
    const at = { schoolCode: school.code, stage, grade, classNo };
    return [
      {
        kind: "guarantee",
        record: unrecorded,
        id: guaranteeIdOf(at),
        ...at,
        pairs: own.map(({ pupilKey, staffId }) => ({ pupilKey, staffId })),
        namedBy: school.offices.principalId,
        namedAt: now,
      },
    ];
  });
  return [...guarantees, countHelp({ school, pupils: helped, guarantees, record: unrecorded, now })];
};

type Dealing = {
  readonly school: School;
  readonly staffIds: readonly string[];
  readonly pupils: readonly Pupil[];
  /** The key by which the county's register knows a pupil. */
  readonly pupilKeyOf: (pupil: Pupil) => string;
};
