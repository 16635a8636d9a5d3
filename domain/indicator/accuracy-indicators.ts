import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "accuracy";
const share = { unit: "percent", direction: "atLeast" } as const;

/** Accuracy of the aid: 20 points. */
export const accuracyIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I01",
    issueClass,
    source: "S1-12",
    title: { zh: "保障对象资助覆盖率", en: "Pupils proved in need who are aided" },
    ...share,
    fromRecords: true,
  }),
  defineIndicator({
    id: "I02",
    issueClass,
    source: "S3-18",
    title: { zh: "四应落实率", en: "Four completeness rates" },
    ...share,
    first: { key: "granted", title: { zh: "应助尽助率", en: "Aided of those to be aided" }, ...share },
    further: [
      { key: "subsidised", title: { zh: "应补尽补率", en: "Subsidised of those to be subsidised" }, ...share },
      { key: "waived", title: { zh: "应免尽免率", en: "Fees waived of those to be waived" }, ...share },
      { key: "lent", title: { zh: "应贷尽贷率", en: "Loans of those who ask for one" }, ...share },
    ],
    fromRecords: true,
  }),
  defineIndicator({
    id: "I03",
    issueClass,
    source: "S1-14",
    title: { zh: "每百名保障对象漏登补录件数", en: "Makeup cases per 100 protected pupils" },
    unit: "perHundred",
    direction: "atMost",
    fromRecords: true,
  }),
  defineIndicator({
    id: "I11",
    issueClass,
    source: "S1-16",
    title: { zh: "三系统数据一致率", en: "Records that agree in the three systems" },
    ...share,
  }),
  defineIndicator({
    id: "I12",
    issueClass,
    source: "S1-15",
    title: { zh: "未整改的学籍违规问题数", en: "Record violations still open" },
    unit: "count",
    direction: "atMost",
  }),
];
