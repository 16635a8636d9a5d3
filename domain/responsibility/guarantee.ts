import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import type { Pupil } from "../county/pupil.ts";
import { type School, Stage } from "../county/school.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** A class of a school. */
export type ClassPlace = {
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly grade: number;
  readonly classNo: number;
};

/** Who is responsible for whom in one class (一生一责任人, S0-25): pupil keys and staff ids, no names. */
export const Guarantee = z.object({
  kind: z.literal("guarantee"),
  record: RecordMark,
  /** Made by `guaranteeIdOf`. */
  id: z.string(),
  schoolCode: z.string(),
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  pairs: z.array(z.object({ pupilKey: z.string(), staffId: z.string() })),
  namedBy: z.string(),
  namedAt: Instant,
});
export type Guarantee = z.infer<typeof Guarantee>;

/** A class by one word within its school, e.g. `PRIMARY-4-1`. */
export const classIdOf = ({ stage, grade, classNo }: Omit<ClassPlace, "schoolCode">): string =>
  `${stage}-${grade}-${classNo}`;

/** The id of a class's pairs: school and class, e.g. `2161990404-PRIMARY-4-1`. */
export const guaranteeIdOf = (place: ClassPlace): string => `${place.schoolCode}-${classIdOf(place)}`;

/** The class of a school that one word names; undefined where the school has no such class. */
export const classNamed = ({ classes }: School, classId: string): School["classes"][number] | undefined =>
  classes.find((each) => classIdOf(each) === classId);

/** Who needs a person of their own: pupils whom the departments' lists prove to be registered poor (建档立卡, S0-25). */
export const needsOfficer = ({ provedCategories }: Pick<Pupil, "provedCategories">): boolean =>
  provedCategories.includes("ARCHIVED_POOR");
