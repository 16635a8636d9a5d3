import type { ObjectionsTexts } from "./objections.zh-cn.ts";

/** Texts of the pages on which objections are answered, in English. */
export const objectionsEn: ObjectionsTexts = {
  title: "Objections",
  intro:
    "Each is answered in writing within 3 working days. Only the county aid centre sees who raised it; please do not try to find out.",
  none: "There is no objection",
  about: (serial) => `No. ${serial} of the list`,
  wholeList: "The list as a whole",
  columns: { about: "About", status: "State", raised: "Received", due: "Answer due" },
  status: { received: "To be answered", upheld: "Upheld", notUpheld: "Not upheld" },
  one: "An objection",
  number: "Objection number",
  list: "List",
  text: "What is said",
  objector: {
    named: "The objector left an address and will be told the answer",
    anonymous: "Anonymous; the answer stands on the list's page only",
  },
  contact: "How to reach the objector (shown to the county aid centre only)",
  line: "The line concerned",
  reply: "Answer",
  replyBy: (name, at) => `${name}, ${at}`,
  decision: "Answer this objection",
  decisionHint: "Answered after an inquiry by somebody who has not acted on the application.",
  outcome: "Result of the inquiry",
  notUpheld: "Not upheld: the line goes on",
  upheld: "Upheld: the application is not approved",
  upheldHint: "The family may ask for reconsideration within 5 working days.",
  replyText: "Answer in writing",
  replyHint:
    "What was looked into and what was found. Nothing about the family's situation, nothing about who objected.",
  reason: "Why it is not approved (if upheld)",
  wholeListFact: "This concerns the list as a whole: type 0 to confirm",
  wholeListHint: "It shows that a person is deciding.",
  submit: "Submit the answer",
};
