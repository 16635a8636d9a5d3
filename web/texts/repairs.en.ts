import type { RepairsTexts } from "./repairs.zh-cn.ts";

/** Texts of the comparison of records, workflows and mail, in English. */
export const repairsEn: RepairsTexts = {
  title: "Comparison and repairs",
  intro:
    "Every ten minutes the system compares records, workflows and mail. What differs for a moment is work in flight; what goes on differing is put right from the record. There is nothing to do here.",
  never: "Nothing has been compared yet.",
  last: "Last comparison",
  running: "Workflows running",
  round: "All of them compared",
  told: "People reminded of work nobody had told them of, this time",
  lateMails: "Mails waiting for more than a day",
  oldest: (since) => `the oldest since ${since}`,
  dispatch: "History told to the workflows",
  notices: "History told to families and staff",
  behind: (minutes, setAside) => `${minutes} minutes behind, ${setAside} entries set aside`,
  open: "Not put right yet",
  noneOpen: "Nothing differs that is not put right yet.",
  repaired: "Put right lately",
  noneRepaired: "Nothing has had to be put right so far.",
  counts: "Put right in all",
  broken: "Records that cannot be read",
  brokenHint: "A technician has to mend these records; until then the system leaves them alone.",
  what: "Difference",
  record: "Record",
  since: "Seen since",
  at: "Put right",
  how: "How",
  times: "Times",
  mismatch: {
    notResumed: "Decided, but the workflow did not go on",
    noExecution: "The record goes on, but no workflow runs",
    noTask: "A workflow runs, but there is no task",
    twoExecutions: "Two workflows for one record",
  },
  repair: {
    answered: "The workflow was told again",
    dispatched: "The workflow that was missing was started",
    startedAgain: "The workflow was started again from the record",
    stopped: "The second workflow was stopped",
  },
};
