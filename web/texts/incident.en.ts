import type { IncidentTexts } from "./incident.zh-cn.ts";

/** Texts of data incidents. */
export const incidentEn: IncidentTexts = {
  title: "Personal data incidents",
  intro:
    "Register here what has, or may have, disclosed, altered or lost personal data. The families concerned are told at once, each by itself (Personal Information Protection Law, article 57).",
  list: "Registered incidents",
  none: "No incident has been registered.",
  id: "Number",
  foundOn: "Found on",
  data: "Kinds of data",
  concerned: "Who is concerned",
  told: "Families told",
  families: (count) => count,
  underWay: "being told",
  register: "Register an incident",
  part: {
    cause: "Cause",
    harm: "Possible harm",
    measures: "Measures taken",
    advice: "What families can do",
    askAt: "Contact",
  },
  mailHint: "Goes as it is into mails and paper notices to families; write nobody's personal data.",
  contactHint: "The centre's telephone and address, nobody's own mobile number.",
  by: {
    list: "The families on a public list",
    school: "The families that applied at a school this term",
    numbers: "Applications named one by one",
  },
  listId: "Number of the list",
  school: "School",
  numbers: "Application numbers",
  numbersHint: "One per line, at most 200.",
  onlyChosen: "Fill in only what you chose above.",
  of: { list: (id) => `list ${id}`, school: (name) => name, numbers: (count) => `${count} applications` },
  submit: "Register and tell the families",
};
