import type { LinkView } from "../views/link.ts";

/** Texts of the page a mail link opens. */
export const linkZhCn = {
  title: "确认是您本人",
  about: "您将以下列身份办理：",
  name: "姓名",
  unit: "单位",
  roles: "职责",
  nothingYet: "打开链接不会办理任何事项。输入姓氏并点“进入”后，才会在这台设备上登录12小时。",
  enter: "进入我的待办",
  notYou: "如果这不是您，请关闭本页，不要转发邮件。",
  surname: "您本人的姓氏",
  surnameHint: "只填姓，例如“张”，复姓请填两个字。",
  code: "邮件中的6位验证码",
  codeHint: (mailbox: string) => `已发到 ${mailbox}，10分钟内有效。`,
  otherDevice: "这个链接已在另一台设备上使用",
  otherDeviceText: (mailbox: string) => `要在这台设备上办理，请先获取验证码。验证码发到您登记的邮箱 ${mailbox}。`,
  sendCode: "发送验证码",
  sendCodeAgain: "没有收到，重新发送",
  codeSent: (mailbox: string) => `验证码已发到 ${mailbox}。`,
  expired: "这个链接已过期",
  expiredText: (deadline: string) => `链接有效期至${deadline}。您的待办都还在，链接过期不影响办理。`,
  settled: "这个链接对应的事项都已有结果",
  settledText: "以下是发出链接时的事项现在的情况。新的待办会另行通知您，也可以用新链接进入。",
  ended: "这个链接已停用",
  endedText: "您的全部登录和链接已被停用（本人操作，或由县学生资助管理中心操作）。待办都还在，请用新链接进入。",
  since: "发出链接时的事项",
  fate: {
    waits: (n: number) => `${n}件待您办理`,
    doneByYou: (n: number) => `${n}件您已办理`,
    doneByOther: (n: number) => `${n}件已由他人办理、撤回或到期`,
    passedOn: (n: number) => `${n}件已转由他人办理`,
    over: (n: number) => `${n}件已进入后面的环节`,
  } satisfies Record<LinkView["work"][number]["fate"], (n: number) => string>,
  fresh: (mailbox: string) => `可以把新链接发到您登记的邮箱 ${mailbox}，不会发到别的地址。`,
  sendFresh: "发送新链接",
  freshSent: (mailbox: string) => `新链接已发到 ${mailbox}，请打开邮件中的新链接。`,
};

/** The shape every language of these texts fills. */
export type LinkTexts = typeof linkZhCn;
