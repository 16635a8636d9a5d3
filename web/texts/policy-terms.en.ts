import type { PolicyTermsTexts } from "./policy-terms.zh-cn.ts";

/** Texts of the second half of the policy page in English. */
export const policyTermsEn: PolicyTermsTexts = {
  needs: {
    title: "Who counts as in need",
    intro:
      "A pupil in one or more of these situations may be recognised, once a school year and looked at again each term. The school's review panel decides the level, usually:",
    proof:
      "Whoever stands on an office's list needs no further proof; for everybody else the school's panel looks at the circumstances. A family struck by sudden hardship may apply at any time.",
  },
  steps: {
    title: "The steps, and how long they take",
    intro:
      "Time limits are working days; weekends and public holidays do not count. What is late is brought before the next higher person. Nothing is approved by itself, and nothing is lost because an office is late.",
    step: "Step",
    who: "Done by",
    time: "Time limit",
    family: "Family",
    school: "School",
    aidCenter: "County aid centre",
    deputyDirector: "Deputy director",
    names: {
      apply: "Application",
      classCheck: "Check by the homeroom teacher",
      schoolCheck: "School review",
      schoolPublicity: "List at the school",
      principalSignature: "Principal's signature",
      countyRecheck: "County recheck",
      countyPublicity: "List of the county",
      finalSignature: "Final signature",
      payment: "Payment",
    },
    window: (from, to) => `${from} to ${to}`,
    days: (days) => `${days} working days`,
    daysAfterWindow: (days) => `${days} working days after applications close`,
    daysAfterApproval: (days) => `Begins within ${days} working days of approval`,
    correction: (days, times) =>
      `If something is unclear, the form comes back to you for correction. You have ${days} working days, and one step may send it back at most ${times} times. A form that is not corrected in time lapses; you may apply again in the makeup round.`,
  },
  rights: {
    title: "What you may ask for",
    objection: {
      title: "If you disagree with a list",
      text: (days, more) =>
        `Until 24:00 of its last day anybody may object, without giving a name. You get a written answer within ${days} working days; a difficult matter may take up to ${more} more, once. The family concerned never learns who objected.`,
    },
    reconsideration: {
      title: "If you disagree with a decision",
      text: (ask, answer) =>
        `A refusal always states its reason. Within ${ask} working days of the notice you may ask for reconsideration, and you get an answer within ${answer} working days. Against a school's decision ask the county aid centre, against the centre's decision the deputy director; after that the law on petitions is open to you.`,
    },
    person: {
      title: "A person decides and explains",
      text: "Each step is decided and signed by a member of staff; no machine refuses anybody. You may ask that person to explain.",
    },
    free: {
      title: "It costs nothing",
      text: "Application, review and payment cost nothing. Nobody may ask for a gift or keep a part of the aid.",
    },
  },
};
