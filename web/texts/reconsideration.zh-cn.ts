import type { Finding, Instance } from "../../domain/reconsideration/reconsideration.ts";

/** Texts of a family's right to have a rejection looked at again, and of the letter a school registers. */
export const reconsiderationZhCn = {
  instance: { centre: "县学生资助管理中心", deputy: "县教育局分管领导复核组" } satisfies Record<Instance, string>,
  right: (instance: string, days: string) =>
    `如果不同意，可以申请复核。由${instance}办理，由没有办理过这份申请的人复核，${days}个工作日内书面答复。`,
  until: (end: string) => `申请期限：${end}`,
  notBegun: "申请期限从书面通知交到您手中之日起算。",
  onPaper: (phone: string) => `也可以写成书面材料交到学校或县学生资助管理中心，电话 ${phone}。`,
  ask: "申请复核",
  late: "申请复核的期限已过。下学期可以再申请资助，也可以依法信访。",
  answered: "各级复核都已答复，这是县教育局的最后答复。",
  petition: (days: { settlement: number; extension: number; review: number }) =>
    `如仍不服，可依法信访：自受理之日起${days.settlement}日内办结，情况复杂的可延长${days.extension}日；不服的，${days.review}日内可请求上一级复查，再不服的，${days.review}日内可请求复核。下学期也可以再申请资助。`,
  asked: (instance: string, at: string) => `${at}向${instance}申请复核`,
  answerBy: (end: string) => `将在${end}前书面答复。`,
  grounds: "您的理由",
  findings: {
    award: "复核结果：应予资助。列入补充名单公示，之后签字审定。",
    schoolCheck: "复核结果：由学校换人重新审核。",
    countyRecheck: "复核结果：由县学生资助管理中心换人重新审核。",
    notUpheld: "复核结果：维持原来的决定。",
  } satisfies Record<Finding, string>,
  explained: "说明",
  form: {
    title: "申请复核",
    number: "申请编号",
    programme: "申请项目",
    decidedBy: "原来的决定",
    decided: { school: "学校没有通过", county: "县里没有通过", objection: "因公示异议没有通过" },
    why: "为什么您认为决定不对",
    whyHint: "写清楚事实就可以，最多1000字。证明材料可以同时交到学校。",
    submit: "提交复核申请",
    back: "返回我的申请",
  },
  letter: {
    title: "登记家庭的书面复核申请",
    intro: "家庭把书面复核申请交到学校或中心时，在这里代为登记。以收到书面材料的日期为准，请当天登记。",
    number: "申请编号或回执编号",
    numberHint: "SQ开头，写在结果通知上。",
    find: "查找",
    receivedOn: "收到日期",
    receivedOnHint: "材料上有日期的，以实际收到的日期为准。",
    grounds: "家庭写的理由",
    groundsHint: "照原文录入，不要改写。",
    submit: "登记",
    done: "已登记。家庭会收到通知，复核人已收到待办。",
    back: "返回我的待办",
  },
};

/** The shape every language of these texts fills. */
export type ReconsiderationTexts = typeof reconsiderationZhCn;
