import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "dropout";
const share = { unit: "percent", direction: "atLeast" } as const;
/** Told beside the others; domain §6.6 gives it no points. */
const context = { weight: 0 } as const;

/** Dropout control: 20 points. */
export const dropoutIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I17",
    issueClass,
    source: "S2-07",
    title: { zh: "小学辍学率", en: "Primary dropout rate" },
    unit: "percent",
    direction: "atMost",
    stages: ["PRIMARY"],
  }),
  defineIndicator({
    id: "I18",
    issueClass,
    source: "S2-02, S3-03",
    title: { zh: "适龄儿童少年入学率", en: "School-age enrolment" },
    ...share,
    first: { key: "schoolAge", title: { zh: "适龄儿童入学率", en: "School-age children" }, ...share },
    further: [
      { key: "primary", title: { zh: "小学阶段", en: "Primary" }, ...share },
      { key: "junior", title: { zh: "初中阶段", en: "Junior middle" }, ...share },
    ],
    stages: ["PRIMARY", "JUNIOR"],
  }),
  defineIndicator({
    id: "I19",
    issueClass,
    source: "S3-03",
    title: { zh: "九年义务教育巩固率", en: "Nine-year consolidation" },
    ...share,
    ...context,
    stages: ["JUNIOR"],
  }),
  defineIndicator({
    id: "I20",
    issueClass,
    source: "S1-06, S2-02",
    title: { zh: "学前三年毛入园率", en: "Preschool three-year enrolment" },
    ...share,
    ...context,
    stages: ["PRESCHOOL"],
  }),
  defineIndicator({
    id: "I21",
    issueClass,
    source: "S2-02",
    title: { zh: "小学寄宿生比例", en: "Primary pupils who board" },
    ...share,
    ...context,
    stages: ["PRIMARY"],
  }),
  defineIndicator({
    id: "I22",
    issueClass,
    source: "S3-03, S1-06",
    title: { zh: "初中毕业生升学率", en: "Junior graduates who go on" },
    ...share,
    ...context,
    first: { key: "vocational", title: { zh: "升入中职比例", en: "To vocational school" }, ...share },
    further: [{ key: "senior", title: { zh: "升入高中阶段比例", en: "To the senior stage" }, ...share }],
    stages: ["JUNIOR"],
  }),
  defineIndicator({
    id: "I23",
    issueClass,
    source: "S4-08",
    title: { zh: "控辍保学月报按时率", en: "Monthly dropout reports on time" },
    ...share,
  }),
  defineIndicator({
    id: "I24",
    issueClass,
    source: "S1-27",
    title: { zh: "控辍保学周零报告按时率", en: "Weekly zero reports on time" },
    ...share,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I25",
    issueClass,
    source: "S4-09",
    title: { zh: "季度复核校县数据差异数", en: "Difference of school and county at the quarterly recheck" },
    unit: "count",
    direction: "equal",
  }),
  defineIndicator({
    id: "I26",
    issueClass,
    source: "S4-10",
    title: { zh: "春秋两季逐一核查学生比例", en: "Pupils ticked one by one in spring and autumn" },
    ...share,
    appliesTo: ["township"],
  }),
  defineIndicator({
    id: "I27",
    issueClass,
    source: "S2-22",
    title: { zh: "敦促入学通知书按时下达率", en: "Urging notices issued in time" },
    ...share,
    further: [{ key: "returned", title: { zh: "劝返复学率", en: "Pupils who came back" }, ...share }],
    appliesTo: ["township"],
    stages: ["PRIMARY", "JUNIOR"],
  }),
];
