import type { NoticeId } from "./notice-ids.ts";
import type { Bilingual, WordsIn } from "./notice-words.ts";
import { objectionNotices } from "./objection-notices.ts";
import { reconsiderationNotices } from "./reconsideration-notices.ts";

type NoticeText = {
  /** What the button of the mail opens: a path of the pages, where one identifies oneself. */
  readonly opens: `/${string}`;
  readonly action: Bilingual;
  readonly subject: Bilingual;
  /** A new line begins a paragraph. */
  readonly body: Bilingual;
};

const progress = { opens: "/status", action: { zh: "查询办理进度", en: "Check the progress" } } as const;
const list = { opens: "/lists/{list}", action: { zh: "查看公示名单", en: "See the list" } } as const;

const ownData = { opens: "/status", action: { zh: "查看答复", en: "Read the answer" } } as const;

/** The texts of the single mails (domain §9.2). */
export const notices = {
  N01: {
    ...progress,
    subject: { zh: "申请已收到 {no}", en: "Application received" },
    body: {
      zh: "{pupil}家长：\n您提交的“{prog}”（{term}）申请已收到，编号 {no}。下一步由班主任审核，预计 {date} 前完成。可凭编号查询。",
      en: "To the family of {pupil}:\nWe received the application for “{prog}”, {term}. The homeroom teacher checks it by {date}. Track it with the number {no}.",
    },
  },
  N03: {
    opens: "/status",
    action: { zh: "去补正", en: "Correct the application" },
    subject: { zh: "请补正材料 {no}", en: "Please correct your application" },
    body: {
      zh: "{pupil}家长：\n您的申请（编号 {no}）需补正：{reason}\n请于 {date} 前修改后重新提交；逾期视为本轮放弃，可在补录时再申请。审核人的具体说明，登录后可见。",
      en: "To the family of {pupil}:\nPlease correct application {no}: {reason}\nResubmit by {date}; otherwise this round lapses and you may apply in the makeup round. The reviewer's own words are shown after login.",
    },
  },
  /** Half of the time to correct is over (domain §2.5). */
  correctionReminder: {
    opens: "/status",
    action: { zh: "去补正", en: "Correct the application" },
    subject: { zh: "补正期限提醒 {no}", en: "Reminder: please correct your application" },
    body: {
      zh: "{pupil}家长：\n您的申请（编号 {no}）还没有补正：{reason}\n补正期限为 {date}，逾期视为本轮放弃。如填写有困难，请找班主任帮忙。",
      en: "To the family of {pupil}:\nApplication {no} still waits for your correction: {reason}\nThe time ends on {date}; after that this round lapses. The homeroom teacher can help you with the form.",
    },
  },
  ...reconsiderationNotices,
  N05: {
    ...progress,
    subject: { zh: "申请已逾期 {no}", en: "Application lapsed" },
    body: {
      zh: "{pupil}家长：\n因未按期补正，申请（编号 {no}）已于 {on} 失效。县级名单首次公示之日起开放 {days} 个工作日补录，届时可重新申请；也可请学校核实补录。",
      en: "To the family of {pupil}:\nApplication {no} was not corrected in time and lapsed on {on}. You may apply again in the makeup round, {days} working days from the first county list, or ask the school to look into it.",
    },
  },
  /** N05 once the makeup window is known. */
  lapsedInMakeup: {
    ...progress,
    subject: { zh: "申请已逾期 {no}", en: "Application lapsed" },
    body: {
      zh: "{pupil}家长：\n因未按期补正，申请（编号 {no}）已于 {on} 失效。可在补录时间重新申请：{from}至 {to}。",
      en: "To the family of {pupil}:\nApplication {no} was not corrected in time and lapsed on {on}. You may apply again in the makeup round from {from} to {to}.",
    },
  },
  N06: {
    ...list,
    subject: { zh: "学校公示开始 {no}", en: "School publicity begins" },
    body: {
      zh: "{pupil}家长：\n{unit}{term}拟资助名单公示，{from}至 {to}（{days} 个工作日），您的申请（编号 {no}）在名单上。公示内容不含身份证号等个人敏感信息。如有异议请于 {to} 前提出。",
      en: "To the family of {pupil}:\nThe proposed list of {unit}, {term}, is publicised from {from} to {to} ({days} working days); application {no} is on it. It contains no sensitive data. Objections until {to}.",
    },
  },
  ...objectionNotices,
  /** N08 to the family concerned; an upheld objection reaches it as N04. */
  objectionEnded: {
    ...progress,
    subject: { zh: "异议答复 {no}", en: "Answer to objection" },
    body: {
      zh: "{pupil}家长：\n公示期间有人对名单提出异议，申请（编号 {no}）曾暂停办理。经调查，反映的情况不属实，现恢复办理，您不需要做任何事。",
      en: "To the family of {pupil}:\nAn objection to the list had put application {no} on hold. It was not upheld; the application goes on and you need not do anything.",
    },
  },
  N11: {
    ...list,
    subject: { zh: "县级公示开始 {no}", en: "County publicity begins" },
    body: {
      zh: "{pupil}家长：\n{term}拟资助名单县级公示，{from}至 {to}（{days} 个工作日），您的申请（编号 {no}）在名单上。异议请向{unit}提出。",
      en: "To the family of {pupil}:\nCounty publicity, {term}: from {from} to {to} ({days} working days); application {no} is on the list. Objections to {unit}.",
    },
  },
  N31: {
    ...progress,
    subject: { zh: "个人信息事件告知 {no}", en: "Data incident" },
    body: {
      zh: "{pupil}家长：\n有人反映公示名单泄露个人信息，您的申请（编号 {no}）在这份名单上。名单已于 {on} 撤下，正在核查。可能涉及名单上的姓名、学校和年级。修正后重新公示，您不用办理。如有疑问或受到打扰，请联系{unit}。",
      en: "To the family of {pupil}:\nSomebody told us that a public list discloses personal data; application {no} is on it. The list came down on {on} and is looked into. Concerned may be the name, school and grade on the list. It is posted anew once repaired; you need not do anything. If you have questions or are bothered, ask {unit}.",
    },
  },
  /** N31 of an incident the privacy officer has registered. */
  incident: {
    ...progress,
    subject: { zh: "个人信息事件告知 {no}", en: "Data incident" },
    body: {
      zh: "{pupil}家长：\n{unit}于 {on} 发现一起个人信息安全事件，可能涉及您的申请（编号 {no}）。\n涉及的信息种类：{data}\n原因：{cause}\n可能的危害：{harm}\n已采取的措施：{measures}\n您可以采取的措施：{advice}\n联系方式：{askAt}",
      en: "To the family of {pupil}:\nOn {on}, {unit} found a personal data incident that may concern application {no}.\nKinds of data: {data}\nThe cause, possible harm, measures taken, what you can do and the contact are in the Chinese part of this notice.",
    },
  },
  N12: {
    ...progress,
    subject: { zh: "申请已审定 {no}", en: "Application approved" },
    body: {
      zh: "{pupil}家长：\n“{prog}”（{term}，编号 {no}）已审定，金额 {amount} 元，预计 {date} 前发放。请确认银行卡可用。",
      en: "To the family of {pupil}:\n“{prog}”, {term} (application {no}), is approved: {amount} yuan, to be paid by {date}. Please check that your card works.",
    },
  },
  N13: {
    ...progress,
    subject: { zh: "资助金已发放 {no}", en: "Aid paid" },
    body: {
      zh: "{pupil}家长：\n{amount} 元已于 {on} 发放至登记账户（编号 {no}）。未到账请来电。",
      en: "To the family of {pupil}:\n{amount} yuan was paid on {on} to the registered account (application {no}). Please call if it is missing.",
    },
  },
  N14: {
    ...progress,
    subject: { zh: "发放失败，请更正账户 {no}", en: "Payment failed" },
    body: {
      zh: "{pupil}家长：\n发放未成功（编号 {no}），原因：{reason}\n请于 {date} 前登录更正账户（勿在邮件中回复账号）。",
      en: "To the family of {pupil}:\nPayment failed (application {no}): {reason}\nCorrect the account by {date} after login; do not answer by mail with the number.",
    },
  },
  /** Entitlement changed; never sent on a death. */
  N18: {
    ...progress,
    subject: { zh: "停发/资格变动告知 {no}", en: "Entitlement changed" },
    body: {
      zh: "{pupil}家长：\n因{because}，“{prog}”（{term}，编号 {no}）自{on}起{becomes}。\n如有异议，可在收到之日起 {days} 个工作日内（{date} 前）书面向{unit}申请复核（来信办理，网上不受理）。",
      en: "To the family of {pupil}:\nBecause {because}, “{prog}”, {term} (application {no}), is {becomes}, from {on}.\nIf you disagree, you may ask {unit} for reconsideration by letter, not online, within {days} working days, until {date}.",
    },
  },
  /** A wish about stored data was granted (PIPL art. 50). */
  dataRequestGranted: {
    ...ownData,
    subject: { zh: "个人信息请求已答复 {no}", en: "Your request about personal data" },
    body: {
      zh: "{pupil}家长：\n您就申请（编号 {no}）提出的个人信息请求，{unit}已同意。请求删除的，今晚由系统删除，此后凭编号不能再查询。",
      en: "To the family of {pupil}:\n{unit} has granted your request about the data of application {no}. What you asked to be erased goes tonight; after that nothing is found under the number.",
    },
  },
  /** It was refused; the reasons are read after login. */
  dataRequestRefused: {
    ...ownData,
    subject: { zh: "个人信息请求已答复 {no}", en: "Your request about personal data" },
    body: {
      zh: "{pupil}家长：\n您就申请（编号 {no}）提出的个人信息请求，{unit}没有同意，理由登录后可见。如不认可，可以投诉或依法起诉。",
      en: "To the family of {pupil}:\n{unit} has refused your request about the data of application {no}; the reasons are shown after login. You may complain or go to court.",
    },
  },
  withdrawn: {
    ...progress,
    subject: { zh: "申请已撤回 {no}", en: "Application withdrawn" },
    body: {
      zh: "{pupil}家长：\n“{prog}”（{term}，编号 {no}）申请已于 {on} 撤回。如不是您本人办理，请立即来电。",
      en: "To the family of {pupil}:\nThe application for “{prog}”, {term} (number {no}), was withdrawn on {on}. If that was not you, please call at once.",
    },
  },
} as const satisfies Record<NoticeId, NoticeText>;

type TextsOf<Id extends NoticeId> = (typeof notices)[Id];

/** The words a notice asks for, in either language, its subject or its link. */
type WordsOf<Id extends NoticeId> = WordsIn<
  TextsOf<Id>["opens"] | TextsOf<Id>["subject"]["zh" | "en"] | TextsOf<Id>["body"]["zh" | "en"]
>;

/** A notice with all its words, for whomever it goes to. */
export type NoticeDraft = { [Id in NoticeId]: { readonly notice: Id; readonly words: WordsOf<Id> } }[NoticeId];
