import type { AbsenceCause } from "../../domain/absence/absence.ts";
import type { AbsenceRow } from "../views/absence.ts";

/** Texts of absences and substitutes, in Chinese. */
export const absenceZhCn = {
  title: "不在岗和代办",
  intro:
    "不在岗期间，新的待办转给代办人；您现有的待办也当场转出。没有代办人的，转给下一个有权办理的岗位。回岗以后，新的待办重新由您办理，已转出的由接手的人办完。",
  own: "我的登记",
  none: "没有登记",
  others: "由您负责的人员",
  noOthers: "现在没有人不在岗",
  who: "人员",
  days: "时间",
  cause: {
    leave: "请假",
    illness: "病假",
    training: "培训",
    duty: "公务外出",
    mailbox: "邮箱收不到邮件",
  } satisfies Record<AbsenceCause, string>,
  because: "原因",
  substitute: "代办人",
  nextOffice: "下一个岗位",
  declaredBy: (name: string) => `由${name}代为登记`,
  state: { toCome: "未开始", now: "进行中", over: "已结束" } satisfies Record<AbsenceRow["state"], string>,
  stateLabel: "状态",
  span: (from: string, until: string) => `${from}至${until}`,
  since: (from: string) => `${from}起，邮箱恢复前`,
  end: { now: "提前回岗", toCome: "撤回登记", mailbox: "邮箱已恢复" },
  declare: "登记不在岗",
  person: "谁不在岗",
  from: "从哪一天起",
  until: "最后一天",
  untilHint: "包括这一天，最长60天。",
  substituteHint: "同单位或上一级人员。不选的，转给下一个有权办理的岗位。",
  fact: "不在岗人员姓名的最后一个字",
  factHint: "例如王小明填“明”。这一步确认是您本人登记。",
  submit: "登记并转出待办",
};

/** The shape every language of these texts fills. */
export type AbsenceTexts = typeof absenceZhCn;
