/** Texts of the second half of the policy page: who counts as in need, the steps with their time limits, what one may ask. */
export const policyTermsZhCn = {
  needs: {
    title: "哪些情况算家庭经济困难",
    intro: "属于下面一种或几种情况的学生都可以申请认定，认定一学年一次，每学期复核。困难等级由学校评审组评定，通常是：",
    proof:
      "有关部门名单上已有的，不用再开证明；名单上没有的，由学校评审组了解情况后评议。家里突然遇到困难，随时可以申请。",
  },
  steps: {
    title: "怎么办理，要多久",
    intro: "时限按工作日计算，周末和法定节假日不算。到期没有办完的，由上一级催办，不会自动通过，也不会因此作废。",
    step: "环节",
    who: "由谁办理",
    time: "时限",
    family: "家长",
    school: "学校",
    aidCenter: "县学生资助管理中心",
    deputyDirector: "分管局长",
    names: {
      apply: "填表申请",
      classCheck: "班主任审核",
      schoolCheck: "学校评审",
      schoolPublicity: "学校公示",
      principalSignature: "校长签字",
      countyRecheck: "县级复审",
      countyPublicity: "县级公示",
      finalSignature: "审定签批",
      payment: "发放",
    },
    window: (from: string, to: string) => `${from}至${to}`,
    days: (days: number) => `${days}个工作日`,
    daysAfterWindow: (days: number) => `申请截止后${days}个工作日`,
    daysAfterApproval: (days: number) => `审定后${days}个工作日内开始`,
    correction: (days: number, times: number) =>
      `材料不清楚会退回补正，您有${days}个工作日，同一环节最多退回${times}次。过期没有补正的，申请失效，可以在补录时重新申请。`,
  },
  rights: {
    title: "您可以提出什么",
    objection: {
      title: "对公示有意见",
      text: (days: number, more: number) =>
        `公示最后一天24:00以前，任何人都可以提出异议，可以不留姓名。收到后${days}个工作日内书面答复，情况复杂的可以延长一次，最多${more}个工作日。提出人的身份不会告诉被反映的家庭。`,
    },
    reconsideration: {
      title: "对结果有意见",
      text: (ask: number, answer: number) =>
        `没有通过的，会写明原因。您可以在收到通知后${ask}个工作日内申请复核，${answer}个工作日内答复。对学校决定不服的向县学生资助管理中心提出，对中心决定不服的向分管局长提出；仍不同意的，可以依法信访。`,
    },
    person: {
      title: "由人决定，有人解释",
      text: "每一步都由具体的工作人员决定并签名，系统不会自动拒绝任何人。您可以要求经办人当面解释。",
    },
    free: { title: "不收费", text: "申请、审核、发放都不收费，不要求请客送礼，也不能从资助款里扣钱。" },
  },
};

/** The shape every language of these texts fills. */
export type PolicyTermsTexts = typeof policyTermsZhCn;
