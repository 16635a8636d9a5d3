import type { IssueClass } from "../../domain/finding/finding.ts";
import type { CycleNature } from "../../domain/inspection/cycle.ts";

/** Texts of the pages on which bulletins and announcements are edited, signed and read. */
export const bulletinZhCn = {
  title: "督查情况通报",
  intro: "通报发至全体受检单位。签发后被通报单位须按期提交整改方案。",
  none: "还没有通报",
  columns: { number: "文号", about: "内容", units: "点名单位", status: "状态" },
  /** The number a bulletin is filed under. */
  documentNumber: (county: string, year: number, number: number) => `${county}教督通〔${year}〕${number}号`,
  cycle: (year: number, nature: string) => `${year}年${nature}`,
  nature: {
    halfYear: "半年督查",
    yearEnd: "年终督查",
    regular: "经常性督导",
    special: "专项督导",
  } satisfies Record<CycleNature, string>,
  between: "周期之间的通报",
  unit: (count: string) => `${count}个`,
  draft: "待签发",
  signedAt: (at: string) => `${at}签发`,
  followUp: {
    title: "起草通报",
    text: (count: string) => `有${count}件通报事项还没有告知单位。起草后由分管局长签发，签发即告知。`,
    submit: "起草一份通报",
  },
  one: "督查情况通报",
  announcement: "督导检查结果公告（签发前）",
  announcementHint: "签发后向社会公布，不得有学生信息和个人姓名。",
  published: "已公布，公开页面",
  drafted: "系统起草",
  editedBy: "修改人",
  signedBy: "签发人",
  named: "点名单位和事项",
  issueClass: {
    process: "程序与公示",
    accuracy: "对象认定",
    funds: "资金管理",
    dropout: "控辍保学",
    help: "帮扶责任",
    projects: "项目与师资",
    duty: "报告义务",
  } satisfies Record<IssueClass, string>,
  changes: "与系统起草稿不同之处",
  changesText: "签发前请核对下列修改。",
  findings: {
    title: "疑似个人信息，不能签发",
    text: "下列部分的内容像是个人信息或本次受检单位人员、学生的姓名，请督导室修改后再签发。",
    part: "部分",
    kind: "像什么",
    across: "几个部分连起来看",
  },
  edit: {
    title: "修改",
    hint: "标题不变，逐部分修改文字。修改后由他人签发。",
    submit: "保存修改",
  },
  sign: {
    title: "签发",
    bulletinHint: "签发后发至全体受检单位，所点名的单位即视为已通报。",
    announcementHint: "签发后立即向社会公布。",
    bulletinFact: "这份通报点名几个单位？",
    announcementFact: "这份公告公布几个单位的等级？",
    factHint: "请看过全文后填写数字。这一步确认是您本人看过后作出的决定。",
    submit: "签发",
  },
  office: (county: string) => `${county}人民政府教育督导室`,
  print: "可用浏览器的“打印”打印本页。",
};

/** The shape every language of these texts fills. */
export type BulletinTexts = typeof bulletinZhCn;
