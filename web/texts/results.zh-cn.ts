/** Texts of the public pages on the results of inspections. */
export const resultsZhCn = {
  title: "督导检查结果公告",
  intro: "教育督导每半年检查全部乡镇和县直学校，结果依法向社会公布。公告不含学生信息和个人姓名。",
  none: "还没有公布的督导检查结果",
  noneText: "检查结束、通报签发后在这里公布。",
  one: (cycle: string) => `${cycle}结果公告`,
  oneOfNone: "督导检查结果公告",
  columns: { cycle: "检查", units: "单位数", published: "公布日期" },
  published: (on: string) => `${on}公布`,
  chineseOnly: "",
  complaint: "对公告有不同意见，请拨打公告中的监督电话。",
};

/** The shape every language of these texts fills. */
export type ResultsTexts = typeof resultsZhCn;
