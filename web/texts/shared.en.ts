import { faultsEn } from "./faults.en.ts";
import { officeEn } from "./office.en.ts";
import { refusalsEn } from "./refusals.en.ts";
import type { SharedTexts } from "./shared.zh-cn.ts";

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Texts of the layout and of the components in English. */
export const sharedEn: SharedTexts = {
  ...officeEn,
  faults: faultsEn,
  refusals: refusalsEn,
  layout: {
    wordmark: (county) => `${county} Student Aid`,
    wordmarkTail: "Zhuxue",
    skipToContent: "Skip to main content",
    languageName: "English",
    switchLanguage: "中文",
    languageNavigation: "Language",
    wayBack: "Where you are",
    back: "Back",
    errorTitlePrefix: "Error: ",
    footerNavigation: "About this site",
    policyPhone: "Questions about student aid",
    supervisionNote: "Applying, review and payment cost nothing. Never tell anybody a code that was sent to you.",
    policies: "Aid policies",
    accessibility: "Accessibility",
    privacy: "Privacy",
    signIn: "Staff sign-in",
    sessions: "Where I am signed in",
    actingAs: (name, role) => `You are acting as ${name}, ${role}`,
    leave: "Sign out",
    developmentBar: "Demonstration",
  },
  form: {
    problemTitle: "There is a problem",
    problemIntro: "Please correct the following and submit again. Everything you typed is still here.",
    error: "Error: ",
    labelled: (label, sentence) => `${label}${label.endsWith("?") ? "" : ":"} ${sentence}`,
    optional: "optional",
    choose: "Please choose",
    charactersAtMost: (count) => `At most ${plural(count, "character")}`,
    dateHint: "For example 2026-09-07",
    mailedCode: {
      label: "The six digits from the mail",
      hint: "Good for 10 minutes. If no mail has come, submit without them and a new code is sent.",
    },
    humanFact: {
      ownSurname: { question: "Type your own surname to confirm", hint: "The surname only, as the office knows you." },
      nameEnd: {
        question: "Type the last character of the pupil's name",
        hint: "It shows that you have read this page and decide yourself.",
      },
      listLines: {
        question: "Type the number of persons on the list",
        hint: "It stands above the list. It shows that you have read this page and decide yourself.",
      },
      lineSerial: {
        question: "Type the serial number of this line",
        hint: "It shows that you have read this page and decide yourself.",
      },
    },
    yuan: "yuan",
  },
  table: { select: "Select", selectRow: (row) => `Select ${row}` },
  list: {
    pagination: "Pages",
    previous: "Previous page",
    first: "First page",
    next: "Next page",
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    page: (page) => `Page ${page}`,
    showing: (from, to, total) => `${from} to ${to} of ${total}`,
  },
  notice: { info: "Information", success: "Done", warning: "Please note", error: "Not done" },
  steps: { label: "Steps of the form", position: (step, steps) => `Step ${step} of ${steps}`, done: "done" },
  history: { by: "by" },
  diff: { field: "Item", before: "Before", after: "Now", none: "None" },
  summary: { change: "Change" },
  progress: (done, all, share) => `${done} of ${all} (${share})`,
  workingDaysLeft: (days) =>
    days < 0
      ? `${plural(-days, "working day")} overdue`
      : days === 0
        ? "Due today"
        : `${plural(days, "working day")} left`,
  persons: (count) => `${count} ${count === "1" ? "person" : "persons"}`,
  items: (count) => `${count} ${count === "1" ? "item" : "items"}`,
};
