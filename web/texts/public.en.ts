import type { PublicTexts } from "./public.zh-cn.ts";

/** Texts of the pages everybody may read: home, policies, lists, objections. */
export const publicEn: PublicTexts = {
  home: {
    title: "Student aid",
    intro:
      "When money is short at home, there is aid for school. It costs nothing to apply. You can fill the form on a phone in a few minutes, or ask the homeroom teacher to fill it with you.",
    apply: "Apply for aid",
    lookUp: "Look up / go on with a form",
    lists: "Lists that hang now",
    opening: {
      notYet: (term, from) => `Applications for the ${term} open on ${from}.`,
      open: (term, to) => `Applications for the ${term} are open until ${to}.`,
      makeup: (term, to) => `Makeup registration for the ${term} is open until ${to}.`,
      closed: (term) => `Applications for the ${term} are closed.`,
      missed: "Was your child missed? Ask the school to check",
    },
    policies: "What you can apply for",
    allPolicies: "See all aid, also what needs no application",
    steps: "What happens after you apply",
    stepsIntro:
      "Five people sign in turn, and the list hangs twice. With your receipt number you can always see how far it has come.",
    step: [
      {
        title: "The parent fills and signs the form",
        text: "You get a receipt number at once. Write it down or print it.",
      },
      {
        title: "The homeroom teacher checks",
        text: "Is the pupil in the class, boarding or not, and are the papers readable?",
      },
      {
        title: "The school decides and posts a list, the principal signs",
        text: "The list shows only part of a name and never why a family needs help.",
      },
      {
        title: "The county aid centre checks again",
        text: "It compares with the student records and posts the county's list.",
      },
      { title: "The deputy director signs", text: "Then the money goes to the bank card you named." },
    ],
    publicity: (school, county) => `A list hangs ${school} working days at the school and ${county} at the county.`,
    notChosen:
      "If an application is not approved, you are told why and can ask for reconsideration within 5 working days.",
    help: "If something is unclear",
    helpText: (phone) => `Ask the homeroom teacher, or call the county aid centre on ${phone}.`,
  },
  policies: {
    title: "Aid policies",
    intro: (term) => `Aid and amounts in the ${term}.`,
    application: "To apply for",
    entitlement: "Granted without an application",
    register: "Decided by banks, donors or the province",
    boarding: { boarding: "Boarders only", day: "Day pupils only" },
    admission: { inProvince: "University in the province", outsideProvince: "University elsewhere" },
    grades: (from, to) => `grades ${from} to ${to}`,
    loan: (least, most) => `${least} to ${most} per year`,
    indicators: "How this work is inspected every half year: the indicators",
  },
  lists: {
    title: "Lists that hang now",
    intro: "While a list hangs, everybody may read it and object. Then it is taken down.",
    school: "School lists",
    county: "County lists",
    supplementary: (round) => `supplementary list ${round}`,
    until: (end) => `hangs until ${end}`,
    lines: (count) => `${count} pupils`,
    none: "No list hangs now",
    noneText:
      "Lists appear here when the schools have decided. With your receipt number you can look up your own application.",
  },
  list: {
    title: (unit, term) => `${unit}: proposed aid, ${term}`,
    window: "When it hangs",
    from: "Posted",
    until: "Ends",
    why: "Why this day",
    whyText: (days) =>
      `A list hangs ${days} working days, counted from the day after it was posted. Weekends and public holidays do not count; make-up working days do.`,
    whyLater: (day) => `It was posted after 17:00 or on a day off, so it counts as posted on ${day}.`,
    provisional: "Next year's holidays are not announced yet: the last day may move later, never earlier.",
    recess:
      "Part of this time lies in the recess, when the school and its notice board may be closed. You can read the list here or ask the school.",
    countYourself: "Count days yourself",
    basis: "Legal basis",
    basisText: "Guideline of six ministries on recognising pupils in financial hardship (教财〔2018〕16号).",
    privacy:
      "The list shows numbers, parts of names, school, grade, programme and amount, and never why. Please do not pass it on.",
    object: "Object to this list",
    objectText: "Write here, without your name if you like, or call or visit the school or the county aid centre.",
    caption: "Pupils proposed for aid",
    serial: "No.",
    name: "Name",
    school: "School and grade",
    amount: "Amount",
    sameName: "If two names look the same, ask the homeroom teacher for your child's number.",
    smallGroups: (least) =>
      `Where fewer than ${least} pupils of a class or grade are on the list, only the grade or the stage is shown, or no name, so that nobody is recognised. Look for the number: the homeroom teacher tells it, and so does the page of your receipt number.`,
    noName: "not shown",
    round: "Round",
    rounds: (round) => (round === 0 ? "first list" : `supplementary list ${round}`),
    number: "List number",
    empty: "Nobody is on this page",
  },
};
