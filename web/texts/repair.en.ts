import type { RepairTexts } from "./repair.zh-cn.ts";

/** Texts of the pages on which a posted list is stopped and a stopped one is posted anew, in English. */
export const repairEn: RepairTexts = {
  cause: {
    privacyBreach: "Private data shown",
    processFault: "Fault in the process",
    gap: "Not to be seen for a time",
    shortened: "Not up for long enough",
    wrongContent: "Wrong content",
  },
  postings: "Postings that did not count",
  posting: (from, to) => `${from} to ${to}`,
  defects: "What was found",
  serials: (serials) => `nos. ${serials}`,
  stop: {
    title: "Stop the publicity",
    link: "Something wrong with the list? Stop it",
    text: "A stopped list is taken off at once. When it has been repaired, the principal (for a county list the head of the aid centre) posts it anew, and its window is counted afresh.",
    rule: {
      changedLines:
        "The county's rule: with wrong content only the wrong lines are taken off. They go back one step and come on a supplementary list; the window of the others runs on.",
      wholeList:
        "The county's rule: with wrong content the whole list is stopped and posted anew without the wrong lines.",
    },
    cause: "What is wrong",
    hints: {
      gap: "It could not be seen, for example the board was taken down, or the page did not open for more than four hours",
      shortened: "It did not hang for all its working days",
      wrongContent: "Something on the list is written wrong",
    },
    serials: "Serial numbers that are wrong",
    serialsHint:
      "For wrong content only, separated by commas, at most 30. Leave empty when the title, the dates or the like are wrong.",
    reason: "What happened",
    submit: "Stop the publicity",
    notNow: "This list neither hangs nor waits for its signature, so it cannot be stopped.",
  },
  repost: {
    title: "Post anew",
    text: "Make sure that what was wrong is repaired. Posted anew, the list has a whole new window from the next working day on, and the families on it are told the new dates.",
    removed: "Serial numbers not to be posted again",
    removedHint:
      "Lines that are still wrong go back one step. Separated by commas, at most 30; leave empty if all are right.",
    submit: "Post anew",
    unanswered: (count) =>
      `${count} ${count === 1 ? "objection" : "objections"} to the list as a whole must be answered before it is posted anew.`,
  },
};
