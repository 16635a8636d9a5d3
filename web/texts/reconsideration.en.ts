import type { ReconsiderationTexts } from "./reconsideration.zh-cn.ts";

/** Texts of a family's right to have a rejection looked at again, and of the letter a school registers. */
export const reconsiderationEn: ReconsiderationTexts = {
  instance: { centre: "the county aid centre", deputy: "the deputy director's group of the bureau" },
  right: (instance, days) =>
    `If you disagree, ask for reconsideration. It goes to ${instance}, to somebody who has not handled this application; you get a written answer within ${days} working days.`,
  until: (end) => `You may ask until ${end}.`,
  notBegun: "The days to ask begin when you are handed the written notice.",
  onPaper: (phone) => `You may also hand in a letter at the school or the county aid centre, phone ${phone}.`,
  ask: "Ask for reconsideration",
  late: "The time to ask for reconsideration is over. You may apply for aid again next term, or petition (xinfang).",
  answered: "Every level has answered. This is the last answer of the county education bureau.",
  petition: ({ settlement, extension, review }) =>
    `If you still disagree you may petition (xinfang): it is settled within ${settlement} days, ${extension} more in a complicated case; within ${review} days you may ask the next higher office for a review, and within ${review} more for a last check. You may also apply for aid again next term.`,
  asked: (instance, at) => `Asked ${instance} on ${at}`,
  answerBy: (end) => `You get a written answer by ${end}.`,
  grounds: "Your grounds",
  findings: {
    award: "Answer: aid is granted. It is posted on a supplementary list and then signed.",
    schoolCheck: "Answer: somebody else at the school examines it anew.",
    countyRecheck: "Answer: somebody else at the county aid centre examines it anew.",
    notUpheld: "Answer: the decision stands.",
  },
  explained: "Explanation",
  form: {
    title: "Ask for reconsideration",
    number: "Application number",
    programme: "Programme",
    decidedBy: "The decision",
    decided: {
      school: "Not approved by the school",
      county: "Not approved by the county",
      objection: "Not approved after an objection",
    },
    why: "Why the decision is wrong",
    whyHint: "Plain facts will do, at most 1000 characters. Papers may be handed in at the school.",
    submit: "Ask for reconsideration",
    back: "Back to my applications",
  },
  letter: {
    title: "Register a family's letter",
    intro:
      "When a family hands in a written request for reconsideration, register it here for them. The day the letter came in counts; please register it the same day.",
    number: "Application or receipt number",
    numberHint: "Begins with SQ; it stands on the notice of the decision.",
    find: "Find",
    receivedOn: "Day the letter came in",
    receivedOnHint: "The day you really received it, whatever day is written on it.",
    grounds: "The family's grounds",
    groundsHint: "As they wrote them, word for word.",
    submit: "Register",
    done: "Registered. The family is told, and whoever decides has the task.",
    back: "Back to my work",
  },
};
