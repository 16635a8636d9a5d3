import type { StaffAccessView } from "../views/sessions.ts";

/** Texts of signing in by mail and of the list of sessions. */
export const sessionsZhCn = {
  signIn: {
    title: "工作人员登录",
    intro: "本系统没有密码。请填写您在县学生资助管理中心登记的邮箱，登录链接会发到这个邮箱。",
    family: "家长查询申请不用登录：",
    toStatus: "凭回执编号查询",
    email: "登记的邮箱",
    submit: "发送登录链接",
    sent: "如果这个邮箱已登记，登录链接已发出，请查收邮件（有时在垃圾邮件中）。",
    nothing: "几分钟后仍没有收到，请核对邮箱后重试，或拨打下面的电话。",
  },
  title: "我的登录",
  intro: "这里列出您目前登录的设备。有不认识的设备，请停用它；手机丢失时，请停用其他全部登录和链接。",
  caption: "目前的登录",
  device: "设备",
  unknownDevice: "未知设备",
  thisOne: "本设备",
  openedAt: "登录时间",
  unknown: "不详",
  expiresAt: "有效期至",
  end: "停用",
  endOf: (device: string) => `停用 ${device}`,
  others: "停用其他全部登录和链接",
  othersText: "本设备继续有效；其他设备立即退出，此前邮件中的链接全部失效。下次请用新邮件中的链接进入。",
  ended: {
    one: "已停用这台设备，它用过的链接也已失效。",
    others: "其他登录和此前的链接已全部停用。",
  },
  back: "返回我的待办",
  staff: {
    title: "停用他人的登录和链接",
    intro: "工作人员丢失手机或离岗时，由县学生资助管理中心主任停用其登录和链接。请填写此人登记的邮箱。",
    email: "此人登记的邮箱",
    find: "查找",
    notFound: "没有登记这个邮箱的工作人员",
    name: "姓名",
    unit: "单位",
    open: "目前的登录",
    since: (device: string, at: string) => `${device}（${at}）`,
    none: "目前没有登录。",
    why: "停用原因",
    whyOf: {
      lostPhone: "手机丢失或链接外泄：停用后，本人可用登记的邮箱重新登录",
      left: "已离岗：停用后，不再向此邮箱发送任何链接",
    } satisfies Record<"lostPhone" | "left", string>,
    surname: "请输入此人的姓氏以确认",
    submit: "全部停用",
    handOver: "离岗人员名下的待办，系统在下次应发通知时转交他人；要立即指定替代人，请到：",
    toAbsences: "请假与替代",
    last: "上次停用",
    lastOf: {
      ownWish: "本人停用",
      lostPhone: "手机丢失或链接外泄",
      left: "已离岗，不能登录",
    } satisfies Record<NonNullable<StaffAccessView["last"]>["why"], string>,
  },
};

/** The shape every language of these texts fills. */
export type SessionsTexts = typeof sessionsZhCn;
