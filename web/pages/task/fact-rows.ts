import type { FormSection } from "../../../domain/application/application-form.ts";
import type { ProgrammeCode } from "../../../domain/programme/programmes.ts";
import type { Language } from "../../texts/language.ts";
import { questionsTexts } from "../../texts/questions.ts";
import { reviewTexts } from "../../texts/review.ts";
import { textsFor } from "../../texts/texts.ts";
import type { ReviewView } from "../../views/task.ts";
import { programmeName, separatorIn } from "../staff/words.ts";

type Shown = ReviewView["facts"][number]["value"];
type Row = { readonly label: string; readonly value: string };

const memberField = /^family\.members\[(\d+)\]\.(\w+)$/;

/** What a section asks: labels by field, and under `…Choice` the words of its choices. */
const sectionTexts = (language: Language, section: string): { readonly [name: string]: unknown } => {
  const texts: unknown = Object.entries(questionsTexts(language)).find(([name]) => name === section)?.[1];
  return typeof texts === "object" && texts !== null ? { ...texts } : {};
};

/** What a field is called. */
export const fieldLabel = (language: Language, field: string): string => {
  const member = memberField.exec(field);
  const [section = "", name = ""] = member ? ["family", member[2]] : field.split(".");
  const label = sectionTexts(language, section)[name];
  const plain = typeof label === "string" ? label : field;
  return member ? `${reviewTexts(language).family.member(Number(member[1]) + 1)} ${plain}` : plain;
};

const wordOf = (language: Language, field: string, word: string | number): string => {
  const shared = textsFor(language);
  if (field === "programmes.codes") return programmeName(language, word as ProgrammeCode);
  if (field === "need.categories")
    return (shared.needCategory as { readonly [code: string]: string })[word] ?? String(word);
  if (field === "pupil.stage") return (shared.stage as { readonly [code: string]: string })[word] ?? String(word);
  const name = field.split(".").at(-1) ?? "";
  const choices = sectionTexts(language, field.split(".")[0] ?? "")[`${name}Choice`];
  const chosen =
    typeof choices === "object" && choices !== null ? (choices as { [word: string]: unknown })[word] : undefined;
  return typeof chosen === "string" ? chosen : String(word);
};

/** A field's value in words. */
export const fieldValue = (language: Language, field: string, value: Shown): string =>
  typeof value === "string" || typeof value === "number"
    ? wordOf(language, field, value)
    : value.map((each) => wordOf(language, field, each)).join(separatorIn(language));

/** One row for every member of the family, so that a phone shows a household and not thirty lines. */
const memberRows = (language: Language, facts: ReviewView["facts"]): readonly Row[] => {
  const members = Map.groupBy(
    facts.filter(({ field }) => memberField.test(field)),
    ({ field }) => Number(memberField.exec(field)?.[1]),
  );
  const texts = reviewTexts(language).family;
  return [...members].map(([place, own]) => ({
    label: texts.member(place + 1),
    value: own
      .map(({ field, value }) =>
        field.endsWith(".annualIncome") ? texts.yearly(String(value)) : fieldValue(language, field, value),
      )
      .join(separatorIn(language)),
  }));
};

/** What the filled fields of a form are shown from. */
export type FactsShown = Pick<ReviewView, "facts" | "application" | "perCapitaIncome">;

/** The filled fields of a section in words; what was left empty is left out. */
export const factRows = (language: Language, view: FactsShown, section: FormSection): readonly Row[] => {
  const facts = view.facts.filter((fact) => fact.section === section);
  const schoolName = language === "en" ? view.application.school.englishName : view.application.school.name;
  const plain = facts
    .filter(({ field }) => !memberField.test(field))
    .map(({ field, value }) => ({
      label: fieldLabel(language, field),
      value: field === "pupil.schoolCode" ? schoolName : fieldValue(language, field, value),
    }));
  if (section !== "family") return plain;
  const texts = reviewTexts(language);
  const income = { label: texts.income, value: texts.incomeValue(String(view.perCapitaIncome)) };
  return [income, ...memberRows(language, facts), ...plain];
};
