/** Texts of data incidents. */
export const incidentZhCn = {
  title: "个人信息事件",
  intro:
    "发生或者可能发生个人信息泄露、篡改、丢失的，在这里登记，系统立即逐户告知有关家庭（《个人信息保护法》第五十七条）。",
  list: "已登记的事件",
  none: "没有登记过个人信息事件。",
  id: "编号",
  foundOn: "发现日期",
  data: "涉及的信息种类",
  concerned: "涉及谁",
  told: "已告知家庭",
  families: (count: string) => `${count}户`,
  underWay: "正在告知",
  register: "登记事件",
  part: {
    cause: "原因",
    harm: "可能的危害",
    measures: "已采取的措施",
    advice: "家庭可以采取的措施",
    askAt: "联系方式",
  },
  mailHint: "会原样写进给家庭的邮件和纸质通知，不要写任何人的个人信息。",
  contactHint: "写中心的电话和地址，不要写个人手机号。",
  by: { list: "一份公示名单上的家庭", school: "本学期在一所学校申请的家庭", numbers: "逐个列出的申请" },
  listId: "名单编号",
  school: "学校",
  numbers: "申请编号",
  numbersHint: "每行一个，最多200个。",
  onlyChosen: "只填上面选中的一项。",
  of: {
    list: (id: string) => `名单 ${id}`,
    school: (name: string) => name,
    numbers: (count: string) => `${count}件申请`,
  },
  submit: "登记并告知家庭",
};
/** What every language says of data incidents. */
export type IncidentTexts = typeof incidentZhCn;
