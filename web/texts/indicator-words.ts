import type { Direction, IndicatorUnit } from "../../domain/indicator/indicator.ts";
import { formatsFor } from "./format.ts";
import { indicatorsTexts } from "./indicators.ts";
import type { Language } from "./language.ts";

type Measured = { readonly unit: IndicatorUnit; readonly value: number };

/** The value of an indicator in words, e.g. `99.5%`, `是`, `¥6,000.00`. */
export const valueWords = (language: Language, { unit, value }: Measured): string => {
  const texts = indicatorsTexts(language);
  const { money } = formatsFor(language);
  if (unit === "yesNo") return value === 1 ? texts.yes : texts.no;
  return unit === "fen" ? money(value) : texts.value[unit](String(value));
};

/** A target in words; where nothing can lie beyond it, the value alone, e.g. `100%` but `不低于85%`. */
export const targetWords = (language: Language, { direction, unit, value }: Target): string => {
  const { bound } = indicatorsTexts(language);
  const said = valueWords(language, { unit, value });
  const isUtmost = (unit === "percent" && value === 100) || value === 0;
  return isUtmost || direction === "yes" || direction === "equal" ? said : bound[direction](said);
};

type Target = Measured & { readonly direction: Direction };
