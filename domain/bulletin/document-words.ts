import { type Day, dayOf, type Instant, later } from "../calendar/time.ts";
import type { Trigger } from "../escalation/escalation.ts";
import type { IssueClass, Severity } from "../finding/finding.ts";
import type { Veto } from "../indicator/veto.ts";
import type { CycleNature, SampleReason } from "../inspection/cycle.ts";

/** What an inspection is called in a document. */
export const natureWords = {
  halfYear: "半年督查",
  yearEnd: "年终督查",
  regular: "经常性督导",
  special: "专项督导",
} as const satisfies Record<CycleNature, string>;

/** What the classes of problems are called in a document (domain §6.6, §6.7). */
export const classWords = {
  process: "程序与公示",
  accuracy: "对象认定",
  funds: "资金管理",
  dropout: "控辍保学",
  help: "帮扶责任",
  projects: "项目与师资",
  duty: "报告义务",
} as const satisfies Record<IssueClass, string>;

/** Severities, the gravest first (domain §6.4). */
export const severityWords = {
  S0: "危及安全",
  S3: "严重",
  S2: "较重",
  S1: "一般",
} as const satisfies Record<Severity, string>;

/** Why a school is in the sample. */
export const sampleWords = {
  township: "乡镇必查",
  countyRun: "县直必查",
  openCase: "有未结问题",
  dueByTwoYears: "两年内未查",
  risk: "按风险抽取",
  chance: "随机抽取",
  chosen: "指定",
} as const satisfies Record<SampleReason, string>;

/** Why a unit is a D whatever its score (domain §6.6). */
export const vetoWords = {
  misuseOfMoney: "挤占挪用资金",
  falseData: "弄虚作假",
  privacyBreach: "公开泄露个人信息",
  hiddenDropout: "隐瞒辍学",
} as const satisfies Record<Veto, string>;

/** What brought a unit onto the ladder (domain §6.7). */
export const triggerWords = {
  gradeD: "等级为D",
  overdueRectification: "整改逾期",
  missedReport: "未按时报告",
  failedRecheck: "核查未通过",
  graveFinding: "存在严重问题",
  refusal: "拒不整改",
  falsification: "弄虚作假",
  lossOfMoney: "造成资金损失",
} as const satisfies Record<Trigger, string>;

const dayWords = (day: Day): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** The last day of a time limit; one that ends at 24:00 ends on the day before its instant. */
export const untilWords = (instant: Instant): string => dayWords(dayOf(later(instant, -1)));

/** The first and the last day of a period. */
export const periodWords = (from: Day, to: Day): string =>
  from === to ? dayWords(from) : `${dayWords(from)}至${dayWords(to)}`;
