import type { TieReason } from "../../domain/supervision/grid.ts";
import type { SupervisionPart } from "../views/supervision.ts";

/** What the front page of supervision says, in Chinese. */
export const supervisionZhCn = {
  title: "教育督导",
  intro: "督查、整改、通报、问责，到问题销号为止。",
  work: "我的督导待办",
  noWork: "现在没有需要您办理的督导事项",
  parked: "挂起待处理",
  cycles: "进行中的督查周期",
  newCycle: "筹划新的督查周期",
  partsTitle: "督导的各个部分",
  part: {
    cycles: "督查周期",
    inspections: "各单位督导",
    findings: "问题台账",
    escalations: "通报、约谈、问责",
    bulletins: "通报",
    results: "督导检查结果公告",
    taskBook: "任务书",
    map: "作战图",
    responsibility: "责任网格",
    settlement: "年底考核结账",
    indicators: "督查指标",
  } satisfies Record<SupervisionPart, string>,
  ties: {
    title: "回避",
    intro: "督学与被督查单位有利害关系的，应当回避。申报后您不再进入该单位的督查组。",
    own: (unit: string, why: string) => `${unit}：${why}`,
    none: "您没有需要回避的单位。",
    why: {
      relative: "有亲属关系",
      formerPost: "曾在该单位任职",
      declared: "本人申请回避",
    } satisfies Record<TieReason, string>,
    unit: "单位",
    fact: "该单位名称的最后一个字",
    factHint: "例如石桥镇填“镇”。",
    submit: "申报回避",
  },
};

/** The shape every language of these texts fills. */
export type SupervisionTexts = typeof supervisionZhCn;
