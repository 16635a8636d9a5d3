import type { ShownLine } from "../../../domain/publicity/shown-line.ts";
import type { HangingList } from "../../views/lists.ts";

/** Whether a line of such a list shows less than others, because it belongs to a small group. */
export const hidesSomething =
  (level: HangingList["level"]) =>
  ({ maskedName, grade, classNo }: ShownLine): boolean =>
    maskedName === undefined || grade === undefined || (level === "school" && classNo === undefined);
