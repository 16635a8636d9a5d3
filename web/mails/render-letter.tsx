import { renderToString } from "preact-render-to-string";
import { type Language, languages } from "../texts/language.ts";
import { closingOf, type Letter } from "./letter.ts";
import { MailFrame } from "./mail-frame.tsx";

const plainText = ({ parts, action, url, county }: Letter): string => {
  const part = (language: Language) => {
    const { paragraphs, items = [], note } = parts[language];
    return [...paragraphs, items.map((item) => `- ${item}`).join("\n"), note ?? ""].filter((text) => text !== "");
  };
  const link = `${action.zh} / ${action.en}:\n${url}`;
  const closing = languages.map((language) => closingOf(language, county).join("\n")).join("\n");
  return `${[...part("zh-CN"), link, "----", ...part("en"), "----", closing].join("\n\n")}\n`;
};

/** The subject, the complete plain text and the HTML of a letter. */
export const renderLetter = (
  letter: Letter,
): { readonly subject: string; readonly text: string; readonly html: string } => ({
  subject: letter.subject,
  text: plainText(letter),
  html: `<!doctype html>${renderToString(<MailFrame letter={letter} />)}`,
});
