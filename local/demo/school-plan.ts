import type { SchoolType } from "../../domain/county/school.ts";
import { type Township, townships } from "./townships.ts";

/** A school of the demo county before anybody works or learns in it. */
export type SchoolPlan = {
  readonly code: string;
  /** Unique in the county, e.g. `shiqiao-p1`. */
  readonly slug: string;
  /** The same, spelt out for mail addresses, e.g. `shiqiao-primary-1`. */
  readonly longSlug: string;
  readonly name: string;
  readonly englishName: string;
  readonly type: SchoolType;
  readonly township: Township;
};

const kinds = {
  KINDERGARTEN: { code: "11", letter: "k", word: "kindergarten" },
  TEACHING_POINT: { code: "21", letter: "tp", word: "point" },
  COMPLETE_PRIMARY: { code: "21", letter: "p", word: "primary" },
  NINE_YEAR: { code: "31", letter: "n", word: "nine-year" },
  JUNIOR_MIDDLE: { code: "31", letter: "j", word: "junior" },
  SENIOR_HIGH: { code: "34", letter: "s", word: "senior" },
  VOCATIONAL: { code: "36", letter: "v", word: "vocational" },
  SPECIAL: { code: "51", letter: "x", word: "special" },
} as const satisfies Record<SchoolType, object>;

const numerals = ["一", "二", "三", "四"];
const villages = [
  ["东沟", "Donggou"],
  ["青岩", "Qingyan"],
  ["柏坡", "Baipo"],
  ["枣林", "Zaolin"],
] as const;
const gardens = [
  ["春苗", "Chunmiao"],
  ["朝阳", "Zhaoyang"],
  ["小星星", "Little Star"],
  ["青禾", "Qinghe"],
  ["百合", "Lily"],
] as const;

type Named = readonly [name: string, englishName: string];

const countyNamed: { readonly [type in SchoolType]?: readonly Named[] } = {
  KINDERGARTEN: [["安禾县幼儿园", "Anhe County Kindergarten"]],
  COMPLETE_PRIMARY: [
    ["安禾县第一小学", "Anhe County No. 1 Primary School"],
    ["安禾县第二小学", "Anhe County No. 2 Primary School"],
  ],
  SENIOR_HIGH: [
    ["安禾县第一高级中学", "Anhe County No. 1 Senior High School"],
    ["安禾县第二高级中学", "Anhe County No. 2 Senior High School"],
  ],
  VOCATIONAL: [["安禾县职业技术学校", "Anhe County Vocational School"]],
  SPECIAL: [["安禾县特殊教育学校", "Anhe County Special School"]],
};

const of = (places: readonly Named[], index: number): Named => places[index % places.length] ?? ["", ""];

const townshipNamed = (type: SchoolType, township: Township, index: number): Named => {
  const { name, englishName } = township;
  const [village, villageEnglish] = of(villages, index + townships.indexOf(township));
  const [garden, gardenEnglish] = of(gardens, index);
  const only = type === "JUNIOR_MIDDLE" && township.schools.juniors === 1;
  switch (type) {
    case "KINDERGARTEN":
      return index === 0
        ? [`${name}中心幼儿园`, `${englishName} Central Kindergarten`]
        : [`${name}${garden}幼儿园`, `${englishName} ${gardenEnglish} Kindergarten`];
    case "TEACHING_POINT":
      return [`${name}${village}教学点`, `${englishName} ${villageEnglish} Teaching Point`];
    case "NINE_YEAR":
      return [`${name}九年制学校`, `${englishName} Nine-Year School`];
    case "JUNIOR_MIDDLE":
      return only
        ? [`${name}初级中学`, `${englishName} Junior Middle School`]
        : [`${name}第${numerals[index] ?? index}初级中学`, `${englishName} No. ${index + 1} Junior Middle School`];
    default:
      return index === 0
        ? [`${name}中心小学`, `${englishName} Central Primary School`]
        : [`${name}${village}小学`, `${englishName} ${villageEnglish} Primary School`];
  }
};

const namesIn = (township: Township, type: SchoolType, count: number): readonly Named[] => {
  const countyRun = township === townships[0] ? (countyNamed[type] ?? []) : [];
  return Array.from(
    { length: count },
    (_, index) => countyRun[index] ?? townshipNamed(type, township, index - countyRun.length),
  );
};

const schoolsIn = (township: Township, townshipNo: number): readonly SchoolPlan[] => {
  const seat = township === townships[0];
  const counts: Record<SchoolType, number> = {
    KINDERGARTEN: township.schools.kindergartens,
    TEACHING_POINT: township.schools.points,
    COMPLETE_PRIMARY: township.schools.primaries,
    NINE_YEAR: township.schools.nineYears,
    JUNIOR_MIDDLE: township.schools.juniors,
    SENIOR_HIGH: seat ? 2 : 0,
    VOCATIONAL: seat ? 1 : 0,
    SPECIAL: seat ? 1 : 0,
  };
  const types = Object.keys(counts) as SchoolType[];
  const schools = types.flatMap((type) =>
    namesIn(township, type, counts[type]).map(([name, englishName], index) => ({
      slug: `${township.slug}-${kinds[type].letter}${index + 1}`,
      longSlug: `${township.slug}-${kinds[type].word}-${index + 1}`,
      name,
      englishName,
      type,
      township,
    })),
  );
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return schools.map((school, index) => ({
    ...school,
    code: `${kinds[school.type].code}6199${twoDigits(townshipNo)}${twoDigits(index + 1)}`,
  }));
};

/** The 110 schools of 安禾县 in the order of the townships; codes are `AA` type + 61 + six digits (domain §4.1, §10.1). */
export const schoolPlans: readonly SchoolPlan[] = townships.flatMap((township, index) =>
  schoolsIn(township, index + 1),
);
