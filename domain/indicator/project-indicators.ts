import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "projects";
const share = { unit: "percent", direction: "atLeast" } as const;
const count = { unit: "count", direction: "atLeast" } as const;

/** Projects and teachers: 5 points. */
export const projectIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I28",
    issueClass,
    source: "S0-14",
    title: { zh: "全面改薄学校数", en: "Schools renovated" },
    ...count,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I29",
    issueClass,
    source: "S0-13",
    title: { zh: "村级幼儿园数", en: "Village kindergartens" },
    ...count,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I30",
    issueClass,
    source: "S0-20, S4-17, S3-13",
    title: { zh: "教师培训人次", en: "Teachers trained, person-times" },
    ...count,
    further: [{ key: "shortage", title: { zh: "其中紧缺学科", en: "Of which in shortage subjects" }, ...count }],
  }),
  defineIndicator({
    id: "I31",
    issueClass,
    source: "S3-13",
    title: { zh: "教师继续教育年学时", en: "Continuing education per teacher and year" },
    unit: "hours",
    direction: "atLeast",
    further: [
      {
        key: "regular",
        title: { zh: "其中集中培训", en: "Of which in regular training" },
        unit: "hours",
        direction: "atLeast",
      },
    ],
  }),
  defineIndicator({
    id: "I32",
    issueClass,
    source: "S0-21",
    title: { zh: "贫困村学校支教教师比例", en: "Support teachers in schools of poor villages" },
    ...share,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I33",
    issueClass,
    source: "S3-12",
    title: { zh: "教师年交流轮岗比例", en: "Teachers who rotate in the year" },
    ...share,
  }),
  defineIndicator({
    id: "I34",
    issueClass,
    source: "S3-12",
    title: { zh: "新任义务教育教师乡村任教年限", en: "Years new compulsory teachers serve in villages" },
    unit: "years",
    direction: "atLeast",
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I35",
    issueClass,
    source: "S3-13",
    title: { zh: "教师学历合格率", en: "Teachers with the required degree" },
    ...share,
    first: {
      key: "kindergartenPrimary",
      title: { zh: "幼儿园和小学（专科及以上）", en: "Kindergarten and primary, college" },
      ...share,
    },
    further: [{ key: "junior", title: { zh: "初中（本科及以上）", en: "Junior middle, bachelor" }, ...share }],
  }),
  defineIndicator({
    id: "I36",
    issueClass,
    source: "S0-23",
    title: { zh: "乡村教师生活补助发放率", en: "Allowances of village teachers paid" },
    ...share,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I37",
    issueClass,
    source: "S0-18",
    title: { zh: "留守儿童关爱中心数", en: "Care centres for left-behind children" },
    ...count,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I38",
    issueClass,
    source: "S3-09, S3-23, S1-24",
    title: { zh: "教育信息化水平", en: "Networks, equipment and registered users" },
    ...share,
    first: { key: "broadband", title: { zh: "学校宽带接入率", en: "Schools with broadband" }, ...share },
    further: [
      { key: "classes", title: { zh: "班级多媒体配备率", en: "Classes equipped" }, ...share },
      { key: "teachers", title: { zh: "教师空间注册率", en: "Teachers registered" }, ...share },
      { key: "pupils", title: { zh: "学生空间注册率", en: "Pupils registered" }, ...share },
    ],
  }),
  defineIndicator({
    id: "I39",
    issueClass,
    source: "S1-22",
    title: { zh: "学校食堂自办率", en: "Canteens run by the school itself" },
    ...share,
    further: [{ key: "meal", title: { zh: "营养膳食足额达标率", en: "Meal standard eaten in full" }, ...share }],
    stages: ["PRIMARY", "JUNIOR"],
  }),
  defineIndicator({
    id: "I40",
    issueClass,
    source: "S0-17",
    title: { zh: "特殊教育生均公用经费", en: "Public funds per pupil of special education" },
    unit: "fen",
    direction: "atLeast",
    stages: ["SPECIAL"],
  }),
];
