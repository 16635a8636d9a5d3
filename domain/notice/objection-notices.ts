import type { EventType } from "../history/domain-event.ts";
import type { Objection } from "../objection/objection.ts";
import { deadlineOf, type Happening } from "./notice-facts.ts";
import type { NoticeDraft } from "./notices.ts";

const own = {
  opens: "/my-objection?number={no}",
  action: { zh: "查看异议办理情况", en: "See your objection" },
} as const;

/** The mails to whoever objected; what was said and answered is read on the page, with the code. */
export const objectionNotices = {
  N07: {
    ...own,
    subject: { zh: "异议受理通知 {no}", en: "Objection admitted" },
    body: {
      zh: "您好：\n您提出的异议已受理，编号 {no}，将于 {date} 前书面答复。您的身份信息将予保密。",
      en: "Hello,\nYour objection {no} is admitted; a written answer follows by {date}. Your identity is kept secret.",
    },
  },
  objectionNotAdmitted: {
    ...own,
    subject: { zh: "异议未受理 {no}", en: "Objection not admitted" },
    body: {
      zh: "您好：\n您提出的异议（编号 {no}）没有受理，理由请点击查看。如不同意，可在 {date} 前在同一页面申请复核。",
      en: "Hello,\nYour objection {no} was not admitted; the link shows why. If you disagree, ask for a review there until {date}.",
    },
  },
  objectionExtended: {
    ...own,
    subject: { zh: "异议答复延期 {no}", en: "The answer to your objection is delayed" },
    body: {
      zh: "您好：\n您提出的异议（编号 {no}）还在调查，答复期限延长一次，至 {date}。原因请点击查看。",
      en: "Hello,\nYour objection {no} is still being looked into; the answer comes, extended once, by {date}. The link shows why.",
    },
  },
  objectionQuestion: {
    ...own,
    subject: { zh: "请补充说明 {no}", en: "A question about your objection" },
    body: {
      zh: "您好：\n调查人就您提出的异议（编号 {no}）有一个问题，请点击回答。调查人不知道您是谁。答复期限仍为 {date}。",
      en: "Hello,\nWhoever looks into your objection {no} has a question; please answer it by the link. They do not know who you are. The answer is still due by {date}.",
    },
  },
  /** N08 when nothing is left to review. */
  objectionUpheld: {
    ...own,
    subject: { zh: "异议答复 {no}", en: "Answer to objection" },
    body: {
      zh: "您好：\n经调查，您反映的情况（编号 {no}）属实，已按规定处理。书面答复全文请点击查看。",
      en: "Hello,\nYour objection {no} was confirmed and acted upon. The link shows the full written answer.",
    },
  },
  N08: {
    ...own,
    subject: { zh: "异议答复 {no}", en: "Answer to objection" },
    body: {
      zh: "您好：\n经调查，您反映的情况（编号 {no}）{result}。书面答复全文请点击查看。如不服，可在 {date} 前在同一页面申请复核一次，由上一级的另一个人重新审查。",
      en: "Hello,\nResult of objection {no}: {result}. The link shows the full written answer. If you disagree, ask once for a review there until {date}; somebody else, one level up, looks at it again.",
    },
  },
  objectionReviewed: {
    ...own,
    subject: { zh: "异议复核答复 {no}", en: "Your objection was reviewed" },
    body: {
      zh: "您好：\n您对异议（编号 {no}）答复提出的复核已有结果，书面答复请点击查看。如仍不服，可依法信访。",
      en: "Hello,\nThe answer to your objection {no} was reviewed; the link shows the result. If you still disagree you may petition (xinfang).",
    },
  },
} as const;

type ToObjector = (facts: Happening & { readonly objection: Objection }) => NoticeDraft | undefined;

/** Which event makes which notice to the person who objected; only named objectors have an address. */
export const objectorNotices: { readonly [Type in EventType]?: ToObjector } = {
  ObjectionAdmitted: ({ objection }) => ({
    notice: "N07",
    words: { no: objection.id, date: objection.answerBy },
  }),
  ObjectionNotAdmitted: ({ event, objection }) => ({
    notice: "objectionNotAdmitted",
    words: { no: objection.id, date: deadlineOf(event) },
  }),
  ObjectionExtended: ({ objection }) => ({
    notice: "objectionExtended",
    words: { no: objection.id, date: objection.answerBy },
  }),
  ObjectorAsked: ({ objection }) => ({
    notice: "objectionQuestion",
    words: { no: objection.id, date: objection.answerBy },
  }),
  ObjectionDecided: ({ event, objection }) => {
    const outcome = event.words["outcome"];
    if (outcome === "upheld") return { notice: "objectionUpheld", words: { no: objection.id } };
    return {
      notice: "N08",
      words: {
        no: objection.id,
        result: outcome === "partlyUpheld" ? "partlyUpheld" : "notUpheld",
        date: deadlineOf(event),
      },
    };
  },
  ObjectionReviewed: ({ objection }) => ({ notice: "objectionReviewed", words: { no: objection.id } }),
};
