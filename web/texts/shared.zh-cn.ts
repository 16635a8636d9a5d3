import { faultsZhCn } from "./faults.zh-cn.ts";
import { officeZhCn } from "./office.zh-cn.ts";
import { refusalsZhCn } from "./refusals.zh-cn.ts";

/** Texts of the layout and of the components, with the words of the office. */
export const sharedZhCn = {
  ...officeZhCn,
  faults: faultsZhCn,
  refusals: refusalsZhCn,
  layout: {
    wordmark: (county: string) => `${county}学生资助`,
    wordmarkTail: "助学",
    skipToContent: "跳到正文",
    languageName: "中文",
    switchLanguage: "English",
    languageNavigation: "语言",
    wayBack: "当前位置",
    back: "返回",
    errorTitlePrefix: "错误：",
    footerNavigation: "网站信息",
    policyPhone: "资助政策咨询电话",
    supervisionNote: "申请、审核、发放均不收取任何费用。请勿向任何人透露验证码。",
    policies: "资助政策",
    accessibility: "无障碍说明",
    privacy: "个人信息保护",
    signIn: "工作人员登录",
    sessions: "我的登录",
    actingAs: (name: string, role: string) => `您正以${role} ${name} 的身份办理`,
    leave: "退出",
    developmentBar: "演示环境",
  },
  form: {
    problemTitle: "提交的内容有问题",
    problemIntro: "请改正下列各项后重新提交，已填写的内容都还在。",
    error: "错误：",
    labelled: (label: string, sentence: string) => `${label}${label.endsWith("？") ? "" : "："}${sentence}`,
    optional: "选填",
    choose: "请选择",
    charactersAtMost: (count: number) => `最多${count}字`,
    dateHint: "例如 2026-09-07",
    mailedCode: { label: "邮件中的6位验证码", hint: "10分钟内有效。没有收到时，留空再提交一次，会重新发送。" },
    humanFact: {
      ownSurname: { question: "请输入您本人的姓氏以确认", hint: "只填姓，例如“张”。" },
      nameEnd: { question: "请输入学生姓名的最后一个字", hint: "这一步确认是您本人看过后作出的决定。" },
      listLines: { question: "请输入名单的总人数", hint: "名单上方写明了人数。这一步确认是您本人看过后作出的决定。" },
      lineSerial: { question: "请输入这一行的公示序号", hint: "这一步确认是您本人看过后作出的决定。" },
    },
    yuan: "元",
  },
  table: {
    select: "选择",
    selectRow: (row: string) => `选择 ${row}`,
  },
  list: {
    pagination: "翻页",
    previous: "上一页",
    first: "回到第一页",
    next: "下一页",
    pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
    page: (page: number) => `第${page}页`,
    showing: (from: string, to: string, total: string) => `第${from}至${to}条，共${total}条`,
  },
  notice: { info: "提示", success: "办理成功", warning: "请注意", error: "未能办理" },
  steps: {
    label: "申请步骤",
    position: (step: number, steps: number) => `第${step}步，共${steps}步`,
    done: "已完成",
  },
  history: { by: "经办" },
  diff: { field: "项目", before: "原来", after: "现在", none: "无" },
  summary: { change: "修改" },
  progress: (done: string, all: string, share: string) => `${done} / ${all}（${share}）`,
  workingDaysLeft: (days: number) =>
    days < 0 ? `已逾期${-days}个工作日` : days === 0 ? "今天到期" : `还有${days}个工作日`,
  persons: (count: string) => `${count}人`,
  items: (count: string) => `${count}件`,
};

/** The shape every language of the shared texts fills. */
export type SharedTexts = typeof sharedZhCn;
