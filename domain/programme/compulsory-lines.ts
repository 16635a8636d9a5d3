import type { Fen } from "../money/fen.ts";
import type { AmountLine } from "./rule-set.ts";

/** The lines of a subsidy of the compulsory stage; a special school's grades 1 to 6 count as primary, 7 to 9 as junior. */
export const compulsoryLines = ({ primary, junior }: { primary: Fen; junior: Fen }): readonly AmountLine[] => [
  { stage: "PRIMARY", amount: primary },
  { stage: "JUNIOR", amount: junior },
  { stage: "SPECIAL", grades: [1, 2, 3, 4, 5, 6], amount: primary },
  { stage: "SPECIAL", grades: [7, 8, 9], amount: junior },
];
