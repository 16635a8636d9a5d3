import type { FormSection } from "../../../domain/application/application-form.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { applyTexts } from "../../texts/apply.ts";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { textsFor } from "../../texts/texts.ts";
import type { SectionFields, SectionOffers } from "../../views/apply.ts";
import { given, rowsGiven, severalGiven } from "./given.ts";

type Row = { readonly label: string; readonly value: string };
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
    { label: texts.name, value: answerTo(facts, "name") },
    { label: texts.idNo, value: answerTo(facts, "idNo") },
    { label: texts.schoolCode, value: schoolName(facts, answerTo(facts, "schoolCode")) },
    { label: texts.stage, value: chosen(facts, "stage", textsFor(facts.language).stage) },
    { label: texts.grade, value: answerTo(facts, "grade") },
    { label: texts.classNo, value: answerTo(facts, "classNo") },
    { label: texts.boarding, value: chosen(facts, "boarding", texts.boardingChoice) },
    { label: texts.hukouType, value: chosen(facts, "hukouType", texts.hukouTypeChoice) },
    { label: texts.address, value: answerTo(facts, "address") },
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
  return [{ label: applyTexts(language).form.programmes.codes, value: named.join(separatorOf(language)) }];
};

const guardianRows = (facts: Facts): readonly Row[] => {
  const texts = applyTexts(facts.language).form.guardian;
  return [
    { label: texts.name, value: answerTo(facts, "name") },
    { label: texts.relation, value: chosen(facts, "relation", texts.relationChoice) },
    { label: texts.idNo, value: answerTo(facts, "idNo") },
    { label: texts.phone, value: answerTo(facts, "phone") },
    { label: texts.noticeChannel, value: chosen(facts, "noticeChannel", texts.noticeChannelChoice) },
    { label: texts.email, value: answerTo(facts, "email") },
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
      label: texts.member(row + 1),
      value: [of("name"), of("relation"), of("age"), of("occupation"), income, health]
        .filter(Boolean)
        .join(separatorOf(language)),
    };
  });
  return [
    { label: texts.size, value: answerTo(facts, "size") },
    ...members,
    { label: texts.incomeSource, value: chosen(facts, "incomeSource", texts.incomeSourceChoice) },
  ];
};

const needRows = (facts: Facts): readonly Row[] => {
  const { language, answers } = facts;
  const texts = applyTexts(language).form.need;
  const labels: Labels = textsFor(language).needCategory;
  const categories = severalGiven(answers, "need.categories").map((category) => labels[category] ?? category);
  return [
    { label: texts.categories, value: categories.join(separatorOf(language)) },
    ...(["naturalDisaster", "accident", "weakLabour", "unemployment", "debt", "other"] as const).map((hardship) => ({
      label: texts[hardship],
      value: answerTo(facts, hardship),
    })),
  ];
};

const bankRows = (facts: Facts): readonly Row[] => {
  const texts = applyTexts(facts.language).form.bank;
  return [
    { label: texts.holder, value: answerTo(facts, "holder") },
    { label: texts.holderRelation, value: chosen(facts, "holderRelation", texts.holderRelationChoice) },
    { label: texts.account, value: answerTo(facts, "account") },
    { label: texts.bankName, value: answerTo(facts, "bankName") },
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
