import type { County } from "../../domain/county/county.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { notices } from "../../domain/notice/notices.ts";
import type { Language } from "../texts/language.ts";
import { fill, inLanguage } from "./fill.ts";
import { type Letter, subjectOf } from "./letter.ts";

/** The letter of a notice, for the mail or for the paper slip a school hands out. */
export const noticeLetter = ({ notice, county, publicUrl }: NoticeLetter): Letter => {
  const { subject, body, opens, action } = notices[notice.notice];
  const words = (language: Language, text: { readonly zh: string; readonly en: string }) =>
    fill(language, inLanguage(language, text), notice.words);
  return {
    subject: subjectOf({ zh: words("zh-CN", subject), en: words("en", subject) }),
    parts: {
      "zh-CN": { paragraphs: words("zh-CN", body).split("\n") },
      en: { paragraphs: words("en", body).split("\n") },
    },
    action,
    url: `${publicUrl}${fill("zh-CN", opens, notice.words)}`,
    county,
  };
};

type NoticeLetter = {
  readonly notice: Pick<NoticeRecord, "notice" | "words">;
  readonly county: County;
  /** Origin of the pages. */
  readonly publicUrl: string;
};
