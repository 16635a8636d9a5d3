import type { RuleVersion } from "../../domain/programme/rule-set.ts";

/** Texts of opening a campaign. */
export const campaignZhCn = {
  title: "资助批次",
  running: "当前批次",
  window: "申请时间",
  makeup: "补录时间",
  noMakeup: "县级公示名单首次张贴后开放20个工作日",
  ends: "批次结束",
  span: (from: string, to: string) => `${from}至${to}`,
  next: (term: string) => `开启${term}`,
  waits: "当前批次还没有办完，暂时不能开启下一批次。",
  lists: "未办结的名单",
  applications: "未作出决定的申请",
  reconsiderations: "复核中或仍可申请复核的不予资助决定",
  objections: "未答复的异议",
  asOf: (at: string) => `统计时间 ${at}`,
  hint: "开启后，所有申请、名单、补录都按新批次办理；以前的申请仍可查询。上学年的认定不再有效，部门名单核实的家庭可以直接确认续申。",
  opensOn: "申请开始",
  closesOn: "申请截止",
  endsOn: "批次结束",
  schoolPublicity: "学校公示（工作日）",
  countyPublicity: "县级公示（工作日）",
  days: "5至7个工作日。",
  rules: "资助标准",
  ruleVersion: { "S0-2018": "2018年标准", "2026": "2026年标准" } satisfies Record<RuleVersion, string>,
  fact: "请输入新批次的学年",
  factHint: (schoolYear: string) => `照抄：${schoolYear}`,
  go: "开启新批次",
};

/** The shape every language of these texts fills. */
export type CampaignTexts = typeof campaignZhCn;
