import { needWords } from "../need/need-words.ts";
import { compacted, onlyDigits, withLoneDigits, withoutNumerals } from "./digits-in.ts";
import type { PrivateData } from "./list-finding.ts";

/** Characters of a name that may hang in public; whatever is invisible or foreign may hide something. */
const plainText = /^[\p{Script=Han}A-Za-z0-9０-９Ａ-Ｚａ-ｚ（）()“”"'’《》·、，。,.&＆+＋/:：\- \u2013\u2014]*$/u;

const simplified: ReadonlyMap<string, string> = new Map(
  "兒儿 殘残 貧贫 單单 親亲 離离 異异 喪丧 監监 護护 媽妈 爺爷 號号 樓楼 棟栋 組组 電电 話话 戶户 養养 撫抚 邊边 緣缘 脫脱 難难 檔档 學学 證证 賬账 開开 銀银 遺遗 棄弃 癱瘫"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** One form for what looks alike: full-width and circled digits, capitals, traditional characters, Chinese numerals. */
export const folded = (text: string): string =>
  withoutNumerals(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\p{Cf}\p{M}]/gu, "")
      .replaceAll(/[х×✕χ乂ⅹ]/g, "x")
      .replaceAll(/\p{Script=Han}/gu, (sign) => simplified.get(sign) ?? sign),
  );

const words = {
  need: [
    ...needWords.map((word) => word.replaceAll(/[\s-]/g, "")),
    ..."贫困 特别困难 比较困难 一般困难 困难等级 困难类型 困难原因 监测户 帮扶户 孤残 残障 伤残 单亲 离异 离婚 丧父 丧母".split(
      " ",
    ),
    ..."父亡 母亡 双亡 去世 病故 留守 服刑 在押 入狱 吸毒 失业 下岗 弃婴 遗弃 车祸 火灾 智障 脑瘫 自闭症 孤独症".split(
      " ",
    ),
    ..."精神病 精神障碍 白血病 尿毒症 艾滋 肝炎 结核 癫痫 癌 肿瘤 患病 重病 大病 疾病 慢性病 住院 化疗 透析".split(" "),
    ..."illness hospital cancer jiandanglika dibaohu pinkunhu tekunhu".split(" "),
  ].map(withoutNumerals),
  family: "父亲 母亲 父母 其父 其母 爸爸 妈妈 爷爷 监护人 学生家长 家长姓 抚养 班主任 备注 评语".split(" "),
  idNumber: ["身份证", "shenfenzheng"],
  studentNo: ["学籍"],
  phone: ["电话", "手机", "微信", "qq", "邮箱", "wechat", "联系方式"],
  bankCard: ["卡号", "账号", "帐号", "银行卡", "开户行", "存折"],
  birthDate: ["出生", "生日", "农历"],
  address: ["住址", "地址", "家住", "住在", "门牌", "户籍", "籍贯"],
  unmaskedName: ["姓名", "曾用名"],
} satisfies { readonly [Kind in PrivateData]?: readonly string[] };
const wordKinds = Object.keys(words) as (keyof typeof words)[];

/** Patterns over a compacted text: neither spaces nor signs, all numerals as digits. */
const places = [
  /\d(?:号院|号楼|栋|幢|单元|室|弄)/,
  /[路街巷弄道村屯组区里]\d+号/,
  /村(?:民小)?[^小中学校园]{0,4}组|\d组(?:\d|$)/,
  /(?:小学|中学|学校|幼儿园|教学点)[^校园学点]*(?:村|社区|小区|街道|路|巷|屯|组)$/,
] as const;

const apart = String.raw`[\p{P}\p{S}\s]{0,3}`;
// A school year, a day and a month are harmless only while they are not part of a longer number.
const aloneBefore = String.raw`(?<!\d${apart})`;
const aloneAfter = String.raw`(?!${apart}\d)`;
const schoolYear = new RegExp(`${aloneBefore}(20\\d\\d)[-\u2013\u2014~至](20\\d\\d)${aloneAfter}`, "gu");
const monthAndDay = new RegExp(`${aloneBefore}\\d{1,2}月\\d{1,2}日${aloneAfter}`, "gu");
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** Days and months with their year, as they are written; the year is the one group that matched. */
const dates = [
  new RegExp(`${aloneBefore}((?:19|20)\\d\\d)\\s*年(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?`, "gu"),
  new RegExp(
    `${aloneBefore}((?:19|20)\\d\\d)${apart}[-./、]${apart}\\d{1,2}${apart}[-./、]${apart}\\d{1,2}${aloneAfter}`,
    "gu",
  ),
  new RegExp(
    `(?:\\d{1,2}\\W{1,2})?(?:${months})[a-z]*\\W{1,2}(?:\\d{1,2}\\W{1,2})?((?:19|20)\\d\\d)${aloneAfter}`,
    "gu",
  ),
];
const shortYear = /(?<!\d)\d\d年\d{1,2}月/;

