import type { ResultsTexts } from "./results.zh-cn.ts";

/** Texts of the public pages on the results of inspections, in English. */
export const resultsEn: ResultsTexts = {
  title: "Results of inspections",
  intro:
    "Every half year all townships and county-run schools are inspected, and the law wants the results published. They hold no pupil's data and no names of persons.",
  none: "No results have been published yet",
  noneText: "They are published here when an inspection is over and its bulletin is signed.",
  one: (cycle) => `Results: ${cycle}`,
  oneOfNone: "Results of an inspection",
  columns: { cycle: "Inspection", units: "Units", published: "Published" },
  published: (on) => `Published ${on}`,
  chineseOnly: "The announcement itself is in Chinese, as it was signed.",
  complaint: "If you disagree, call the number given in the announcement.",
};
