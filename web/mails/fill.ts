import { dayOf } from "../../domain/calendar/time.ts";
import { Fen, formatYuan } from "../../domain/money/fen.ts";
import type { Bilingual, NoticeWords } from "../../domain/notice/notice-words.ts";
import { programmes } from "../../domain/programme/programmes.ts";
import { formatsFor } from "../texts/format.ts";
import type { Language } from "../texts/language.ts";
import { textsFor } from "../texts/texts.ts";

type Place = keyof NoticeWords;
type Writers = { readonly [Name in Place]-?: (word: NonNullable<NoticeWords[Name]>) => string };

/** The half of a bilingual text that a language reads. */
export const inLanguage = (language: Language, { zh, en }: Bilingual): string => (language === "en" ? en : zh);

const asTold = (word: string): string => word;

const termIn = (language: Language, term: string): string => {
  const [from, to, half] = term.split("-");
  return language === "en"
    ? `${half === "1" ? "first" : "second"} term of ${from}-${to}`
    : `${from}—${to}学年${half === "1" ? "秋季" : "春季"}学期`;
};

const results = {
  upheld: { zh: "属实，已按规定处理", en: "confirmed, and acted upon" },
  partlyUpheld: { zh: "部分属实，已按规定处理", en: "partly confirmed, and acted upon" },
  notUpheld: { zh: "不属实，名单维持不变", en: "not confirmed; the list stays as it is" },
} as const satisfies Record<NonNullable<NoticeWords["result"]>, Bilingual>;

const writersFor = (language: Language): Writers => {
  const { day, deadline, count } = formatsFor(language);
  return {
    no: asTold,
    pupil: asTold,
    list: asTold,
    cause: asTold,
    harm: asTold,
    measures: asTold,
    advice: asTold,
    askAt: asTold,
    data: (kinds) => inLanguage(language, kinds),
    prog: (code) => inLanguage(language, programmes[code].name),
    term: (term) => termIn(language, term),
    date: deadline,
    to: deadline,
    on: (instant) => day(dayOf(instant)),
    from: (instant) => day(dayOf(instant)),
    days: count,
    n: count,
    reason: (code) => textsFor(language).reason[code],
    unit: (name) => inLanguage(language, name),
    instance: (name) => inLanguage(language, name),
    because: (cause) => inLanguage(language, cause),
    becomes: (effect) => inLanguage(language, effect),
    amount: (fen) => formatYuan(Fen.parse(fen)),
    result: (result) => inLanguage(language, results[result]),
  };
};

const writers = { "zh-CN": writersFor("zh-CN"), en: writersFor("en") } as const satisfies Record<Language, Writers>;

/** A text with its places filled in the reader's language; a word that is missing stops loudly. */
export const fill = (language: Language, text: string, words: NoticeWords): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const place = name as Place;
    const word = words[place];
    if (word === undefined) throw new Error(`a notice lacks its word ${name}`);
    return (writers[language][place] as (word: unknown) => string)(word);
  });
