import type { Stage } from "../../domain/county/school.ts";
import type { Language } from "./language.ts";

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const kindergarten = ["小班", "中班", "大班"] as const;

const inChinese = (stage: Stage, grade: number): string => {
  const numeral = numerals[grade - 1] ?? String(grade);
  switch (stage) {
    case "PRESCHOOL":
      return kindergarten[grade - 1] ?? `${numeral}年级`;
    case "PRIMARY":
      return `小学${numeral}年级`;
    case "JUNIOR":
      return `初中${numeral}年级`;
    case "SENIOR":
      return `高中${numeral}年级`;
    case "VOCATIONAL":
      return `中职${numeral}年级`;
    case "SPECIAL":
      return `特殊教育${numeral}年级`;
    case "HIGHER":
      return `大学${numeral}年级`;
  }
};

const english = {
  PRESCHOOL: "Kindergarten year",
  PRIMARY: "Primary grade",
  JUNIOR: "Junior grade",
  SENIOR: "Senior grade",
  VOCATIONAL: "Vocational year",
  SPECIAL: "Special school grade",
  HIGHER: "University year",
} as const satisfies Record<Stage, string>;

/** A grade as a language says it; grades count from 1 within their stage. */
export const gradeName = (
  language: Language,
  { stage, grade }: { readonly stage: Stage; readonly grade: number },
): string => (language === "en" ? `${english[stage]} ${grade}` : inChinese(stage, grade));

/** A class of a grade. */
export const className = (language: Language, classNo: number): string =>
  language === "en" ? `class ${classNo}` : `${classNo}班`;

/** A term of a school year, e.g. 2026-2027学年秋季学期. */
export const termName = (
  language: Language,
  { schoolYear, term }: { readonly schoolYear: string; readonly term: "1" | "2" },
): string =>
  language === "en"
    ? `${term === "1" ? "autumn" : "spring"} term ${schoolYear}`
    : `${schoolYear}学年${term === "1" ? "秋季" : "春季"}学期`;
