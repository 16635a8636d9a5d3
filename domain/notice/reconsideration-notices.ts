const progress = { opens: "/status", action: { zh: "查询办理进度", en: "Check the progress" } } as const;
const asking = {
  opens: "/status",
  action: { zh: "登录查看理由、申请复核", en: "See why, and ask for reconsideration" },
} as const;

/** What remains when every level has answered (信访工作条例 arts. 34-36). */
const petition = {
  zh: "如仍不服，可依法信访：有关机关自受理之日起 60 日内办结，情况复杂的可延长 30 日；对处理意见不服的，30 日内可请求上一级复查，对复查意见仍不服的，30 日内可请求再上一级复核，均在 30 日内书面答复。下学期也可以重新申请资助。",
  en: "If you still disagree you may petition (xinfang): it is settled within 60 days, 30 more in a complicated case; against the result you may ask the next higher office for a review within 30 days, and against that once more within 30 days, each answered in writing within 30 days. You may also apply for aid again next term.",
} as const;

/** How the right is used: where, until when, who decides, what follows; it stands in the notice itself (domain §2.8). */
const right = {
  zh: "您有权申请复核，期限为收到本通知之日起 {days} 个工作日，即 {date} 前（纸质通知从交到您手中之日起算）。\n怎样申请：登录后写明理由提交；或写成书面材料交到学校或县学生资助管理中心；也可拨打下方咨询电话。\n由谁复核：{instance}，由没有办理过这份申请的人复核，{n} 个工作日内书面答复；答复会写明下一步怎么办、仍不同意时还能找谁。",
  en: "You have the right to ask for reconsideration within {days} working days after receiving this notice, until {date} (a paper notice counts from the day you were handed it).\nHow: sign in and write why; or hand a letter to the school or the county aid centre; or call the number below.\nWho decides: {instance}, by somebody who has not handled this application, with a written answer within {n} working days. The answer says what happens next, and whom you can turn to if you still disagree.",
} as const;

/** The notices of a rejection, of a request to look at it again, and of the answer. */
export const reconsiderationNotices = {
  N04: {
    ...asking,
    subject: { zh: "申请审核结果 {no}", en: "Decision on your application" },
    body: {
      zh: `{pupil}家长：\n经{unit}审核，本次申请（编号 {no}）未予通过，原因：{reason}\n${right.zh}`,
      en: `To the family of {pupil}:\n{unit} did not approve application {no}. Reason: {reason}\n${right.en}`,
    },
  },
  /** Everybody above has already acted on the case, so nobody else can look at it again. */
  rejectedFinally: {
    ...progress,
    subject: { zh: "申请审核结果 {no}", en: "Decision on your application" },
    body: {
      zh: `{pupil}家长：\n经{unit}审核，本次申请（编号 {no}）未予通过，原因：{reason}\n各级人员均已办理过这份申请，本机关不能再换人复核。${petition.zh}`,
      en: `To the family of {pupil}:\n{unit} did not approve application {no}. Reason: {reason}\nEverybody who could look at it again has already handled it. ${petition.en}`,
    },
  },
  reconsiderationReceived: {
    ...progress,
    subject: { zh: "复核申请已收到 {no}", en: "Your request for reconsideration was received" },
    body: {
      zh: "{pupil}家长：\n您对申请（编号 {no}）审核结果提出的复核申请已收到，由{instance}没有办理过这份申请的人复核，{date} 前书面答复。",
      en: "To the family of {pupil}:\nWe received your request to look again at application {no}. {instance} decides, by somebody who has not handled it, and answers in writing by {date}.",
    },
  },
  reconsiderationAward: {
    ...progress,
    subject: { zh: "复核结果：予以资助 {no}", en: "Reconsideration: aid is granted" },
    body: {
      zh: "{pupil}家长：\n经{instance}复核，申请（编号 {no}）应予资助。下一步列入补充名单公示，公示期满没有异议并经签字审定后发放，您不需要再做什么。复核人的说明，登录后可见。",
      en: "To the family of {pupil}:\n{instance} looked again at application {no} and grants the aid. It is now posted on a supplementary list, and paid once that list has hung without objection and is signed. You need not do anything. The explanation is shown after login.",
    },
  },
  reconsiderationAgain: {
    ...progress,
    subject: { zh: "复核结果：重新审核 {no}", en: "Reconsideration: your application is examined again" },
    body: {
      zh: "{pupil}家长：\n经{instance}复核，申请（编号 {no}）由{unit}换人重新审核，{date} 前完成，您不需要再做什么。复核人的说明，登录后可见。",
      en: "To the family of {pupil}:\n{instance} looked again at application {no}: somebody else at {unit} examines it anew by {date}. You need not do anything. The explanation is shown after login.",
    },
  },
  reconsiderationNotUpheld: {
    ...asking,
    subject: { zh: "复核结果：维持原决定 {no}", en: "Reconsideration: the decision stands" },
    body: {
      zh: `{pupil}家长：\n经{unit}复核，申请（编号 {no}）维持原来的决定，原因：{reason}\n复核人的说明，登录后可见。如仍不同意：${right.zh}`,
      en: `To the family of {pupil}:\n{unit} looked again at application {no}: the decision stands. Reason: {reason}\nThe explanation is shown after login. If you still disagree: ${right.en}`,
    },
  },
  reconsiderationFinal: {
    ...progress,
    subject: { zh: "复核结果：维持原决定 {no}", en: "Reconsideration: the decision stands" },
    body: {
      zh: `{pupil}家长：\n经{unit}复核，申请（编号 {no}）维持原来的决定，原因：{reason}\n这是县教育局的最后答复。${petition.zh}`,
      en: `To the family of {pupil}:\n{unit} looked again at application {no}: the decision stands. Reason: {reason}\nThis is the last answer of the county education bureau. ${petition.en}`,
    },
  },
} as const;
