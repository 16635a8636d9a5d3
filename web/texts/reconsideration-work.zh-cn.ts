import type { Finding } from "../../domain/reconsideration/reconsideration.ts";

/** Texts of the page on which a rejection is looked at again. */
export const reconsiderationWorkZhCn = {
  rejection: "原来的决定",
  decided: { school: "学校不予通过", county: "县级不予通过", objection: "异议属实，不予通过" },
  at: "决定日期",
  why: "原因",
  words: "给家庭的说明",
  formerAward: "原来认定",
  requests: "家庭的复核申请",
  asked: (instance: string, at: string) => `${at}向${instance}提出`,
  onPaper: (day: string, name: string) => `书面材料${day}收到，由${name}登记`,
  grounds: "家庭的理由",
  answered: (name: string, at: string) => `${name}，${at}答复`,
  changes: "不予通过之后家庭改了什么",
  noChanges: "不予通过之后申请表没有变化。",
  decision: "您的答复",
  different: "由没有办理过这份申请的人答复。请核对全部材料，不要只看原来的结论。",
  finding: "复核结果",
  findings: {
    award: { label: "应予资助", hint: "列入补充名单，重新公示满期，之后的签字一个也不少。" },
    schoolCheck: { label: "退回学校重新审核", hint: "由学校换人审核，原审核人不再参加。" },
    countyRecheck: { label: "退回县资助中心重新复审", hint: "由中心换人复审，原复审人不再参加。" },
    notUpheld: { label: "维持原来的决定", hint: "答复会告诉家庭还能找谁。" },
  } satisfies Record<Finding, { label: string; hint: string }>,
  noAward: "余下的人员不够完成后面的签字（同一人不能签两次），所以不能在这里直接认定，可以退回重新审核。",
  code: "维持的原因（维持时选择）",
  text: "给家庭的说明",
  textHint: "写明查了什么、依据是什么，家庭看得懂，您能当面解释。不要写别人的情况。",
  submit: "提交答复",
};

/** The shape every language of these texts fills. */
export type ReconsiderationWorkTexts = typeof reconsiderationWorkZhCn;
