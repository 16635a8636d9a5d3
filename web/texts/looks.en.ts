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
  },
  title: "Who has seen your data",
  intro: "Whenever the office saw data in full or opened a paper; unit and role only.",
  none: "Nobody has seen data in full or opened a paper.",
};
