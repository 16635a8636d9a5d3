import type { AuditTexts } from "./audit.zh-cn.ts";

/** Texts of the page from which an audit begins, in English. */
export const auditEn: AuditTexts = {
  title: "Audit",
  intro:
    "An auditor reads everything, the access log too, and changes nothing. Sensitive personal data are masked; to see them in full a reason is given and written down.",
  find: {
    label: "Find an application by its number",
    hint: "The receipt number, which begins with SQ, or its last 8 digits.",
    submit: "Find",
    none: "There is no application with this number.",
    history: "Where it stands, and its history",
    reveal: "See it in full (with a reason)",
    log: "Who has seen it",
    open: "No step to read yet",
  },
  groups: {
    aid: {
      title: "Aid",
      links: {
        desk: "The county at work",
        preparation: "Lists, evidence of publicity, signatures",
        lists: "Lists that hang now",
        makeup: "Children who were missed",
        changes: "Changes in mid-period",
        slips: "Paper notices",
        campaign: "The campaign",
        calendar: "Calendar of working days",
      },
    },
    complaints: { title: "Objections", links: { objections: "Objections, without who raised them" } },
    supervision: {
      title: "Supervision",
      links: {
        supervision: "Overview",
        cycles: "Inspection cycles",
        inspections: "Inspections",
        findings: "Ledger of problems",
        escalations: "Bulletin, interview, accountability",
        bulletins: "Bulletins and announcements",
        settlements: "Year-end settlement",
        "task-book": "Task book",
        map: "Operations map",
        responsibility: "Grid of responsibility",
      },
    },
    privacy: {
      title: "Personal data",
      links: { access: "Access log and its reviews", incidents: "Personal data incidents" },
    },
  },
};
