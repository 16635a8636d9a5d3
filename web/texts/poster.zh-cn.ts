/** Texts of the list as it is pinned to the notice board. */
export const posterZhCn = {
  back: "回到名单",
  link: "打印张贴用名单",
  howTo: "用浏览器打印，张贴在学校公示栏。每页都有表头。到期后请撤下，并上传公示栏照片。",
  paper: { a4: "按A4纸打印", a3: "按A3纸打印" },
  period: "公示时间",
  periodOf: (from: string, to: string, days: number) => `${from} 至 ${to}（${days}个工作日）`,
  counted: "计入的工作日",
  total: "人数和金额",
  totalOf: (lines: string, amount: string) => `${lines}人，合计${amount}`,
  className: "班级",
  programme: "资助项目",
  object: "对名单有意见，请在公示期内提出",
  ways: {
    online: "网上：扫描二维码，可以不留姓名",
    phone: (phone: string) => `电话：${phone}（县学生资助管理中心）`,
    email: (email: string) => `邮箱：${email}`,
    inPerson: "当面或来信：学校资助专干、县学生资助管理中心",
    hours: (morning: string, afternoon: string) => `接待时间：工作日 ${morning}、${afternoon}`,
  },
  hours: (from: string, to: string) => `${from}至${to}`,
  kept: (days: number) => `反映人的姓名和联系方式保密。收到后${days}个工作日内调查答复，调查期间只暂停相关的那一行。`,
  scan: "扫码看名单、提意见",
  number: "名单编号",
  fingerprint: "名单指纹",
  noFingerprint: "正在生成，请稍后刷新再打印",
  printed: "打印时间",
};

/** The shape every language of these texts fills. */
export type PosterTexts = typeof posterZhCn;
