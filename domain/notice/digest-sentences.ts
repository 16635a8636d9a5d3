import type { Purpose } from "../wait/wait.ts";
import type { NewsKind } from "./notice-record.ts";
import type { Bilingual } from "./notice-words.ts";
import { supervisionSentences } from "./supervision-sentences.ts";

/** What a digest says of each kind of open work: N02 and N16 of domain §9.2, and the steps that have no number there. */
export const workSentences: { readonly [Kind in Purpose]?: Bilingual } = {
  classCheck: {
    zh: "待审核申请 {n} 件。请勿在班内公开学生家庭情况。",
    en: "Applications to check: {n}. Do not discuss family situations in class.",
  },
  schoolCheck: { zh: "待评审申请 {n} 件。", en: "Applications for the review panel: {n}." },
  countyRecheck: { zh: "待复审申请 {n} 件。", en: "Applications to recheck: {n}." },
  postList: { zh: "待公示名单 {n} 份，请核对后公示。", en: "Lists to release for publicity: {n}." },
  repostList: { zh: "已停止、待修正后重新公示的名单 {n} 份。", en: "Stopped lists to repair and post anew: {n}." },
  signList: {
    zh: "公示期满并已自动撤下的名单 {n} 份，请签字。",
    en: "Lists whose window closed and which were taken down: {n}. Please sign.",
  },
  admitObjection: { zh: "待受理异议 {n} 件。", en: "Objections to admit: {n}." },
  investigateObjection: { zh: "待调查答复异议 {n} 件。", en: "Objections to look into and answer: {n}." },
  reviewObjection: { zh: "待复查异议 {n} 件。", en: "Objections to review: {n}." },
  parked: { zh: "需人工处理的事项 {n} 件。", en: "Cases that need somebody to look at them: {n}." },
  ...supervisionSentences,
};

