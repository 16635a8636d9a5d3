import type { County } from "../../domain/county/county.ts";
import type { Bilingual } from "../../domain/notice/notice-words.ts";
import type { Language } from "../texts/language.ts";

/** What a letter says in one language. */
export type LetterPart = {
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
  /** A last sentence under the items. */
  readonly note?: string;
};

/** A letter in both languages, with the one link it opens; mail and paper slip are made of it. */
export type Letter = {
  readonly subject: string;
  readonly parts: Readonly<Record<Language, LetterPart>>;
  readonly action: Bilingual;
  readonly url: string;
  readonly county: Pick<County, "name" | "englishName" | "phone">;
};

/** The subject of a mail: the office's mark, Chinese, English (domain §9.2). */
export const subjectOf = ({ zh, en }: Bilingual): string => `[县资助] ${zh} / ${en}`;

/** The lines under every letter, by language: who writes, whom to call, what never to answer. */
export const closingOf = (language: Language, { name, englishName, phone }: Letter["county"]): readonly string[] =>
  language === "en"
    ? [
        `${englishName} Student Aid Centre, phone ${phone}`,
        "Sent by machine, please do not reply. Never send ID or account numbers by mail.",
      ]
    : [`${name}学生资助管理中心 咨询电话 ${phone}`, "本邮件自动发出，请勿回复；请勿在邮件中提供证件号码或账号。"];
