import type { ShownLine } from "../../../domain/publicity/shown-line.ts";
import type { Language } from "../../texts/language.ts";
import { publicTexts } from "../../texts/public.ts";
import { className, gradeName, termName } from "../../texts/schooling.ts";
import { textsFor } from "../../texts/texts.ts";
import type { HangingList } from "../../views/lists.ts";

/** The school of a list, or the county with the stage. */
export const unitName = (language: Language, { unit, stage, round }: HangingList): string => {
  const name = language === "en" ? unit.englishName : unit.name;
  const parts = [
    name,
    ...(stage ? [textsFor(language).stage[stage]] : []),
    ...(round > 0 ? [publicTexts(language).lists.supplementary(round)] : []),
  ];
  return parts.join(language === "en" ? ", " : " ");
};

/** The title of a posted list. */
export const listTitle = (language: Language, list: HangingList): string =>
  publicTexts(language).list.title(unitName(language, list), termName(language, list));

/** The class of a line, or its grade or stage where it shows no more. */
export const placeName = (
  language: Language,
  { stage, grade, classNo }: Pick<ShownLine, "stage" | "grade" | "classNo">,
): string => {
  if (grade === undefined) return textsFor(language).stage[stage];
  const name = gradeName(language, { stage, grade });
  return classNo === undefined ? name : `${name} ${className(language, classNo)}`;
};
