import type { TaskMeasure } from "../../domain/task-book/task-item.ts";
import type { Standing } from "../views/task-book.ts";

/** The texts of the task book. */
export const taskBookZhCn = {
  title: "任务书",
  titleOf: (year: number) => `${year}年任务书`,
  intro: "年度目标逐项列出：编号、责任人、时限、进度。达到目标并有佐证，由责任人以外的人核实后销号。",
  back: "督导检查",
  add: "增加事项",
  xlsx: "下载表格（xlsx）",
  toMap: "作战图",
  standing: {
    running: "进行中",
    late: "逾期",
    reached: "达标待销号",
    closed: "已销号",
    moved: "已结转下年",
    failed: "未完成",
  } satisfies Record<Standing, string>,
  measure: {
    schools: "所学校",
    kindergartens: "所幼儿园",
    personTimes: "人次",
    teachers: "名教师",
    centres: "个中心",
    percent: "%",
    fen: "元",
  } satisfies Record<TaskMeasure, string>,
  amount: (count: string, measure: string) => (measure === "%" ? `${count}%` : `${count}${measure}`),
  filter: {
    title: "筛选",
    year: "年度",
    indicator: "指标",
    state: "状态",
    owner: "责任人",
    township: "乡镇",
    all: "全部",
    show: "显示",
  },
  goals: "目标与进度",
  goalsSaid: (goals: number, items: number) => `${goals} 项目标、${items} 个事项；横条为已完成的数量，竖线为年度目标。`,
  goal: "目标",
  otherGoal: "其他",
  reached: "已完成",
  target: "年度目标",
  late: (count: number) => (count === 0 ? "" : `逾期 ${count} 项`),
  lateHeader: "逾期",
  standings: "事项进展",
  standingsSaid: "本年度事项按状态分段。",
  items: "事项",
  columns: {
    number: "编号",
    title: "事项",
    owner: "责任人",
    dueOn: "完成时限",
    progress: "已完成 / 目标",
    standing: "状态",
    indicator: "指标",
    place: "学校或乡镇",
    measure: "单位",
  },
  none: "没有符合条件的事项",
  noneHint: "换一个年度，或去掉筛选条件。",
};

/** The shape every language of these texts fills. */
export type TaskBookTexts = typeof taskBookZhCn;
