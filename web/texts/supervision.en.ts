import type { SupervisionTexts } from "./supervision.zh-cn.ts";

/** What the front page of supervision says, in English. */
export const supervisionEn: SupervisionTexts = {
  title: "Supervision",
  intro: "Inspections, what is put right, bulletins and accountability, until every problem has lost its number.",
  work: "My open work of supervision",
  noWork: "Nothing of the supervision waits for you now",
  parked: "Parked, to be looked at",
  cycles: "Running inspection cycles",
  newCycle: "Plan a new cycle",
  partsTitle: "The parts of supervision",
  part: {
    cycles: "Inspection cycles",
    inspections: "Inspections of units",
    findings: "Ledger of problems",
    escalations: "Bulletin, interview, accountability",
    bulletins: "Bulletins",
    results: "Published results",
    taskBook: "Task book",
    map: "Operations map",
    responsibility: "Grid of responsibility",
    settlement: "Year-end settlement",
    indicators: "Indicators",
  },
  ties: {
    title: "Recusal",
    intro:
      "An inspector with a tie to a unit stays away from it. Once you have declared one, you are in no team there any more.",
    own: (unit, why) => `${unit}: ${why}`,
    none: "There is no unit you must stay away from.",
    why: { relative: "a relative works there", formerPost: "held a post there", declared: "declared by yourself" },
    unit: "Unit",
    fact: "Last character of the unit's Chinese name",
    factHint: "For 石桥镇 it is 镇.",
    submit: "Declare the tie",
  },
};
