import type { Stage } from "../../../domain/county/school.ts";
import { type ProgrammeCode, programmes } from "../../../domain/programme/programmes.ts";
import type { Language } from "../../texts/language.ts";
import { className, gradeName } from "../../texts/schooling.ts";
import { staffTexts } from "../../texts/staff.ts";
import { textsFor } from "../../texts/texts.ts";
import type { ListHead, TwoNames } from "../../views/parts.ts";

/** The name a language reads. */
export const nameIn = (language: Language, { name, englishName }: TwoNames): string =>
  language === "en" ? englishName : name;

/** The name of a programme. */
export const programmeName = (language: Language, code: ProgrammeCode): string =>
  programmes[code].name[language === "en" ? "en" : "zh"];

/** Grade and class as one says them. */
export const gradeAndClass = (
  language: Language,
  place: { readonly stage: Stage; readonly grade: number; readonly classNo: number },
): string => `${gradeName(language, place)} ${className(language, place.classNo)}`;

/** What several things are put between. */
export const separatorIn = (language: Language): string => (language === "en" ? ", " : "、");

/** The title of a list: its unit, its level, the stage of a county list, the round of a supplementary one. */
export const listTitle = (
  language: Language,
  { unit, level, scope, round }: Pick<ListHead, "unit" | "level" | "scope" | "round">,
): string => {
  const texts = staffTexts(language);
  const stage = level === "county" ? [textsFor(language).stage[scope as Stage]] : [];
  const supplementary = round > 0 ? [texts.supplementary(round)] : [];
  return [texts.listTitle(nameIn(language, unit), texts.listLevel[level]), ...stage, ...supplementary].join(
    language === "en" ? ", " : " ",
  );
};

/** A stored word as one of these labels, or as it is when nobody has named it. */
export const labelled = (labels: { readonly [word: string]: string }, word: string | number): string =>
  labels[word] ?? String(word);
