import type { Mismatch, Repair } from "../../domain/sweep/sweep.ts";

/** Texts of the comparison of records, workflows and mail. */
export const repairsZhCn = {
  title: "核对与修复",
  intro:
    "系统每十分钟核对一次档案、流程和邮件。短暂的差异是正在办理的工作；超过时限仍未消除的差异由系统按档案自动修复，无需操作。",
  never: "尚未核对过。",
  last: "最近一次核对",
  running: "进行中的流程",
  round: "全部核对完一遍",
  told: "本次补发提醒的人员",
  lateMails: "超过一天未发出的邮件",
  oldest: (since: string) => `最早一封自${since}起`,
  dispatch: "历史记录转告流程",
  notices: "历史记录发通知",
  behind: (minutes: string, setAside: string) => `落后${minutes}分钟，搁置${setAside}条`,
  open: "尚未修复的差异",
  noneOpen: "没有尚未修复的差异。",
  repaired: "最近修复的差异",
  noneRepaired: "还没有修复过任何差异。",
  counts: "累计修复",
  broken: "无法读取的档案",
  brokenHint: "请技术人员修复这些档案；修复前系统不会改动它们。",
  what: "差异",
  record: "档案编号",
  since: "发现时间",
  at: "修复时间",
  how: "修复方式",
  times: "次数",
  mismatch: {
    notResumed: "已作决定，流程没有继续",
    noExecution: "档案在办，没有流程在运行",
    noTask: "流程在运行，没有对应的任务",
    twoExecutions: "同一档案有两个流程",
  } satisfies Record<Mismatch, string>,
  repair: {
    answered: "重新告知流程",
    dispatched: "补启动流程",
    startedAgain: "按档案重新启动流程",
    stopped: "停止多余的流程",
  } satisfies Record<Repair, string>,
};

/** The texts every language must fill. */
export type RepairsTexts = typeof repairsZhCn;
