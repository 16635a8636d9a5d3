import type { NewCycleTexts } from "./new-cycle.zh-cn.ts";

/** What the form of a new inspection cycle says, in English. */
export const newCycleEn: NewCycleTexts = {
  natureHint: {
    halfYear: "All county-run schools and townships, in June",
    yearEnd: "All county-run schools and townships, in December",
    regular: "Chosen units, perhaps unannounced, without self-report",
    special: "Chosen units and a topic, with written notice ahead",
  },
  title: "Plan an inspection cycle",
  intro:
    "Dates, sample and teams are worked out at once and shown to you; nothing is sent before you have confirmed it.",
  nature: "Kind",
  proposalsTitle: "Dates of the half-year and the year-end inspection",
  proposal: "Planned now, it would be",
  rival: "There is one already",
  from: "First day of the visits",
  fromHint:
    "For regular visits and special inspections. A special one is announced at least 5 working days ahead; a day too early is moved.",
  until: "Last day of the visits",
  topic: "Topic",
  topicHint: "For a special inspection, e.g. money for school meals.",
  units: "Units",
  unitsHint: "Half-year and year-end inspections are of all units; nothing to choose.",
  ruleSet: "Whose targets",
  indicators: "Indicators",
  indicatorsHint: "Half-year and year-end inspections usually look at all of them.",
  submit: "Work out the plan",
};
