import type { LooksTexts } from "./looks.zh-cn.ts";

/** What can be looked at, and what a family is told of it, in English. */
export const looksEn: LooksTexts = {
  field: {
    pupilIdNo: "ID number of the pupil",
    guardianIdNo: "ID number of the guardian",
    guardianName: "Name of the guardian",
    phone: "Mobile number of the guardian",
    email: "E-mail address",
    address: "Home address",
    bankAccount: "Bank account and its holder",
    need: "Hardship, and the health of the family",
    document: "Papers",
    objector: "Who objected",
    evidence: "Evidence pack",
    accessLog: "Access log",
    opened: "Opened with the receipt number",
    copy: "Whole copy downloaded",
  },
  title: "Who has seen your data",
  intro:
    "Whenever the office saw data in full or opened a paper, unit and role only; and whenever the file was opened with the receipt number, by you too. If nobody of your family did, tell the school or the aid centre.",
  none: "Nobody has seen data in full or opened a paper.",
};
