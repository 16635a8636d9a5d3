import type { ReconsiderationWorkTexts } from "./reconsideration-work.zh-cn.ts";

/** Texts of the page on which a rejection is looked at again. */
export const reconsiderationWorkEn: ReconsiderationWorkTexts = {
  rejection: "The decision",
  decided: {
    school: "Not approved by the school",
    county: "Not approved by the county",
    objection: "Not approved after an objection",
  },
  at: "Decided on",
  why: "Reason",
  words: "What the family was told",
  formerAward: "What had been granted",
  requests: "What the family asks",
  asked: (instance, at) => `To ${instance}, ${at}`,
  onPaper: (day, name) => `The letter came in on ${day} and was registered by ${name}`,
  grounds: "The family's grounds",
  answered: (name, at) => `Answered by ${name}, ${at}`,
  changes: "What the family changed since the decision",
  noChanges: "The form has not changed since the decision.",
  decision: "Your answer",
  different:
    "Answered by somebody who has not handled this application. Please look at the whole file, not only at the earlier result.",
  finding: "What you find",
  findings: {
    award: {
      label: "Aid is granted",
      hint: "It goes on a supplementary list with its own publicity, and needs every later signature.",
    },
    schoolCheck: {
      label: "The school examines it again",
      hint: "Somebody else at the school; whoever decided before takes no part.",
    },
    countyRecheck: {
      label: "The county aid centre examines it again",
      hint: "Somebody else at the centre; whoever decided before takes no part.",
    },
    notUpheld: { label: "The decision stands", hint: "The answer tells the family whom it can turn to next." },
  },
  noAward:
    "Too few persons are left for the signatures that follow (nobody signs twice), so aid cannot be granted here. It can be examined again.",
  code: "Why it stands (if it stands)",
  text: "Explanation for the family",
  textHint:
    "What you looked at and on what rule it rests, so that you can explain it face to face. Nothing about others.",
  submit: "Send the answer",
};
