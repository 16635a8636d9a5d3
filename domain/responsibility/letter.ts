import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/**
 * The steps by which responsibility comes down (责任状层层签订, S0-24), each named by who signs: the bureau towards the
 * county, an inspected unit towards the bureau, a school towards its township's office, a class teacher towards the school.
 */
export const LetterLevel = z.enum(["bureau", "unit", "school", "class"]);
export type LetterLevel = z.infer<typeof LetterLevel>;

/** What a letter promises of one indicator: at least, at most or exactly its target of the year. */
export const LetterGoal = z.object({ indicator: z.string(), target: z.number() });
export type LetterGoal = z.infer<typeof LetterGoal>;

/** What became of one goal at the end of the year; unknown where no record says it. */
export const GoalResult = z.object({
  indicator: z.string(),
  target: z.number(),
  value: z.number().exactOptional(),
  outcome: z.enum(["met", "missed", "unknown"]),
});
export type GoalResult = z.infer<typeof GoalResult>;

/** One letter of responsibility (责任状), issued by the upper person, signed by the lower, compared with the results of its year. */
export const ResponsibilityLetter = z.object({
  kind: z.literal("responsibilityLetter"),
  record: RecordMark,
  /** `ZZ`, the year and the place, e.g. `ZZ2026-t-chengguan` or `ZZ2026-2161990404-PRIMARY-4-1`. */
  id: z.string(),
  year: z.int(),
  level: LetterLevel,
  /** The letter it follows from; the bureau's follows from none. */
  under: z.string().exactOptional(),
  /** Staff ids of who issues and of who signs. */
  fromId: z.string(),
  toId: z.string(),
  /** What it is about: the county, an inspected unit, a school, a class of a school. */
  unitId: z.string().exactOptional(),
  schoolCode: z.string().exactOptional(),
  classId: z.string().exactOptional(),
  goals: z.array(LetterGoal).min(1),
  /** What is asked beyond the goals; sealed at rest. */
  text: z.string().exactOptional(),
  issuedAt: Instant,
  signedAt: Instant.exactOptional(),
  result: z
    .object({ at: Instant, by: z.string(), goals: z.array(GoalResult), outcome: z.enum(["met", "missed", "unknown"]) })
    .exactOptional(),
});
export type ResponsibilityLetter = z.infer<typeof ResponsibilityLetter>;

/** The id of a letter from its year and what it is about. */
export const letterIdOf = (year: number, { unitId, schoolCode, classId }: LetterPlace): string => {
  const place = schoolCode === undefined ? (unitId ?? "bureau") : [schoolCode, classId].filter(Boolean).join("-");
  return `ZZ${year}-${place}`;
};

/** What a letter is about; the county when nothing is named. */
export type LetterPlace = Partial<Pick<ResponsibilityLetter, "unitId" | "schoolCode" | "classId">>;
