import type { CycleNature } from "../../domain/inspection/cycle.ts";

/** What the form of a new inspection cycle says, in Chinese. */
export const newCycleZhCn = {
  natureHint: {
    halfYear: "全部县直学校和乡镇，六月",
    yearEnd: "全部县直学校和乡镇，十二月",
    regular: "选定单位，可以不提前通知，不要求自评",
    special: "选定单位和专题，须提前书面通知",
  } satisfies Record<CycleNature, string>,
  title: "筹划督查周期",
  intro: "提交后系统立即排定日期、抽样、组成督查组，先给您看；您确认后才下发。",
  nature: "种类",
  proposalsTitle: "半年督查和年终督查的日期",
  proposal: "现在筹划，日期为",
  rival: "本半年已有",
  from: "实地考察第一天",
  fromHint: "日常督导、专项督导填写。专项督导须提前至少5个工作日通知，太早的日期会顺延。",
  until: "实地考察最后一天",
  topic: "专题",
  topicHint: "专项督导填写，例如：营养膳食资金。",
  units: "单位",
  unitsHint: "半年督查和年终督查为全部单位，不必选择。",
  ruleSet: "采用谁的目标",
  indicators: "指标",
  indicatorsHint: "半年督查和年终督查一般为全部指标。",
  submit: "排定方案",
};

/** The shape every language of these texts fills. */
export type NewCycleTexts = typeof newCycleZhCn;
