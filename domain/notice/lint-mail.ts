import type { NeedCategory } from "../need/need-categories.ts";
import { needCategoryNames } from "../need/need-category-names.ts";

/** What no mail may hold (domain §9.2, features 89 and 94). */
export type MailFault = "longNumber" | "studentNo" | "phone" | "category" | "health" | "address" | "tracking";

/** What people say for a category instead of its official name. */
const plainWords: Readonly<Record<NeedCategory, readonly string[]>> = {
  ARCHIVED_POOR: ["建档立卡", "脱贫", "贫困户", "registered poor"],
  MIN_LIVING: ["低保", "minimum living"],
  EXTREME_SUPPORT: ["特困", "五保"],
  ORPHAN: ["孤儿", "orphan"],
  DE_FACTO_UNATTENDED: ["无人抚养", "parental care"],
  MARTYR_CHILD: ["烈士", "martyr"],
  DISABLED_PUPIL: ["残疾", "disabilit", "disabled"],
  DISABLED_PARENT: ["残疾", "disabilit", "disabled"],
  LOW_INCOME_EDGE: ["低保边缘", "低收入", "low income", "low-income"],
  UNSTABLE_EXIT: ["返贫", "falling back"],
  EDGE_PRONE: ["边缘易致贫", "致贫"],
  SUDDEN_HARDSHIP: ["突发严重困难", "sudden severe"],
  URBAN_HARDSHIP: ["困难职工", "urban worker"],
  // Every applicant is in hardship: the plain word tells nothing about one of them.
  OTHER_HARDSHIP: [],
};

const officialWords = Object.entries(needCategoryNames).flatMap(([code, { zh, en }]) =>
  code === "OTHER_HARDSHIP" ? [] : [zh, en],
);

/** Whoever finds a word finds every longer one that holds it. */
const categoryWords: readonly string[] = [...officialWords, ...Object.values(plainWords).flat()]
  .map((word) => word.toLowerCase())
  .filter((word, place, all) => !all.some((other, at) => word.includes(other) && (word !== other || at < place)));

/** Numbers of applications, objections and lists, and the secrets of links: long, but the office's own. */
const officeNumbers = /SQ\d{16}(-\d+)?|YY\d{12}|\/lists\/\d{4}-\d{4}-[12]-\w+-\d+|\/l\/[\w-]{43}(?![\w-])/g;

/** Patterns in lower case. */
const forbidden: Readonly<Record<Exclude<MailFault, "category">, RegExp>> = {
  // Numbers of persons have 15 or 18 digits, cards 16 to 19, however they are grouped.
  longNumber: /\d(?:[ -]?\d){14}/,
  studentNo: /[gl]\d{17}[\dx]/,
  phone: /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/,
  health: /患病|重病|疾病|慢性病|住院|癌|illness|hospital|cancer/,
  address: /村[^，。；\s]{0,6}组|\d(?:号楼|组\d+号|单元\d)/,
  tracking: /<img|<script|<iframe|url\(/,
};
const faults = Object.keys(forbidden) as (keyof typeof forbidden)[];

/** The reasons to refuse a mail, none when it may go; the office's own phone may stand in it. */
export const lintMail = ({ subject, text, html }: LintedMail, officePhone: string): readonly MailFault[] => {
  const whole = `${subject}\n${text}\n${html}`
    .normalize("NFKC")
    .replaceAll(officeNumbers, "#")
    .replaceAll(officePhone, "#")
    .toLowerCase();
  const found = faults.filter((fault) => forbidden[fault].test(whole));
  return categoryWords.some((word) => whole.includes(word)) ? [...found, "category"] : found;
};

type LintedMail = { readonly subject: string; readonly text: string; readonly html: string };
