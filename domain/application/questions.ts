import * as z from "zod";
import { compacted, withoutNumerals } from "../publicity/digits-in.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, text } from "../shared/form-fields.ts";

/** What a reviewer may ask a family to correct, named by its leading field: fields that hang together come together. */
const questions = {
  "pupil.name": ["pupil.name"],
  "pupil.idNo": ["pupil.idNo"],
  "pupil.schoolCode": ["pupil.schoolCode", "pupil.stage", "pupil.grade", "pupil.classNo"],
  "pupil.boarding": ["pupil.boarding"],
  "pupil.hukouType": ["pupil.hukouType"],
  "pupil.address": ["pupil.address"],
  // Whoever applies signs, so another name needs another signature.
  "guardian.name": ["guardian.name", "commitment.signature"],
  "guardian.relation": ["guardian.relation"],
  "guardian.idNo": ["guardian.idNo"],
  "guardian.phone": ["guardian.phone"],
  "guardian.noticeChannel": ["guardian.noticeChannel", "guardian.email"],
  "family.members": ["family.size", "family.members"],
  "family.incomeSource": ["family.incomeSource"],
  "need.categories": ["need.categories"],
  "need.naturalDisaster": ["need.naturalDisaster"],
  "need.accident": ["need.accident"],
  "need.weakLabour": ["need.weakLabour"],
  "need.unemployment": ["need.unemployment"],
  "need.debt": ["need.debt"],
  "need.other": ["need.other"],
  /** Papers are not a field of the form; they are sent one by one. */
  "need.documents": [],
  "bank.account": ["bank.holder", "bank.holderRelation", "bank.account"],
  "bank.bankName": ["bank.bankName"],
} as const satisfies { readonly [field: string]: readonly string[] };
export type Question = keyof typeof questions;

/** The questions in the order of the form. */
export const questionNames = Object.keys(questions) as [Question, ...Question[]];

/** The fields asked with a question. */
export const fieldsOfQuestion = (question: Question): readonly string[] => questions[question];

/** The question a field belongs to, e.g. `family.members[0].age`; none for a field that nobody may ask to correct. */
export const questionOf = (field: string): Question | undefined => {
  const plain = field.replace(/\[.*/s, "");
  return questionNames.find((question) => fieldsOfQuestion(question).includes(plain));
};

// Numbers of persons, phones and cards have eleven digits or more, however they are spaced or written.
const holdsNumber = (words: string): boolean =>
  /\d{11}/.test(compacted(withoutNumerals(words.normalize("NFKC").toLowerCase())));

/** Words that stand beside somebody's field for others to read: never with a number of a person; fault `holdsNumber`. */
export const plainWords = (max: number) =>
  text(max).refine((words) => !holdsNumber(words), "holdsNumber" satisfies FieldFault);

/** One question a reviewer asks, with a short remark if the reviewer wants to say what is wrong. */
export const Asked = z.object({ field: choice(questionNames), remark: plainWords(100).exactOptional() });
export type Asked = z.infer<typeof Asked>;

/** The fields a family is asked to correct, in the order of the form. */
export const askedFields = (asked: readonly Asked[]): readonly string[] =>
  questionNames
    .filter((question) => asked.some(({ field }) => field === question))
    .flatMap((question) => fieldsOfQuestion(question));
