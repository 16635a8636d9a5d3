import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { type School, Stage } from "../county/school.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { type ClassPlace, classIdOf, type Guarantee } from "./guarantee.ts";

/** How far the naming of responsible persons is in one school, counted at one instant; pages of the county never count. */
export const HelpTally = z.object({
  kind: z.literal("helpTally"),
  record: RecordMark,
  schoolCode: z.string(),
  asOf: Instant,
  /** Registered-poor pupils of each class, and how many of them have a person; classes without any are left out. */
  classes: z.array(z.object({ stage: Stage, grade: z.int(), classNo: z.int(), pupils: z.int(), named: z.int() })),
  /** Persons who answer for somebody, those among them with more than the rule allows, and the most that one has. */
  officers: z.int(),
  over: z.int(),
  most: z.int(),
});
export type HelpTally = z.infer<typeof HelpTally>;

/** How many one person helps at most (S2-12 says households; the register knows pupils): teachers 2, school leaders 3. */
const helpLimits = { teacher: 2, leader: 3 } as const;

/** How many pupils a person of this school may be responsible for by the rule of S2-12. */
export const helpLimitOf = ({ offices }: Pick<School, "offices">, staffId: string): number =>
  [offices.principalId, offices.panelChairId].includes(staffId) ? helpLimits.leader : helpLimits.teacher;

/** For how many of these pupils each person is responsible; a pair of a pupil who has left counts for nothing. */
export const loadsOf = (
  guarantees: readonly Guarantee[],
  present: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const loads = new Map<string, number>();
  for (const [, staffId] of pairsOf(guarantees, present)) loads.set(staffId, (loads.get(staffId) ?? 0) + 1);
  return loads;
};

/** Each present pupil's responsible person; where two classes name one, the later naming counts. */
export const pairsOf = (guarantees: readonly Guarantee[], present: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(
    guarantees
      .toSorted((one, other) => (one.namedAt < other.namedAt ? -1 : 1))
      .flatMap(({ pairs }) => pairs)
      .filter(({ pupilKey }) => present.has(pupilKey))
      .map(({ pupilKey, staffId }) => [pupilKey, staffId]),
  );

/** Counts a school afresh from its registered-poor pupils and what has been named. */
export const countHelp = ({ school, pupils, guarantees, record, now }: CountHelp): HelpTally => {
  const present = new Set(pupils.map(({ pupilKey }) => pupilKey));
  const officerOf = pairsOf(guarantees, present);
  const loads = loadsOf(guarantees, present);
  const classes = new Map<string, HelpTally["classes"][number]>();
  for (const { pupilKey, stage, grade, classNo } of pupils) {
    const id = classIdOf({ stage, grade, classNo });
    const { pupils: before, named } = classes.get(id) ?? { pupils: 0, named: 0 };
    const counted = { pupils: before + 1, named: officerOf.has(pupilKey) ? named + 1 : named };
    classes.set(id, { stage, grade, classNo, ...counted });
  }
  return {
    kind: "helpTally",
    record,
    schoolCode: school.code,
    asOf: now,
    classes: [...classes.values()],
    officers: loads.size,
    over: [...loads].filter(([staffId, load]) => load > helpLimitOf(school, staffId)).length,
    most: Math.max(0, ...loads.values()),
  };
};

/** A pupil by the key the register goes by, and where the pupil sits. */
export type HelpedPupil = Omit<ClassPlace, "schoolCode"> & { readonly pupilKey: string };

type CountHelp = {
  readonly school: School;
  /** The registered-poor pupils of the school, as the register has them now. */
  readonly pupils: readonly HelpedPupil[];
  readonly guarantees: readonly Guarantee[];
  /** Mark of the tally there was before, or that of none. */
  readonly record: RecordMark;
  readonly now: Instant;
};
