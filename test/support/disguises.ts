import fc from "fast-check";
import { Day } from "../../domain/calendar/time.ts";
import { needCategoryNames } from "../../domain/need/need-category-names.ts";
import { bankAccountFor, phoneFor, residentIdFor } from "../../local/demo/identifiers.ts";

/** Something private and what one must not be able to read of it, however it is written. */
export type Secret = { readonly written: string; readonly core: string };

const serial = fc.integer({ min: 1, max: 99_999_999 });
const birth = fc
  .record({
    year: fc.integer({ min: 1950, max: 2023 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) =>
    Day.parse([year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-")),
  );
const idNumber = fc
  .record({
    birthDate: birth,
    sex: fc.constantFrom("1" as const, "2" as const),
    sequence: fc.integer({ min: 0, max: 498 }),
  })
  .map((facts): string => residentIdFor(facts));

const number = fc.oneof(
  idNumber,
  idNumber.map((id) => `${id.slice(0, 6)}${id.slice(8, 17)}`),
  fc.tuple(fc.constantFrom("G", "L", "J"), idNumber).map(([letter, id]) => `${letter}${id}`),
  serial.map((nth): string => phoneFor(nth)),
  serial.map((nth) => `0915${String(nth).padStart(7, "0").slice(-7)}`),
  serial.map((nth): string => bankAccountFor(nth)),
  serial.map((nth) => bankAccountFor(nth).slice(0, 16)),
  birth.map((day) => day.replaceAll("-", "")),
);

const bare = (text: string): string => text.replaceAll(/[^0-9]/g, "");
const each = (text: string, change: (digit: string) => string): string => text.replaceAll(/[0-9]/g, change);
const oneOf = (signs: string) => (digit: string) => [...signs][Number(digit)] ?? digit;
const between = (separator: string) => (text: string) => [...text].join(separator);

/** How people write a number that a machine shall not find. */
const ways = [
  (text: string) => text,
  ...[" ", "\u200b", "\u2060", "\u00ad", "-", ".", "·", "/", "、", "　", "_", "*", "点", "\ufe0f\u20e3"].map(between),
  (text: string) => text.replaceAll(/.{4}/g, "$& "),
  (text: string) => each(text, oneOf("０１２３４５６７８９")),
  (text: string) => each(text, oneOf("〇一二三四五六七八九")),
  (text: string) => each(text, oneOf("零壹贰叁肆伍陆柒捌玖")),
  (text: string) => each(text, oneOf("零幺两三四五陸七八九")),
  (text: string) => each(text, oneOf("⓪①②③④⑤⑥⑦⑧⑨")),
  (text: string) => each(text, oneOf("⓿❶❷❸❹❺❻❼❽❾")),
  (text: string) => each(text, oneOf("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")),
  (text: string) => each(text, oneOf("٠١٢٣٤٥٦٧٨٩")),
  (text: string) => each(text, oneOf("⁰¹²³⁴⁵⁶⁷⁸⁹")),
  (text: string) => text.replaceAll("0", "O").replaceAll("1", "l"),
  (text: string) => text.replaceAll("X", "Х").replaceAll("0", "〇"),
  (text: string) => text.replaceAll("X", "×").toLowerCase(),
  (text: string) =>
    [...text].map((sign, place) => (place % 2 === 0 ? each(sign, oneOf("〇一二三四五六七八九")) : sign)).join(""),
] as const;

const disguisedNumber = fc
  .tuple(number, fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 2 }))
  .map(([plain, chosen]): Secret => ({ written: chosen.reduce((text, way) => way(text), plain), core: bare(plain) }));

const writtenDate = fc
  .tuple(birth, fc.constantFrom("dash", "slash", "chinese", "numerals", "dots", "spaced"))
  .map(([day, style]): Secret => {
    const [year = "", month = "", date = ""] = day.split("-");
    const [plainMonth, plainDate] = [String(Number(month)), String(Number(date))];
    const chinese = `${year}年${plainMonth}月${plainDate}日`;
    const written = {
      dash: day,
      slash: `${year}/${plainMonth}/${plainDate}`,
      chinese,
      numerals: each(chinese, oneOf("〇一二三四五六七八九")),
      dots: `${year}.${plainMonth}.${plainDate}`,
      spaced: `${year} 年 ${plainMonth} 月 ${plainDate} 日`,
    }[style];
    return { written: written ?? day, core: style === "dash" ? bare(day) : `${year}${plainMonth}${plainDate}` };
  });

const hardship = [
  ...Object.values(needCategoryNames).flatMap(({ zh }) => (zh === "其他家庭经济困难" ? [] : [zh])),
  ..."低保 孤儿 残疾 特困 五保 建档立卡 脱贫户 单亲 白血病 重病 贫困户 父母双亡 服刑".split(" "),
];
const disguisedWord = fc
  .tuple(fc.constantFrom(...hardship), fc.constantFrom("", " ", "\u200b", "·", "-", "/", "　", "\u00ad", "."))
  .map(([word, separator]): Secret => ({ written: [...word].join(separator), core: word.replaceAll(/\P{L}/gu, "") }));

const village = fc.constantFrom("东河村", "柏坡村", "枣林村");
const nth = fc.constantFrom("1", "3", "二", "五", "１２", "十一");
const address = fc
  .tuple(village, nth, nth)
  .chain(([place, group, house]) =>
    fc.constantFrom(
      `${place}${group}组`,
      `${place}村民小组`,
      `${place}${group}组${house}号`,
      `解放路${house}号`,
      `${group}号楼${house}单元`,
    ),
  )
  .map((written): Secret => ({ written, core: written.normalize("NFKC") }));

const kin = fc
  .constantFrom("父亲张大明", "其母李某", "监护人张大明", "班主任评语：家里很难", "姓名张小明", "电话见背面")
  .map((written): Secret => ({ written, core: written.replaceAll(/\P{L}/gu, "") }));

/** Personal data in disguise: numbers in every writing, birth dates, words of hardship, addresses, relatives. */
export const disguised: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 6, arbitrary: disguisedNumber },
  { weight: 2, arbitrary: writtenDate },
  { weight: 2, arbitrary: disguisedWord },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: kin },
);

/** Of these what tells who somebody is by itself: numbers, birth dates, addresses. */
export const disguisedIdentity: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 6, arbitrary: disguisedNumber },
  { weight: 2, arbitrary: writtenDate },
  { weight: 1, arbitrary: address },
);

const known = new Map(
  ["〇零⓪⓿𝟎٠⁰０Oo○", "一壹①❶𝟏١¹１lI幺", "二贰两②❷𝟐٢²２", "三叁③❸𝟑٣³３", "四肆④❹𝟒٤⁴４", "五伍⑤❺𝟓٥⁵５", "六陆陸⑥❻𝟔٦⁶６"]
    .concat(["七柒⑦❼𝟕٧⁷７", "八捌⑧❽𝟖٨⁸８", "九玖⑨❾𝟗٩⁹９"])
    .flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const)),
);

/** Whether somebody with patience can read the secret in these texts. */
export const tells = (texts: readonly string[], { core }: Secret): boolean => {
  const all = [...texts.join("")].map((sign) => known.get(sign) ?? sign).join("");
  return /^\d+$/.test(core) ? bare(all).includes(core) : texts.join("").replaceAll(/\P{L}/gu, "").includes(core);
};
