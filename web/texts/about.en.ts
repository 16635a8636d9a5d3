import type { AboutTexts } from "./about.zh-cn.ts";

/** Texts of the two pages every office owes: accessibility and personal data. */
export const aboutEn: AboutTexts = {
  accessibility: {
    title: "Accessibility",
    sections: [
      {
        heading: "How to use this site",
        paragraphs: [
          "No page needs an app, an account or scripts.",
          "Everything works by keyboard, at 400% zoom and with a screen reader. Light or dark follows your phone.",
          "Every page exists in Chinese and in English.",
        ],
      },
      {
        heading: "What we aim for",
        paragraphs: [
          "Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Every change is checked by a tool, and the application is walked through by keyboard.",
        ],
      },
      {
        heading: "If the site does not work for you",
        paragraphs: [
          "The homeroom teacher can fill the form for you, and notices can come on paper. If something cannot be seen, pressed or read aloud, please call us.",
        ],
      },
    ],
  },
  privacy: {
    title: "Personal data",
    sections: [
      {
        heading: "What we ask for, and why",
        paragraphs: [
          "The form's answers on the pupil, the guardian, the family, the hardship and the bank card serve only to recognise hardship, to pay the aid and to be audited.",
          "Most pupils are children. ID numbers, health, kinds of hardship and bank cards are sensitive data and need the guardian's separate consent.",
        ],
      },
      {
        heading: "Who sees it",
        paragraphs: [
          "Only the homeroom teacher, the school's panel, the principal, the county aid centre, the deputy director and auditors, each as far as the work needs it, and every step is recorded.",
          "Public lists show a number, part of the name, school, grade, programme and amount. Never the reason, an ID number, a phone, an address or a card. They are taken down when their time ends.",
        ],
      },
      {
        heading: "How it is kept",
        paragraphs: [
          "ID numbers, student numbers, bank cards and the hardship are stored encrypted, and no page shows a whole number.",
          "This site stores only what it needs in your browser (your session and language), does not track you and uses no outside service.",
        ],
      },
      {
        heading: "How long it is kept",
        paragraphs: [
          "Forms not submitted and applications withdrawn: 90 days. A public list: only while it hangs, then sealed for 3 years. The words of notices: 180 days.",
          "Applications refused: 3 years. Applications approved, with their papers: until 5 years after the stage of schooling ends. The record of who did what: 3 years. Payment vouchers: as the law on accounts demands.",
          "After that it is deleted; figures that name nobody remain.",
        ],
      },
      {
        heading: "Children under 14",
        paragraphs: [
          "Data of a child under 14 is taken only after the guardian has agreed. You may say no: you cannot use this site then, but you can still apply in person at the school.",
          "It serves the aid alone. It is not used to rank pupils and not read out in class, and no child is asked to step forward or be photographed.",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: [
          "You can see, copy and correct what you filled in, and ask us to delete what is no longer needed; if we cannot, we tell you why and by which rule. Open your application by its receipt number and choose “See, copy, correct or erase personal data”.",
          "You can withdraw an application before the deputy director signs, and withdraw your consent (then we may be unable to go on; what is done stays valid).",
          "Every refusal is a person's decision. You can ask for its reasons and for reconsideration.",
        ],
      },
      {
        heading: "How to complain",
        paragraphs: [
          "If data has leaked, or something hangs that must not, please call us at once. We take it down first, then look into it and tell you what we found. You can also turn to the cyberspace office or to the 12345 hotline.",
        ],
      },
    ],
  },
  phone: (phone) => `County aid centre: ${phone}`,
};
