import { needWords } from "../need/need-words.ts";

/** What no mail may hold (domain §9.2, features 89 and 94). */
export type MailFault = "longNumber" | "studentNo" | "phone" | "category" | "health" | "address" | "tracking";

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
  return needWords.some((word) => whole.includes(word)) ? [...found, "category"] : found;
};

type LintedMail = { readonly subject: string; readonly text: string; readonly html: string };
