/** Texts of renewing last time's file. */
export const renewalZhCn = {
  title: "用已有的档案继续申请",
  back: "我的申请",
  year: "孩子的困难情况仍在今年的部门名单上，不用重新填表。请核对下面的内容，没有变化就签名确认。",
  spring: "本学年的认定仍然有效，不用重新填表。学校、年级、班级已按现在的学籍更新。没有变化就签名确认。",
  ended: "不能继续的项目",
  proved: "今年部门名单核实的情况",
  unchanged: "没有变化，确认申请",
  confirm: "没有变化，提交申请",
  changed: "有变化",
  changedText: "打开填好上次内容的申请表，改好后再提交。",
  where: "从哪里改起",
  open: "打开申请表修改",
  anew: "认定每年9月重新进行，今年请重新申请，上次的内容已替您填好。",
  anewText: "困难情况、同意事项和承诺要重新填写；其他内容请逐页核对。",
  begin: "用上次的内容开始填写",
};

/** The shape every language of these texts fills. */
export type RenewalTexts = typeof renewalZhCn;
