import type { PosterTexts } from "./poster.zh-cn.ts";

/** Texts of the list as it is pinned to the notice board, in English. */
export const posterEn: PosterTexts = {
  back: "Back to the list",
  link: "Print the list for the notice board",
  howTo:
    "Print it from the browser and pin it to the school's notice board. Every page repeats the head of the table. Take it down when the time is over, and upload a photo of the board.",
  paper: { a4: "For A4 paper", a3: "For A3 paper" },
  period: "On display",
  periodOf: (from, to, days) => `${from} to ${to} (${days} working days)`,
  counted: "Working days counted",
  total: "Persons and amount",
  totalOf: (lines, amount) => `${lines} ${lines === "1" ? "person" : "persons"}, ${amount} in all`,
  className: "Class",
  programme: "Programme",
  object: "If you do not agree, say so while the list hangs",
  ways: {
    online: "Online: scan the code; you need not give your name",
    phone: (phone) => `By phone: ${phone} (county aid centre)`,
    email: (email) => `By mail: ${email}`,
    inPerson: "In person or by letter: the school's aid officer, the county aid centre",
    hours: (morning, afternoon) => `Office hours: working days ${morning} and ${afternoon}`,
  },
  hours: (from, to) => `${from} to ${to}`,
  kept: (days) =>
    `Nobody learns who you are. You are answered within ${days} working days; only the line you mean waits meanwhile.`,
  scan: "Scan to read the list and to object",
  number: "List number",
  fingerprint: "Fingerprint",
  noFingerprint: "being made; reload before printing",
  printed: "Printed",
};
