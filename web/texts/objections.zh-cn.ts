import type { Objection } from "../../domain/objection/objection.ts";

/** Texts of the pages on which objections are answered. */
export const objectionsZhCn = {
  title: "异议",
  intro: "收到异议后3个工作日内书面答复。提出人的身份只有县学生资助管理中心可以看到，请勿打听。",
  none: "没有异议",
  about: (serial: string) => `名单第${serial}号`,
  wholeList: "整份名单",
  columns: { about: "涉及", status: "状态", raised: "收到", due: "答复期限" },
  status: { received: "待答复", upheld: "属实", notUpheld: "不属实" } satisfies Record<Objection["status"], string>,
  one: "一件异议",
  number: "异议编号",
  list: "所在名单",
  text: "反映的情况",
  objector: { named: "提出人留了联系方式，答复会告知", anonymous: "匿名，答复只在名单页公布" },
  contact: "提出人联系方式（仅县学生资助管理中心可见）",
  line: "涉及的一行",
  reply: "答复",
  replyBy: (name: string, at: string) => `${name}，${at}`,
  decision: "答复这件异议",
  decisionHint: "由没有办理过这份申请的人调查后答复。",
  outcome: "调查结果",
  notUpheld: "不属实，这一行恢复办理",
  upheld: "属实，这份申请不予通过",
  upheldHint: "家庭可在5个工作日内申请复核。",
  replyText: "书面答复",
  replyHint: "写明调查经过和结论。不要写学生的家庭情况，也不要写是谁提出的。",
  reason: "不予通过的原因（属实时填写）",
  wholeListFact: "这件异议涉及整份名单，请填0以确认",
  wholeListHint: "这一步确认是您本人看过后作出的决定。",
  submit: "提交答复",
};

/** The shape every language of these texts fills. */
export type ObjectionsTexts = typeof objectionsZhCn;
