import type { ListFindingsTexts } from "./list-findings.zh-cn.ts";

const persons = (count: string): string => `${count} ${count === "1" ? "person" : "persons"}`;

/** Texts on what keeps a list from being posted, and on what small groups do not show, in English. */
export const listFindingsEn: ListFindingsTexts = {
  title: "This looks like personal data and cannot be posted",
  text: "What stands in these places looks like personal data. The list has to be sent back and prepared again: a wrong name of a school or county is corrected by the aid centre first; an application with a wrong line is left out and returned for correction.",
  place: "Place",
  field: "Field",
  kind: "Looks like",
  head: "Head of the list",
  line: (serial) => `No. ${serial}`,
  fields: {
    maskedName: "Name",
    schoolName: "School",
    unitName: "Unit",
    stage: "Stage",
    grade: "Grade",
    classNo: "Class",
    programme: "Programme",
    amount: "Amount",
    serial: "Number",
    id: "List number",
    scope: "Scope",
  },
  otherField: "A field that should not be there",
  kinds: {
    unknownField: "something no list may hold",
    oddValue: "a number out of range, or too long a text",
    oddCharacter: "hidden characters, or characters of another script",
    unmaskedName: "a name that is not masked",
    idNumber: "an ID number",
    studentNo: "a student number",
    phone: "a phone number or another contact",
    bankCard: "a bank card number",
    longNumber: "too long a number",
    birthDate: "a date of birth",
    address: "an address",
    need: "a category of need, an illness or a misfortune",
    family: "parents, guardians or a teacher's remark",
  },
  smallGroups: "Small classes and grades",
  smallGroupsText: (least) =>
    `Where fewer than ${least} persons are on the list, less of them is published, so that nobody is recognised. Families look for the number; the homeroom teacher tells it.`,
  hidden: {
    class: (count) => `${persons(count)} without class`,
    grade: (count) => `${persons(count)} without grade and class`,
    name: (count) => `${persons(count)} without name, grade and class`,
  },
};
