import type { ChartsTexts } from "./charts.zh-cn.ts";

/** The same in English. */
export const chartsEn: ChartsTexts = {
  numbers: "The numbers of this chart",
  all: "All",
};
