import type { Language } from "../../texts/language.ts";
import { publicTexts } from "../../texts/public.ts";
import { termName } from "../../texts/schooling.ts";
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
