import type { County } from "../../domain/county/county.ts";
import type { Digest } from "../../domain/notice/digest.ts";
import { deadlineSentences, newsSentences, reportedSums, workSentences } from "../../domain/notice/digest-sentences.ts";
import { NewsKind } from "../../domain/notice/notice-record.ts";
import type { Bilingual, NoticeWords } from "../../domain/notice/notice-words.ts";
import type { Language } from "../texts/language.ts";
import { fill, inLanguage } from "./fill.ts";
import { type Letter, type LetterPart, subjectOf } from "./letter.ts";

type Sentence = { readonly text: Bilingual; readonly words: NoticeWords };

const counted = (text: Bilingual | undefined, n: number): readonly Sentence[] =>
  text === undefined || n === 0 ? [] : [{ text, words: { n } }];

const sentencesOf = ({
  open,
  dueToday,
  overdue,
  escalated,
  firstDueAt,
  news,
  reported,
}: Digest): readonly Sentence[] => [
  ...counted(deadlineSentences.overdue, overdue),
  ...counted(deadlineSentences.dueToday, dueToday),
  ...(firstDueAt === undefined ? [] : [{ text: deadlineSentences.firstDue, words: { date: firstDueAt } }]),
  ...open.flatMap(({ purpose, count }) => counted(workSentences[purpose], count)),
  ...counted(deadlineSentences.escalated, escalated),
  ...counted(newsSentences.schoolReported, news.schoolReported),
  ...(reported.lines === 0 ? [] : [{ text: reportedSums, words: { n: reported.lines, amount: reported.amount } }]),
  ...NewsKind.exclude(["schoolReported"]).options.flatMap((kind) => counted(newsSentences[kind], news[kind])),
];

const subjectFor = ({ total, dueToday }: Digest): Bilingual => {
  if (total === 0) return { zh: "有新消息", en: "There is news" };
  const waits = total === 1 ? "1 item waits" : `${total} items wait`;
  return dueToday === 0
    ? { zh: `待办 ${total} 件`, en: waits }
    : { zh: `今日到期 ${dueToday} 件，待办 ${total} 件`, en: `${dueToday} due today, ${waits}` };
};

const opening = ({ total }: Digest): Bilingual =>
  total === 0
    ? { zh: "您好：有与您工作有关的新消息。", en: "Hello, there is news that concerns your work." }
    : {
        zh: `您好：您有 ${total} 件资助工作待办。`,
        en: total === 1 ? "Hello, you have one open task." : `Hello, you have ${total} open tasks.`,
      };

const warning: Bilingual = {
  zh: "以下链接只供您本人使用，14 天内有效，请勿转发。",
  en: "The link is yours alone and lives 14 days. Do not forward this mail.",
};

/** The mail to a member of staff: how much work of which kind waits until when, what is new, and the link to it. */
export const digestLetter = ({ digest, url, county }: DigestLetter): Letter => {
  const sentences = sentencesOf(digest);
  const part = (language: Language): LetterPart => ({
    paragraphs: [inLanguage(language, opening(digest))],
    items: sentences.map(({ text, words }) => fill(language, inLanguage(language, text), words)),
    note: inLanguage(language, warning),
  });
  return {
    subject: subjectOf(subjectFor(digest)),
    parts: { "zh-CN": part("zh-CN"), en: part("en") },
    action: { zh: "打开待办", en: "Open my work" },
    url,
    county,
  };
};

type DigestLetter = { readonly digest: Digest; readonly url: string; readonly county: County };
