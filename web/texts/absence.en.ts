import type { AbsenceTexts } from "./absence.zh-cn.ts";

/** Texts of absences and substitutes, in English. */
export const absenceEn: AbsenceTexts = {
  title: "Absence and substitutes",
  intro:
    "While you are away, new work goes to your substitute, and your open work is handed over at once. Without a substitute it goes to the next office that may do it. When you are back, new work comes to you again; what was handed over is finished by whoever has it.",
  own: "My absences",
  none: "None declared",
  others: "People you answer for",
  noOthers: "Nobody is away now",
  who: "Person",
  days: "Days",
  cause: {
    leave: "Leave",
    illness: "Illness",
    training: "Training",
    duty: "Duty elsewhere",
    mailbox: "Mails come back",
  },
  because: "Reason",
  substitute: "Substitute",
  nextOffice: "The next office",
  declaredBy: (name) => `declared by ${name}`,
  state: { toCome: "To come", now: "Now", over: "Over" },
  stateLabel: "State",
  span: (from, until) => `${from} to ${until}`,
  since: (from) => `Since ${from}, until the mailbox works`,
  end: { now: "Back early", toCome: "Take it back", mailbox: "The mailbox works again" },
  declare: "Declare an absence",
  person: "Who is away",
  from: "From which day",
  until: "Last day",
  untilHint: "This day included, 60 days at most.",
  substituteHint: "Of the same unit or one level above. Without one the work goes to the next office that may do it.",
  fact: "Last character of the name of whoever is away",
  factHint: "For 王小明 type 明. It confirms that you declare this yourself.",
  submit: "Declare, and hand the work over",
};
