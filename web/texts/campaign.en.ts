import type { CampaignTexts } from "./campaign.zh-cn.ts";

/** Texts of opening a campaign, in English. */
export const campaignEn: CampaignTexts = {
  title: "Campaign",
  running: "The running campaign",
  window: "Applications",
  makeup: "Makeup registration",
  noMakeup: "for 20 working days when the first county list is posted",
  ends: "The campaign ends",
  span: (from, to) => `${from} to ${to}`,
  next: (term) => `Open the ${term}`,
  waits: "The running campaign is not finished; the next cannot be opened yet.",
  lists: "Lists on their way",
  applications: "Applications nobody has decided",
  asOf: (at) => `counted ${at}`,
  hint: "From then on all applications, lists and makeup cases belong to the new campaign; earlier applications stay readable. Last school year's recognitions no longer hold; families on the departments' lists renew by confirming.",
  opensOn: "Applications open",
  closesOn: "Applications close",
  endsOn: "The campaign ends",
  schoolPublicity: "School publicity (working days)",
  countyPublicity: "County publicity (working days)",
  days: "5 to 7 working days.",
  rules: "Amounts",
  ruleVersion: { "S0-2018": "Rules of 2018", "2026": "Rules of 2026" },
  fact: "Type the new campaign's school year",
  factHint: (schoolYear) => `As here: ${schoolYear}`,
  go: "Open the campaign",
};
