import * as z from "zod";
import { Stage } from "../county/school.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { lintLine } from "./lint-list.ts";
import { type Blur, type Blurs, blurOf, blurredGroups, blursOf } from "./small-groups.ts";

/** A line as the public sees it, on the page, as JSON, on the poster and in the sealed snapshot (domain §2.6). */
export const ShownLine = z.object({
  serial: z.int(),
  /** Absent where too few persons share what would stand beside it. */
  maskedName: z.string().exactOptional(),
  schoolName: z.string(),
  stage: Stage,
  grade: z.int().exactOptional(),
  /** On school lists only. */
  classNo: z.int().exactOptional(),
  programme: ProgrammeCode,
  /** Fen. */
  amount: z.int(),
});
export type ShownLine = z.infer<typeof ShownLine>;

/** Frozen when the list was hung; before that as they would be now. */
const blursFor = ({ level, crowd, blurs }: AidList): Blurs => blurs ?? blursOf(level, crowd);

/**
 * The lines of a list that the public sees, as it sees them: those that still stand on it and hold nothing private, each
 * with no more of a person than its group allows. Nothing else of a line is ever published.
 */
export const shownLines = (list: AidList, lines: readonly ListLine[]): readonly ShownLine[] => {
  const groups = { crowd: list.crowd, blurs: blursFor(list) };
  return lines
    .filter((line) => (line.status === "listed" || line.status === "held") && lintLine(list, line).length === 0)
    .map((line) => {
      const { serial, maskedName, schoolName, stage, grade, classNo, programme, amount } = line;
      const blur = blurOf(groups, { ...line, level: list.level });
      return {
        ...{ serial, schoolName, stage, programme, amount },
        ...(blur !== "name" && { maskedName }),
        ...((blur === undefined || blur === "class") && { grade }),
        ...(blur === undefined && list.level === "school" && { classNo }),
      };
    });
};

/** How many lines of a list do not show their class, their grade, or their name. */
export const hiddenIn = (list: AidList): Record<Blur, number> => {
  const hidden = { class: 0, grade: 0, name: 0 };
  for (const { blur, count } of blurredGroups(list.crowd, blursFor(list))) hidden[blur] += count;
  return hidden;
};

/** One line as the public sees it; undefined for one that has left the list or must not be seen. */
export const shownLine = (list: AidList, line: ListLine): ShownLine | undefined => shownLines(list, [line])[0];
