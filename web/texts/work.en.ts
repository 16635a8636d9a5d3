import type { WorkTexts } from "./work.zh-cn.ts";

/** Texts of the work list and of the result of approving several at once, in English. */
export const workEn: WorkTexts = {
  title: "My work",
  none: "Nothing waits for you",
  noneText: "When new work comes, a mail goes to your registered mailbox.",
  noneHere: "Nothing of this kind waits",
  all: "All",
  kinds: "Kinds of work",
  filterSchool: "By school",
  allSchools: "All schools",
  doors: {
    preparation: "Prepare lists",
    objections: "Objections",
    slips: "Paper notices",
    behalf: "Fill a form for a family",
    reconsiderations: "Letters against decisions",
    makeup: "Missed children",
    desk: "Where everything stands",
    calendar: "Working calendar",
  },
  doorsLabel: "Other work",
  intro: {
    classCheck:
      "Is the pupil in the class, boarding or not, are the papers readable? Do not discuss family situations in class.",
    schoolCheck:
      "The panel meets and sets category and level. Approving several at once takes the category and level the rules suggest.",
    countyRecheck: "School by school: student record, double benefit, stage, boarding and amount.",
    reconsideration:
      "A family disputes the decision. Somebody who has not handled it looks again and answers in writing.",
    postList: "Check the list and release it. The window counts from the working day after it is put up.",
    repostList: "Repair the list and post it anew. Its window is counted afresh.",
    signList: "The window has ended and the list is down. Your signature sends each line on.",
    admitObjection: "Look whether each is to be looked into.",
    investigateObjection: "Look into each and answer in writing in time; after that you do not sign the list.",
    reviewObjection: "The objector does not agree with the answer: look again.",
    parked: "The system could not go on. Look at the case and release it.",
  },
  together: (count) => `May be approved together (${count})`,
  togetherHint:
    "Everything compared agrees and none was ever returned. Open any of them to look closer; do not tick what you do not approve.",
  alone: (count) => `To be opened one by one (${count})`,
  why: "Why it needs a look",
  approve: "Approve those selected",
  howMany: "How many applications are you approving?",
  howManyHint: "Count the ticked ones and type the number. It shows that a person is deciding.",
  tick: "Tick",
  open: "Open",
  lines: (lines, amount) => `${lines} ${lines === "1" ? "person" : "persons"}, ${amount}`,
  objectionAt: (unit, number, serial) => (serial === 0 ? `${unit}, ${number}` : `${unit}, no. ${serial}, ${number}`),
  held: (held) => `${held} ${held === "1" ? "line" : "lines"} held because of objections`,
  parkedList: "List",
  bulk: {
    title: (decided) => (decided === "1" ? "1 application approved" : `${decided} applications approved`),
    none: "No application was decided",
    all: "All applications you selected have been dealt with.",
    some: (refused) => (refused === "1" ? "One was not, and this is why." : `${refused} were not, and this is why.`),
    pupil: "Pupil",
    reason: "Why not",
    look: "Look",
    back: "Back to my work",
  },
};
