import type { Purpose } from "../../domain/wait/wait.ts";

/** Texts of the work list and of the result of approving several at once. */
export const workZhCn = {
  title: "我的待办",
  none: "没有待办事项",
  noneText: "有新的待办时，会发邮件到您登记的邮箱。",
  noneHere: "这里没有待办",
  all: "全部",
  kinds: "待办种类",
  filterSchool: "按学校",
  allSchools: "全部学校",
  doors: {
    preparation: "编制名单",
    objections: "异议",
    slips: "纸质通知",
    behalf: "代家庭填写",
    reconsiderations: "登记书面复核",
    makeup: "漏登补录",
    desk: "总体情况",
    calendar: "工作日历",
  },
  doorsLabel: "其他工作",
  intro: {
    classCheck: "核对学生是否在班、是否住校、材料是否清楚。请勿在班内公开学生的家庭情况。",
    schoolCheck: "评审组会议认定困难类型和等级。批量同意时采用系统建议的类型和等级。",
    countyRecheck: "逐校审查，核对学籍、重复享受、学段、寄宿和金额。",
    reconsideration: "家庭不同意审核结果，请由没有办理过的人复核并书面答复。",
    postList: "核对名单后同意公示，公示期从张贴后的下一个工作日起算。",
    repostList: "修正后重新公示，公示期重新计算。",
    signList: "公示期满且名单已撤下，签字后逐行上报或审定。",
    admitObjection: "收到异议后核对是否属于受理范围。",
    investigateObjection: "受理后调查，在期限内书面答复。答复后不能再签这份名单。",
    reviewObjection: "提出人不同意答复，请复查。",
    parked: "系统未能继续办理，请查看后放行。",
  } satisfies Partial<Record<Purpose, string>>,
  together: (count: string) => `可以一起同意（${count}件）`,
  togetherHint: "自动比对全部一致、从未退回的申请。可逐件打开查看，不同意的请勿勾选。",
  alone: (count: string) => `需要逐件打开（${count}件）`,
  why: "需要单独查看的原因",
  approve: "同意所选申请",
  howMany: "您正在同意几份申请？",
  howManyHint: "请数一数勾选的份数后填写。这一步确认是您本人看过后作出的决定。",
  tick: "勾选",
  open: "打开",
  lines: (lines: string, amount: string) => `${lines}人，${amount}`,
  objectionAt: (unit: string, number: string, serial: number) =>
    serial === 0 ? `${unit} ${number}` : `${unit} 第${serial}号 ${number}`,
  held: (held: string) => `其中${held}行因异议暂停`,
  parkedList: "名单",
  bulk: {
    title: (decided: string) => `已同意${decided}份申请`,
    none: "没有办理任何申请",
    all: "所选申请全部办理完毕。",
    some: (refused: string) => `另有${refused}份没有办理，原因如下。`,
    pupil: "学生",
    reason: "原因",
    look: "查看",
    back: "回到我的待办",
  },
};

/** The shape every language of these texts fills. */
export type WorkTexts = typeof workZhCn;
