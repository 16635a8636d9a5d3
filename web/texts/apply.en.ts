import type { ApplyTexts } from "./apply.zh-cn.ts";
import { questionsEn } from "./questions.en.ts";

/** Texts of the application form and its receipt. */
export const applyEn: ApplyTexts = {
  start: {
    title: "Apply for aid",
    intro:
      "Answer two questions and you get a receipt number at once. Then you can stop at any time and go on, also on another phone.",
    atHand: "Have at hand",
    things: [
      "The ID numbers of the pupil and the guardian (they stand in the household register)",
      "The pupil's school, grade and class",
      "A bank card of the guardian or the pupil",
    ],
    noProof:
      "No proof is asked for what departments' lists show: minimum living guarantee, former poverty register, orphans, disability.",
    window: (from, to) => `You can apply from ${from} to ${to}.`,
    phone: "Guardian's phone number",
    phoneHint: "Its last four digits open the application later. A landline will do, for example 0911-1234567.",
    pupilHint: "As in the household register.",
    go: "Begin",
    already: "You have begun or submitted a form",
    alreadyLink: "Go on or look up with the receipt number",
    closed: {
      notYet: (from) => `Applications open on ${from}. Please come back then.`,
      closed: "Applications for this term are closed.",
    },
    makeup: {
      open: (to) =>
        `The application window has ended; makeup registration runs until ${to}. Review and publicity are the same as for everybody.`,
      until: (from, to) => `Makeup registration: from ${from} to ${to}.`,
      later: "Makeup registration opens for 20 working days when the first county list is posted.",
      missed: "Was your child missed?",
      ask: "Ask the school to check and register",
      number: "Makeup number",
      numberHint: "The school gave it to you when it asked you to apply; it begins with BL.",
      withNumber: "The school has asked me to apply",
    },
  },
  section: questionsEn.section,
  form: {
    next: "Save and go on",
    receipt: (number) => `Receipt number ${number}`,
    onBehalf:
      "Filled by the homeroom teacher. Read the answers to the guardian, who must confirm them before you submit.",
    kept: (masked) => `Filled in as ${masked}. Leave empty to keep it.`,
    pupil: {
      ...questionsEn.pupil,
      idNoHint: "18 characters; see the household register.",
      gradeHint: "Counted from the first year of this stage: second year of junior school is 2.",
      classNoHint: "Digits only, e.g. 3.",
      addressHint: "Down to the village group or house number.",
    },
    programmes: {
      ...questionsEn.programmes,
      codesHint: "Only what fits the pupil is listed; you may tick several.",
      because: (schooling) => `Listed for the pupil as entered (${schooling}).`,
      boarding: { boarding: "boards at school", day: "lives at home" },
      needs: (categories) => `Only for: ${categories}`,
      amounts: (period, amounts) => `${period} ${amounts}`,
      or: " or ",
      none: "No programme fits this pupil",
      noneText: "Please check stage, grade and boarding, or ask the homeroom teacher.",
      checkPupil: "Check the pupil's section",
    },
    guardian: {
      ...questionsEn.guardian,
      emailHint: "Needed if you choose mail.",
    },
    family: {
      ...questionsEn.family,
      membersHint: "The main members, without the pupil. Empty rows do not count.",
      member: (place) => `Member ${place}`,
      annualIncomeHint: "0 if there is none.",
      another: "Add another member",
    },
    need: {
      ...questionsEn.need,
      intro:
        "Tick or write what is true; leave the rest empty. Only those who check the form see this. It is never published.",
      categoriesHint: "Several may be. What a department's list shows needs no proof.",
      textHint: "A few words, at most 300 characters.",
    },
    bank: {
      ...questionsEn.bank,
      intro: "Aid is paid only to a card of the guardian or the pupil.",
      holderHint: "The name on the card.",
      accountHint: "16 to 19 digits, spaces allowed.",
      bankNameHint: "Name of bank and branch.",
    },
    commitment: {
      ...questionsEn.commitment,
      check: "Please check your answers",
      incomplete: "Not complete yet",
      fill: "Fill in",
      sign: "Consent and sign",
      processing: "I agree that the school and the county aid centre use this personal data for the aid.",
      sensitive:
        "I agree separately to the use of sensitive data: ID numbers, health, kinds of hardship, bank card; for a pupil under 14 I agree as guardian.",
      publicity:
        "I know that the list of proposed aid is posted, with part of the name, school, grade, programme and amount only.",
      truth: "I declare that all answers are true, and answer for it if they are not.",
      signatureHint: "Type the guardian's name.",
      submit: "Submit the application",
      submitNote: "After that you cannot change it yourself; a reviewer can send it back to you for corrections.",
    },
  },
  receipt: {
    begunTitle: "Your receipt number",
    begunLabel: "Write it down or take a photo",
    begunText: (to) => `Nothing is submitted yet. Finish and submit by ${to}.`,
    submittedTitle: "Application submitted",
    submittedLabel: "Receipt number",
    openWith: "How to open it later",
    facts: (name, ending) =>
      `Open the look-up page and give the receipt number (its last 8 digits will do), the pupil's name “${name}” and the last four digits of the guardian's phone, “${ending}”.`,
    scan: "Scan to open the look-up page",
    go: "Go on with the form",
    status: "See how it is going",
    programmes: "Applied for",
    checkedBy: (day) => `The homeroom teacher checks it by ${day}.`,
    submittedAt: "Submitted",
    school: "School",
    pupil: "Pupil",
    onBehalf: "Filled by",
    onBehalfText: "The homeroom teacher, on the guardian's behalf",
    print: "You can print this page with your browser.",
    guardianSignature: "Guardian's signature:",
  },
};
