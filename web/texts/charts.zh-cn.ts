/** The texts of charts. */
export const chartsZhCn = {
  numbers: "图中数据",
  all: "合计",
};

/** The shape every language of these texts fills. */
export type ChartsTexts = typeof chartsZhCn;
