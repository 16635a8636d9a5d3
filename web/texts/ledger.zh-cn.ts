import type { Ground, IssueClass, Severity } from "../../domain/finding/finding.ts";
import type { FindingRow, LedgerView } from "../views/finding.ts";

/** Texts of the ledger of problems. */
export const ledgerZhCn = {
  title: "问题台账",
  intro: {
    county: "一个督查周期发现的全部问题。整改到位并经核查的，销号；逾期的，按一次通报、二次约谈、三次问责处理。",
    units: "本单位被发现的问题。请在期限前整改并提交证明，由未参与的督学核查后销号。",
    own: "由您负责整改的问题。请在期限前整改并提交证明，由未参与的督学核查后销号。",
  } satisfies Record<LedgerView["scope"], string>,
  none: "没有问题",
  noneHere: "没有符合条件的问题",
  sums: { all: "问题", open: "整改中", overdue: "逾期", proved: "待核查", closed: "已销号", share: "销号率" },
  filter: {
    title: "筛选",
    cycle: "周期",
    unit: "单位",
    class: "类别",
    severity: "程度",
    status: "状态",
    overdue: "只看逾期",
    any: "全部",
    show: "显示",
  },
  toPrint: "打印整改清单",
  toXlsx: "下载整改清单（Excel）",
  toCsv: "下载整改清单（CSV，UTF-8）",
  list: "整改清单",
  columns: {
    id: "编号",
    unit: "单位",
    school: "学校",
    indicator: "指标",
    class: "类别",
    severity: "程度",
    ground: "原因",
    fact: "问题",
    measure: "整改措施",
    owner: "责任人",
    due: "整改时限",
    extended: "已延期",
    status: "状态",
    closed: "销号日期",
  },
  yes: "是",
  class: {
    process: "过程与公示",
    accuracy: "认定准确",
    funds: "资金发放",
    dropout: "控辍保学",
    help: "帮扶与责任",
    projects: "项目与教师",
    duty: "履职报告",
  } satisfies Record<IssueClass, string>,
  severity: { S1: "一般", S2: "较重", S3: "严重", S0: "危及安全" } satisfies Record<Severity, string>,
  ground: {
    awareness: "认识不到位",
    responsibility: "责任不到位",
    measures: "措施不到位",
    effect: "成效不到位",
  } satisfies Record<Ground, string>,
  status: {
    noted: "现场记录",
    open: "整改中",
    proved: "待核查",
    closed: "已销号",
    withdrawn: "已撤回",
  } satisfies Record<FindingRow["status"], string>,
  overdue: "逾期",
  again: "重复问题",
  noMeasure: "还没有",
};

/** The shape every language of these texts fills. */
export type LedgerTexts = typeof ledgerZhCn;
