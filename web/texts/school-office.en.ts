import type { SchoolOfficeTexts } from "./school-office.zh-cn.ts";

/** Texts of what a school does for families without mail, in English. */
export const schoolOfficeEn: SchoolOfficeTexts = {
  slips: {
    title: "Paper notices",
    intro:
      "Families without a mailbox get their notices on paper from the school. Hand them to the guardian in person; do not read them out in class or send them through other pupils.",
    none: "No paper notice waits to be handed out",
    choose: "Unit",
    pupil: "Pupil",
    number: "Number",
    created: "Date",
    record: "Record as handed out",
    recorded: (count) => `${count} recorded as handed out.`,
    printHint: "Below are the notices themselves, one after the other, for printing.",
    received: "Received by: ____________  Date: ____________",
  },
  behalf: {
    title: "Fill a form on a family's behalf",
    intro:
      "Only when the family has asked for it. Read the form to the guardian before you submit it. The mandate is kept with the application.",
    pupilName: "Name of the pupil",
    phone: "Guardian's mobile number",
    phoneHint: "Its last four digits open the application later. Without a mobile give a landline, e.g. 0911-1234567.",
    mandate: "The mandate",
    givenBy: "Who asked for it",
    givenByHint: "Name of the guardian and relation to the pupil.",
    way: "How they asked",
    ways: { present: "in person", phone: "by phone", letter: "by letter or note" },
    words: "What they asked for",
    wordsHint:
      "For example: the father came to school on 7 September and asked the teacher to apply for the boarding subsidy.",
    go: "Begin the form",
  },
};