/** A day or month of birth wherever it begins, even right after another number. */
const birthIn = /((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月/g;

const datesIn = (text: string): readonly { readonly whole: string; readonly year: number }[] =>
  dates.flatMap((date) => [...text.matchAll(date)]).map(([whole, year]) => ({ whole, year: Number(year) }));

/** A text without the dates and school years of the list itself, which are later than any birth. */
const withoutTerms = (text: string, latestBirthYear: number): string =>
  datesIn(text)
    .filter(({ year }) => year > latestBirthYear)
    .reduce((rest, { whole }) => rest.replace(whole, " "), text)
    .replaceAll(schoolYear, (whole, from, to) => (Number(to) === Number(from) + 1 ? " " : whole))
    .replaceAll(monthAndDay, " ");

const isDay = (digits: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);

/** What a number may be that stands in a list; nothing for a short one. */
const kindOfNumber = (run: string, shortest: number): PrivateData | undefined => {
  if (run.length < shortest) return undefined;
  if (/^(?:0*86)?1[3-9]\d{9}$|^0\d{9,11}$/.test(run)) return "phone";
  if (/\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]/.test(run)) return "idNumber";
  if (/^(?:\d{15}|\d{17}[\dx])$/.test(run)) return "idNumber";
  if (/^\d{16,19}$/.test(run)) return "bankCard";
  return isDay(run) ? "birthDate" : "longNumber";
};

const shortestNumber = 6;
/** Digits that stand apart are counted together, but a name may hold some by itself: 第八十一中学第三校区. */
const shortestScattered = 8;

const numbersIn = (compact: string): readonly PrivateData[] => {
  const student = /[glj]\d{17}[\dx]/.test(compact) ? (["studentNo"] as const) : [];
  const runs = [...compact.matchAll(/\d+x?/g)].map(([run]) => kindOfNumber(run, shortestNumber));
  const found = [...student, ...runs.filter((kind) => kind !== undefined)];
  const scattered = kindOfNumber(onlyDigits(compact), shortestScattered);
  // Next to a number that was found, the digits around it tell nothing new unless they make another one.
  if (scattered === undefined || (scattered === "longNumber" && found.length > 0)) return found;
  return [...found, scattered];
};

const kindsIn = (text: string, latestBirthYear: number): readonly PrivateData[] => {
  const plain = folded(text);
  const compact = compacted(plain);
  const found = new Set<PrivateData>(plainText.test(text) ? [] : ["oddCharacter"]);
  for (const kind of numbersIn(compacted(withoutTerms(plain, latestBirthYear)))) found.add(kind);
  const old = datesIn(plain).some(({ year }) => year <= latestBirthYear);
  if (old || shortYear.test(plain)) found.add("birthDate");
  for (const kind of wordKinds) if (words[kind].some((word) => compact.includes(word))) found.add(kind);
  if (places.some((place) => place.test(compact))) found.add("address");
  return [...found];
};

// A list repeats the same few names thousands of times; looking at one costs as much as storing a line.
const seen = new Map<string, readonly PrivateData[]>();
const mostSeen = 500;

/** The kinds of personal data a text seems to hold, in whatever disguise; dates after the latest birth year are the list's own. */
export const privateDataIn = (text: string, latestBirthYear: number): readonly PrivateData[] => {
  const key = `${latestBirthYear} ${text}`;
  const known = seen.get(key);
  if (known) return known;
  const kinds = kindsIn(text, latestBirthYear);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(key, kinds);
  return kinds;
};

/** Characters of an official document. */
const documentText =
  /^[\p{Script=Han}A-Za-z0-9０-９Ａ-Ｚａ-ｚ \n\r\t\u3000（）()“”"'’《》〈〉〔〕【】·、，。；！？,.;!?&＆+＋/:：%％‰￥¥=＝~～\- \u2013\u2014\u2026]*$/u;

/** Addresses as they stand in the middle of a sentence, where a village and a group may be words of the office. */
const addressesInText = [
  /\d号[院楼]|\d[栋幢]\d|\d单元\d/,
  /[路街巷弄道村屯组区里]\d+号/,
  /村民小组|村\d+组|村\d*组\d/,
] as const;

/** Somebody whose name is only hinted at: 张某, 李某某, 王某同学. */
const hintedName = /某某|某(?:甲|乙|丙|同学|老师|教师|校长|家长)/;

/** Digits that the same sign keeps apart again and again (1点3点8点…), or one sign each (1甲3乙8…). */
const interleaved = [/\d{1,4}(\p{L})\1*(?:\d{1,4}\1+)+\d{1,4}/gu, /(?:\d\p{L}){7,}\d/gu] as const;

const interleavedIn = (compact: string): readonly PrivateData[] =>
  interleaved
    .flatMap((pattern) => [...withLoneDigits(compact).matchAll(pattern)])
    .flatMap(([run]) => kindOfNumber(onlyDigits(run), shortestScattered) ?? []);

/**
 * The kinds of personal data a free text seems to hold, in whatever disguise. Unlike the head of a list it may speak of
 * need and of families, in general words and with many figures; names are for whoever knows them to look for.
 */
export const privateDataInText = (text: string, latestBirthYear: number): readonly PrivateData[] => {
  const plain = folded(text);
  const compact = compacted(plain);
  const found = new Set<PrivateData>(documentText.test(text) ? [] : ["oddCharacter"]);
  const dated = compacted(withoutTerms(plain, latestBirthYear));
  const student = /[glj]\d{17}[\dx]/.test(dated) ? (["studentNo"] as const) : [];
  const runs = [...dated.matchAll(/\d+x?/g)].flatMap(([run]) => kindOfNumber(run, shortestNumber) ?? []);
  for (const kind of [...student, ...runs, ...interleavedIn(dated)]) found.add(kind);
  const years = [...[...plain.matchAll(birthIn)].map(([, year]) => Number(year)), ...fullDatesIn(plain)];
  if (years.some((year) => year <= latestBirthYear) || shortYear.test(plain)) found.add("birthDate");
  if (addressesInText.some((place) => place.test(compact))) found.add("address");
  if (hintedName.test(compact)) found.add("unmaskedName");
  return [...found];
};

/** The years of dates that name more than their year. */
const fullDatesIn = (plain: string): readonly number[] =>
  datesIn(plain)
    .filter(({ whole }) => !/^\d{4}\s*年$/.test(whole))
    .map(({ year }) => year);
