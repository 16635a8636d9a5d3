import type { FormSection } from "../../../domain/application/application-form.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { applyTexts } from "../../texts/apply.ts";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { textsFor } from "../../texts/texts.ts";
import type { SectionFields, SectionOffers } from "../../views/apply.ts";
import { given, rowsGiven, severalGiven } from "./given.ts";

/** An answer in words, under the name of its field within the section. */
type Row = { readonly field: string; readonly label: string; readonly value: string };
type Labels = { readonly [value: string]: string };
type Facts = {
  readonly language: Language;
  readonly section: FormSection;
  readonly answers: SectionFields;
  readonly offers: SectionOffers;
};

/** The answers of a section in words, in the order of its form; what was left empty is left out. */
export const answerRows = (facts: Facts): readonly Row[] =>
  rowsOf[facts.section](facts).filter(({ value }) => value !== "");

const answerTo = ({ answers, section }: Facts, field: string): string => {
  const name = `${section}.${field}`;
  return given(answers, name).value ?? answers.kept[name] ?? "";
};

const chosen = (facts: Facts, field: string, labels: Labels): string => labels[answerTo(facts, field)] ?? "";

const separatorOf = (language: Language): string => (language === "en" ? ", " : "、");

const schoolName = ({ offers, language }: Facts, code: string): string => {
  const school = offers.schools.flatMap(({ schools }) => schools).find((each) => each.code === code);
  return (language === "en" ? school?.englishName : school?.name) ?? "";
};

const pupilRows = (facts: Facts): readonly Row[] => {
  const texts = applyTexts(facts.language).form.pupil;
  return [
    { field: "name", label: texts.name, value: answerTo(facts, "name") },
    { field: "idNo", label: texts.idNo, value: answerTo(facts, "idNo") },
    { field: "schoolCode", label: texts.schoolCode, value: schoolName(facts, answerTo(facts, "schoolCode")) },
    { field: "stage", label: texts.stage, value: chosen(facts, "stage", textsFor(facts.language).stage) },
    { field: "grade", label: texts.grade, value: answerTo(facts, "grade") },
    { field: "classNo", label: texts.classNo, value: answerTo(facts, "classNo") },
    { field: "boarding", label: texts.boarding, value: chosen(facts, "boarding", texts.boardingChoice) },
    { field: "hukouType", label: texts.hukouType, value: chosen(facts, "hukouType", texts.hukouTypeChoice) },
    { field: "address", label: texts.address, value: answerTo(facts, "address") },
  ];
};

const programmesRows = ({ language, answers, offers }: Facts): readonly Row[] => {
  const codes = severalGiven(answers, "programmes.codes");
  const named = offers.programmes
    .filter(({ programme }) => codes.includes(programme))
    .map(({ programme, amounts }) => {
      const money = amounts.map(formatsFor(language).money).join(applyTexts(language).form.programmes.or);
      return [programmes[programme].name[language === "en" ? "en" : "zh"], money].join(" ");
    });
  return [
    { field: "codes", label: applyTexts(language).form.programmes.codes, value: named.join(separatorOf(language)) },
  ];
};

const guardianRows = (facts: Facts): readonly Row[] => {
  const texts = applyTexts(facts.language).form.guardian;
  return [
    { field: "name", label: texts.name, value: answerTo(facts, "name") },
    { field: "relation", label: texts.relation, value: chosen(facts, "relation", texts.relationChoice) },
    { field: "idNo", label: texts.idNo, value: answerTo(facts, "idNo") },
    { field: "phone", label: texts.phone, value: answerTo(facts, "phone") },
    {
      field: "noticeChannel",
      label: texts.noticeChannel,
      value: chosen(facts, "noticeChannel", texts.noticeChannelChoice),
    },
    { field: "email", label: texts.email, value: answerTo(facts, "email") },
  ];
};

const familyRows = (facts: Facts): readonly Row[] => {
  const { language, answers } = facts;
  const texts = applyTexts(language).form.family;
  const members = Array.from({ length: rowsGiven(answers.values, "family.members") }, (_, row): Row => {
    const of = (field: string): string => answerTo(facts, `members[${row}].${field}`);
    const health = (texts.healthChoice as Labels)[of("health")] ?? "";
    const income = `${of("annualIncome")} ${textsFor(language).form.yuan}`;
    return {
      field: "members",
      label: texts.member(row + 1),
      value: [of("name"), of("relation"), of("age"), of("occupation"), income, health]
        .filter(Boolean)
        .join(separatorOf(language)),
    };
  });
  return [
    { field: "size", label: texts.size, value: answerTo(facts, "size") },
    ...members,
    {
      field: "incomeSource",
      label: texts.incomeSource,
      value: chosen(facts, "incomeSource", texts.incomeSourceChoice),
    },
  ];
};

const needRows = (facts: Facts): readonly Row[] => {
  const { language, answers } = facts;
  const texts = applyTexts(language).form.need;
  const labels: Labels = textsFor(language).needCategory;
  const categories = severalGiven(answers, "need.categories").map((category) => labels[category] ?? category);
  return [
    { field: "categories", label: texts.categories, value: categories.join(separatorOf(language)) },
    ...(["naturalDisaster", "accident", "weakLabour", "unemployment", "debt", "other"] as const).map((hardship) => ({
      field: hardship,
      label: texts[hardship],
      value: answerTo(facts, hardship),
    })),
  ];
};

const bankRows = (facts: Facts): readonly Row[] => {
  const texts = applyTexts(facts.language).form.bank;
  return [
    { field: "holder", label: texts.holder, value: answerTo(facts, "holder") },
    {
      field: "holderRelation",
      label: texts.holderRelation,
      value: chosen(facts, "holderRelation", texts.holderRelationChoice),
    },
    { field: "account", label: texts.account, value: answerTo(facts, "account") },
    { field: "bankName", label: texts.bankName, value: answerTo(facts, "bankName") },
  ];
};

const rowsOf: { readonly [section in FormSection]: (facts: Facts) => readonly Row[] } = {
  pupil: pupilRows,
  programmes: programmesRows,
  guardian: guardianRows,
  family: familyRows,
  need: needRows,
  bank: bankRows,
  commitment: () => [],
};
