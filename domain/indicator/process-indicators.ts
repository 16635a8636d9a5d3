import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "process";

/** Process and publicity: 25 points. */
export const processIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I04",
    issueClass,
    source: "S1-12",
    title: { zh: "公示规范率", en: "Lists publicised, taken down in time, with proof" },
    unit: "percent",
    direction: "atLeast",
    fromRecords: true,
  }),
  defineIndicator({
    id: "I05",
    issueClass,
    source: "S1-13",
    title: { zh: "五级签字完整率", en: "Chains of five signatures, complete and in order" },
    unit: "percent",
    direction: "atLeast",
    fromRecords: true,
  }),
  defineIndicator({
    id: "I08",
    issueClass,
    source: "S1-12",
    title: { zh: "档案齐全、专人管理", en: "Archive complete, in the hands of a named person" },
    unit: "yesNo",
    direction: "yes",
  }),
  defineIndicator({
    id: "I09",
    issueClass,
    source: "S1-12",
    title: { zh: "资助政策宣传到户", en: "Households told of the policies" },
    unit: "times",
    direction: "atLeast",
  }),
  defineIndicator({
    id: "I10",
    issueClass,
    source: "S1-12",
    title: { zh: "资助工作纳入学校年终考核", en: "Aid counts in the school's year-end assessment" },
    unit: "yesNo",
    direction: "yes",
  }),
];
