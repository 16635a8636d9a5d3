import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "funds";

/** The money: 20 points. */
export const fundsIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I06",
    issueClass,
    source: "S4-13",
    title: { zh: "资金按时足额发放率", en: "Paid in time and in full" },
    unit: "percent",
    direction: "atLeast",
    further: [
      {
        key: "countyShare",
        title: { zh: "县级配套资金到位率", en: "County share found" },
        unit: "percent",
        direction: "atLeast",
      },
    ],
  }),
  defineIndicator({
    id: "I07",
    issueClass,
    source: "[D]",
    title: { zh: "超过60日未处理的发放失败笔数", en: "Failed payments open for more than 60 days" },
    unit: "count",
    direction: "atMost",
  }),
];
