import { fieldsOfQuestion, type Question } from "../../domain/application/questions.ts";
import type { Language } from "./language.ts";
import { questionsTexts } from "./questions.ts";

const labelOf = (language: Language, field: string): string => {
  const [section = "", name = ""] = field.split(".");
  const texts: { readonly [section: string]: { readonly [name: string]: unknown } } = questionsTexts(language);
  return String(texts[section]?.[name] ?? field);
};

/** What a question is called: its fields, one after the other; papers have a name of their own. */
export const questionLabel = (language: Language, question: Question): string => {
  const fields = fieldsOfQuestion(question);
  return (fields.length > 0 ? fields : [question])
    .map((field) => labelOf(language, field))
    .join(language === "en" ? ", " : "、");
};