/** What a digest says of deadlines (N15). */
export const deadlineSentences = {
  firstDue: { zh: "最早截止 {date}。", en: "First deadline: {date}." },
  dueToday: { zh: "今日到期 {n} 件。", en: "Due today: {n}." },
  overdue: { zh: "已逾期 {n} 件，请尽快办理。", en: "Overdue: {n}. Please handle them as soon as you can." },
  escalated: {
    zh: "其中因上一环节逾期转来 {n} 件。",
    en: "Of these, passed on to you because they were overdue: {n}.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a digest says of everything else: N05, N09, N10, N15 and three that have no number. */
export const newsSentences = {
  waitsForList: {
    zh: "有申请已通过学校初审，等待您编制公示名单。",
    en: "Applications passed the school's review and wait for you to prepare their list.",
  },
  boardPhoto: {
    zh: "已张贴的学校名单 {n} 份，请在公示期内上传公示栏照片，没有照片不能签字。",
    en: "School lists that hang: {n}. Upload a photo of the board within the window; nobody can sign without it.",
  },
  schoolReported: {
    zh: "学校上报名单 {n} 份，公示无未决异议的申请已进入复审。",
    en: "School lists reported: {n}. Their lines without an open objection go to the recheck.",
  },
  returnedByCounty: {
    zh: "县级复审退回 {n} 件。涉及对象、等次、金额变化的须重新公示。",
    en: "Returned by the county recheck: {n}. Changes of person, level or amount must be publicised again.",
  },
  passedOn: {
    zh: "您名下 {n} 件因逾期已转上一级办理。",
    en: "Passed to the next level because they were overdue: {n}.",
  },
  objectionRaised: {
    zh: "新收到异议 {n} 件，由没有参与办理的人调查答复。",
    en: "New objections: {n}. Somebody who took no part looks into them.",
  },
  lapsed: { zh: "因未按期补正而失效的申请 {n} 件。", en: "Applications that lapsed without a correction: {n}." },
  changeToConfirm: { zh: "待确认的学生变动 {n} 件。", en: "Changes of pupils to confirm: {n}." },
  entitlementChanged: {
    zh: "因学生变动停发或调整资助 {n} 件。",
    en: "Aid stopped or changed because something changed for the pupil: {n}.",
  },
  accessEnded: {
    zh: "县学生资助管理中心已停用您的全部登录和此前的链接，请用本邮件的链接进入。如有疑问，请与中心联系。",
    en: "The county aid centre ended all your sessions and earlier links. Use the link in this mail, and ask the centre if you wonder why.",
  },
  undeliverable: {
    zh: "邮件无法送达、需转交纸质通知 {n} 份。",
    en: "Notices that could not be mailed and must be handed out on paper: {n}.",
  },
  calendarMissing: {
    zh: "缺少 {n} 个年度的节假日安排，跨该年度的公示期暂按推定计算，请在日历页录入。",
    en: "Years without a holiday table: {n}. Windows that reach into them are provisional until you load it on the calendar page.",
  },
  missed: {
    zh: "疑似漏登学生 {n} 人，请在期限前核实，补录或说明原因。",
    en: "Children who may have been missed: {n}. Look into each in time; register or explain.",
  },
  missedOverdue: {
    zh: "学校逾期未核实的疑似漏登学生 {n} 人。",
    en: "Children who may have been missed and whose school has not answered in time: {n}.",
  },
  privacyIncident: {
    zh: "个人信息事件 {n} 起，已告知有关家庭（涉及公示名单的已撤下），请核查处理。",
    en: "Personal data incidents: {n}. The families were told, and a public list concerned came down; look into it.",
  },
  dataRequested: {
    zh: "家庭提出的个人信息请求 {n} 件，请在“个人信息请求”页按期答复。",
    en: "Requests of families about their personal data: {n}. Answer them in time on the page of data requests.",
  },
  revealsLimited: {
    zh: "一小时内要求查看完整个人信息超过限额 {n} 起，已拒绝，请在“查阅记录”页核查。",
    en: "More reveals of personal data in an hour than allowed, which were refused: {n}. See the access log.",
  },
  bulletinOut: {
    zh: "督查情况通报 {n} 份，请在“通报”页查看得分、问题单位和整改时限。",
    en: "Inspection bulletins: {n}. Read the scores, the units with problems and the deadlines on the bulletins page.",
  },
  yearEnds: {
    zh: "年终结账通知 {n} 份：12月31日24时关账，请在此前清理未发放、退回资金和未销号任务。",
    en: "Year-end settlement: {n}. The books close on 31 December at 24:00; clear unpaid, returned and open items before.",
  },
  cycleLate: {
    zh: "督查周期 {n} 个有单位逾期未出意见书或未完成整改，请在“督查周期”页查看并催办。",
    en: "Inspection cycles in which letters or rectifications are late: {n}. See on the cycles page who they wait for.",
  },
  findingOpen: {
    zh: "由您负责整改的问题 {n} 个，请在“问题台账”页制定措施、按期整改并提交证明。",
    en: "Problems you put right: {n}. Name the measure and hand in the proof in time on the ledger of problems.",
  },
  findingProved: {
    zh: "已提交整改证明、待核查销号的问题 {n} 个。",
    en: "Problems whose proof waits to be verified: {n}.",
  },
  findingOverdue: {
    zh: "逾期未整改的问题 {n} 个，已按一次通报、二次约谈、三次问责处理。",
    en: "Problems not put right in time: {n}. Their units go onto the ladder: bulletin, interview, accountability.",
  },
  findingGrave: {
    zh: "现场发现严重问题或安全隐患 {n} 个，请立即查看。",
    en: "Grave problems or dangers found on the spot: {n}. Please look at once.",
  },
  historyAnchored: {
    zh: "上周留痕凭证已生成 {n} 份，请打开“留痕凭证”页打印一份，保存在系统之外。",
    en: "Anchors of last week's records: {n}. Please print the page Proofs and keep it outside the system.",
  },
  historyBroken: {
    zh: "留痕校验发现异常 {n} 处，请立即查看“留痕凭证”页。",
    en: "Histories that fail their check: {n}. Please look at the page Proofs at once.",
  },
  opinionDisputed: {
    zh: "对督导意见书的书面异议 {n} 件，请在30日内答复。",
    en: "Objections to opinion letters: {n}. Answer within 30 days.",
  },
  interviewSet: {
    zh: "约谈通知 {n} 份，请查看时间、地点并按时参加。",
    en: "Interview notices: {n}. See when and where, and come in time.",
  },
  appealDecided: { zh: "问责申诉已有答复 {n} 件，请查看。", en: "Appeals answered: {n}. Please read the answer." },
  decisionCorrected: { zh: "问责决定已更正 {n} 件，请查看。", en: "Decisions corrected: {n}. Please read them." },
} as const satisfies Record<NewsKind, Bilingual>;

/** The sums under `schoolReported`. */
export const reportedSums: Bilingual = {
  zh: "上报 {n} 人，{amount} 元。",
  en: "They report {n} persons and {amount} yuan.",
};
