import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Stage } from "../../domain/county/school.ts";
import { GoalResult, LetterGoal, LetterLevel } from "../../domain/responsibility/letter.ts";
import { TwoNames } from "./parts.ts";

/** A letter of responsibility among others. */
export const LetterRow = z.object({
  letterId: z.string(),
  level: LetterLevel,
  /** The county, the unit or the school it is about, and the class where it is about one. */
  about: TwoNames,
  place: z.object({ stage: Stage, grade: z.int(), classNo: z.int() }).exactOptional(),
  from: z.string(),
  to: z.string(),
  issuedAt: Instant,
  signedAt: Instant.exactOptional(),
  outcome: GoalResult.shape.outcome.exactOptional(),
});
export type LetterRow = z.infer<typeof LetterRow>;

/** The letters that concern somebody: to sign, to issue, issued; and for supervision those under any letter. */
export const LettersView = z.object({
  year: z.int(),
  own: z.array(LetterRow),
  issuing: z.array(
    z.object({
      level: LetterLevel,
      /** `wait`: the own letter is not signed yet. */
      ready: z.enum(["yes", "wait"]),
      /** How many letters go out next, and how many are left after them. */
      next: z.int(),
      left: z.int(),
      goals: z.array(LetterGoal),
      issued: z.array(LetterRow),
    }),
  ),
  /** For supervision: the letter whose lower letters are shown (none at the top), and these. */
  watched: z.object({ upper: LetterRow.exactOptional(), rows: z.array(LetterRow) }).exactOptional(),
});
export type LettersView = z.infer<typeof LettersView>;

/** One letter to read, and to sign by whom it is addressed to. */
export const LetterView = LetterRow.extend({
  year: z.int(),
  version: z.int(),
  goals: z.array(LetterGoal),
  text: z.string().exactOptional(),
  result: z.object({ at: Instant, goals: z.array(GoalResult), outcome: GoalResult.shape.outcome }).exactOptional(),
  /** Letters below it that were not compared today; for the supervision office. */
  toCompare: z.int(),
  may: z.enum(["sign", "compare", "read"]),
});
export type LetterView = z.infer<typeof LetterView>;

/** What was done with letters. */
export const LettersDone = z.object({ year: z.int(), letterId: z.string().exactOptional() });
export type LettersDone = z.infer<typeof LettersDone>;
