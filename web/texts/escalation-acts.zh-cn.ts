import type { EscalationActName } from "../views/escalation.ts";

type ActTexts = {
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly [field: string]: string;
};

/** Texts of the forms on which somebody acts on a step of the ladder. */
export const escalationActsZhCn = {
  acts: {
    interview: {
      title: "通知约谈",
      hint: "定好时间、地点后，系统通知单位负责人。约谈须在今天之后的工作日进行。",
      submit: "发出约谈通知",
      day: "哪一天",
      time: "几点",
      timeHint: "例如 15:00",
      place: "地点",
    },
    record: {
      title: "填写约谈记录",
      hint: "提交即由您签字。单位负责人随后阅读并签字。拒绝到场或者拒绝回答的，转入问责。",
      submit: "签字提交",
      outcome: "约谈情况",
      held: "已约谈",
      refused: "拒绝约谈",
      minutes: "约谈记录；拒绝的，写明经过",
    },
    signature: {
      title: "在约谈记录上签字",
      hint: "签字说明约谈过、记录看过，不等于同意。签字之后才能提交整改方案；到期不签，按拒绝约谈处理。",
      submit: "签字",
    },
    plan: {
      title: "提交整改方案",
      hint: "写明问题、措施、责任人、时限。到期不交，按应报未报进入下一步。",
      submit: "提交整改方案",
      text: "整改方案",
    },
    progress: {
      title: "报告一周进展",
      hint: "每周一次，直到方案落实完。问题台账上的编号仍由核查人核销。",
      submit: "提交进展",
      outcome: "方案落实情况",
      continues: "还在落实",
      finished: "已全部落实",
      text: "本周做了什么",
    },
    proposal: {
      title: "告知事实和拟处理意见",
      hint: "提交后单位收到问责告知书，可以书面陈述申辩。",
      submit: "送达问责告知书",
      codes: "属于哪种情形",
      facts: "拟认定的事实",
      persons: "相关责任人（写职务）",
      basis: "依据",
      measure: "拟处理意见",
    },
    statement: {
      title: "书面陈述申辩",
      hint: "在期限内可以提交一次，决定前必须阅读。不提交，期满后也会作出决定。",
      submit: "提交陈述申辩",
      text: "陈述申辩内容",
    },
    decision: {
      title: "作出决定",
      hint: "写明事实、依据、形式和效力。教育局只能批评；更重的处理向有权机关提出建议。",
      submit: "作出决定",
      facts: "认定的事实",
      basis: "依据",
      form: "形式",
      effect: "效力（怎样执行）",
      proposedTo: "建议机关（提出处理建议时必填）",
    },
    recheck: {
      title: "申请复核",
      hint: "向作出决定的教育局申请，30日内答复。复核期间不停止执行。",
      submit: "申请复核",
      text: "理由",
    },
    recheckAnswer: { title: "答复复核", hint: "维持或者变更原决定，写明理由。", submit: "答复", text: "答复" },
    appeal: {
      title: "申诉",
      hint: "可以不经复核直接申诉，60日内答复。申诉期间不停止执行。",
      submit: "提出申诉",
      text: "理由",
    },
    appealAnswer: {
      title: "答复申诉",
      hint: "维持或者变更原决定，写明理由。变更的，教育局在15日内更正。",
      submit: "答复",
      text: "答复",
    },
    correction: {
      title: "更正决定",
      hint: "按申诉答复更正原决定，写明怎样更正、怎样告知有关人员。",
      submit: "更正",
      text: "更正情况",
    },
    release: {
      title: "继续办理",
      hint: "系统没能办下去，停在这里等人查看。确认后从现在的状态继续。",
      submit: "继续办理",
    },
  } satisfies Record<EscalationActName, ActTexts>,
  releaseFact: "请输入编号的最后两个字符",
  answerFields: {
    outcome: "结论",
    form: "变更为（变更时必填）",
    effect: "变更后的效力（变更时必填）",
    proposedTo: "建议机关（变更为处理建议时必填）",
  },
};

/** The shape every language of these texts fills. */
export type EscalationActsTexts = typeof escalationActsZhCn;
