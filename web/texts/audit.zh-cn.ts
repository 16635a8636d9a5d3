/** Texts of the page from which an audit begins. */
export const auditZhCn = {
  title: "审计入口",
  intro: "审计员可以查阅全部事项和查阅记录，不办理任何事项。个人敏感信息默认隐去，确需查看的说明理由，同样登记。",
  find: {
    label: "按申请编号查找",
    hint: "受理编号（以SQ开头）或其最后8位数字。",
    submit: "查找",
    none: "没有找到这个编号的申请。",
    history: "办理情况和历史",
    reveal: "查看完整信息（须说明理由）",
    log: "谁查看过",
    open: "尚无可查阅的办理环节",
  },
  groups: {
    aid: {
      title: "资助申请",
      links: {
        desk: "全县进展",
        preparation: "名单、公示证据和签字",
        lists: "正在公示的名单",
        makeup: "漏登补录",
        changes: "学生变动",
        slips: "纸质通知",
        campaign: "资助批次",
        calendar: "工作日历",
      },
    },
    complaints: { title: "异议和复核", links: { objections: "异议（不显示提出人）" } },
    supervision: {
      title: "督导检查",
      links: {
        supervision: "督导总览",
        cycles: "督查周期",
        inspections: "检查",
        findings: "问题台账",
        escalations: "通报、约谈、问责",
        bulletins: "通报和公告",
        settlements: "年底考核结账",
        "task-book": "目标责任书",
        map: "作战图",
        responsibility: "责任网格",
      },
    },
    privacy: { title: "个人信息", links: { access: "查阅记录和审查", incidents: "个人信息事件" } },
  },
};

/** The shape every language of these texts fills. */
export type AuditTexts = typeof auditZhCn;
