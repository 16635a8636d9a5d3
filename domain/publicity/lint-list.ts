import { Stage } from "../county/school.ts";
import { SchoolCode } from "../identity/school-code.ts";
import { compoundSurnames } from "../masking/compound-surnames.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { AidList, ListLine } from "./aid-list.ts";
import type { ListFinding, PrivateData } from "./list-finding.ts";
import { privateDataIn } from "./private-data.ts";

/** Nobody who is aided, and no parent, was born in the last two years before the school year. */
const latestBirthYear = ({ campaignId }: AidList): number => Number(campaignId.slice(0, 4)) - 2;

/** The longest name of a school that is a name and not a story. */
const longestName = 60;

const textFaults = (list: AidList, text: string): readonly PrivateData[] => [
  ...(text.length > longestName ? (["oddValue"] as const) : []),
  ...privateDataIn(text, latestBirthYear(list)),
];

/** Whether a text may stand beside the list: nothing in it looks like personal data. */
export const isPlain = (list: AidList, text: string): boolean => textFaults(list, text).length === 0;

/** A number may be cut in two, half of it in the head of the list and half in its lines. */
const besideHead = (list: AidList, text: string): readonly PrivateData[] => {
  const faults = textFaults(list, text);
  if (faults.length > 0 || text === list.unitName) return faults;
  return privateDataIn(`${list.unitName} ${text}`, latestBirthYear(list));
};

const masked = /^(?:\p{Script=Han}{1,2}|[A-Za-z])?(\*+)(?:\p{Script=Han}|[A-Za-z])?$/u;
const longestMasked = 30;

/** Whether a name shows no more than a mask leaves: the surname and the last character. */
const isMasked = (name: string): boolean => {
  const letters = name.replaceAll("·", "");
  const surname = letters.slice(0, letters.indexOf("*"));
  if (letters.length > longestMasked || !masked.test(letters)) return false;
  return [...surname].length < 2 || compoundSurnames.has(surname);
};

const within = (value: number, most: number): boolean => Number.isInteger(value) && value > 0 && value <= most;
/** 20,000 yuan in fen, the most any programme pays at once; a phone number in fen is far more. */
const mostAmount = 2_000_000;

/** What every field that is shown may hold; a field that is not named here is never shown. */
const faultsOf: { readonly [Field in keyof ListLine]?: (line: ListLine, list: AidList) => readonly PrivateData[] } = {
  serial: ({ serial }) => (within(serial, 999_999) ? [] : ["oddValue"]),
  maskedName: ({ maskedName }) => (isMasked(maskedName) ? [] : ["unmaskedName"]),
  schoolName: ({ schoolName }, list) => besideHead(list, schoolName),
  stage: ({ stage }) => (Stage.options.includes(stage) ? [] : ["oddValue"]),
  grade: ({ grade }) => (within(grade, 9) ? [] : ["oddValue"]),
  classNo: ({ classNo }) => (within(classNo, 99) ? [] : ["oddValue"]),
  programme: ({ programme }) => (ProgrammeCode.options.includes(programme) ? [] : ["oddValue"]),
  amount: ({ amount }) => (within(amount, mostAmount) ? [] : ["oddValue"]),
};

const strangers = (record: AidList | ListLine, known: object): readonly string[] =>
  Object.keys(record).filter((field) => !Object.hasOwn(known, field));

/** Where a line looks as if it told more of a person than a public list may; none when it may hang (domain §2.6). */
export const lintLine = (list: AidList, line: ListLine): readonly ListFinding[] => {
  const { serial } = line;
  const unknown = strangers(line, ListLine.shape).map((field) => ({ serial, field, code: "unknownField" as const }));
  const known = Object.entries(faultsOf).flatMap(([field, faults]) =>
    faults(line, list).map((code) => ({ serial, field, code })),
  );
  return [...unknown, ...known];
};

const officeId = /^\d{4}-\d{4}-[12]-(?:\d{10}|[A-Z]+)-\d{1,3}$/;

const scopeFaults = ({ level, scope }: AidList): readonly PrivateData[] => {
  const schema = level === "school" ? SchoolCode : Stage;
  return schema.safeParse(scope).success ? [] : ["oddValue"];
};

/** Where the head of a list does; its serial number is 0. */
export const lintHead = (list: AidList): readonly ListFinding[] => {
  const at = (field: keyof AidList, codes: readonly PrivateData[]): readonly ListFinding[] =>
    codes.map((code) => ({ serial: 0, field, code }));
  return [
    ...strangers(list, AidList.shape).map((field) => ({ serial: 0, field, code: "unknownField" as const })),
    ...at("id", officeId.test(list.id) ? [] : textFaults(list, list.id)),
    ...at("scope", scopeFaults(list)),
    ...at("unitName", textFaults(list, list.unitName)),
  ];
};
