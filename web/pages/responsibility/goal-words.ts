import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import type { LetterGoal } from "../../../domain/responsibility/letter.ts";
import { targetWords, valueWords } from "../../texts/indicator-words.ts";
import type { Language } from "../../texts/language.ts";

/** A goal of a letter in words: what is counted, and the target. */
export const goalWords = (language: Language, { indicator, target }: LetterGoal) => {
  const known = indicatorById(indicator);
  return {
    title: `${indicator} ${known?.title[language === "en" ? "en" : "zh"] ?? ""}`,
    target: known ? targetWords(language, { ...known, value: target }) : String(target),
  };
};

/** What was reached of a goal, in words; nothing where no record says it. */
export const reachedWords = (language: Language, indicator: string, value: number | undefined): string | undefined => {
  const known = indicatorById(indicator);
  return known === undefined || value === undefined ? undefined : valueWords(language, { unit: known.unit, value });
};
