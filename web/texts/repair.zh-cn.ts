/** Texts of the pages on which a posted list is stopped and a stopped one is posted anew, in Chinese. */
export const repairZhCn = {
  cause: {
    privacyBreach: "泄露个人信息",
    processFault: "程序有误",
    gap: "公示中断",
    shortened: "公示时间不足",
    wrongContent: "公示内容有误",
  },
  postings: "未计入的公示",
  posting: (from: string, to: string) => `${from} 至 ${to}`,
  defects: "发现的问题",
  serials: (serials: string) => `序号 ${serials}`,
  stop: {
    title: "停止公示",
    link: "名单有误？停止公示",
    text: "停止后名单立即撤下，修正后由校长（县级名单由资助中心主任）重新公示，公示期重新计算。",
    rule: {
      changedLines: "本县规定：内容有误时只撤下有误的行，退回上一步审核后进入补充名单；其余各行的公示期继续。",
      wholeList: "本县规定：内容有误时整份名单停止，撤下有误的行后重新公示。",
    },
    cause: "什么问题",
    hints: {
      gap: "名单中途看不到，例如公示栏被拆、网页打不开超过4小时",
      shortened: "没有贴满规定的工作日",
      wrongContent: "名单上的内容写错",
    },
    serials: "有误的序号",
    serialsHint: "仅内容有误时填写，用逗号分开，最多30个。标题、期限等整份内容有误时留空。",
    reason: "情况说明",
    submit: "停止公示",
    notNow: "这份名单目前没有在公示，也不在等待签字，不能停止。",
  },
  repost: {
    title: "重新公示",
    text: "请确认问题已经修正。重新公示后，公示期从下一个工作日重新计算，名单上的家庭会收到新的起止日期。",
    removed: "不再公示的序号",
    removedHint: "仍有误的行退回上一步审核，用逗号分开，最多30个。全部没有问题时留空。",
    submit: "重新公示",
    unanswered: (count: number) => `对整份名单的异议还有${count}件没有答复，答复后才能重新公示。`,
  },
};

/** The repair texts' shape; English must fill each place. */
export type RepairTexts = typeof repairZhCn;
