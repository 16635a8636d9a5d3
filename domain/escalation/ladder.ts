import { addDays, type Day, dayOf, endOfDay, type Instant } from "../calendar/time.ts";
import { type Calendar, deadline } from "../calendar/working-days.ts";
import type { LadderStep, Trigger } from "./escalation.ts";

/** A time limit in calendar days or in working days. */
export type Limit = { readonly days: number } | { readonly workingDays: number };

/** The ladder as data (一次通报、二次约谈、三次问责, domain §6.7, S2-16). */
export const ladder = {
  steps: ["bulletin", "interview", "accountability"],
  /** How long a step is remembered against the unit in its issue class. */
  windowMonths: 12,
  /** The least step a trigger asks for, however often it came before. */
  leastStep: {
    gradeD: "bulletin",
    overdueRectification: "bulletin",
    missedReport: "bulletin",
    failedRecheck: "bulletin",
    graveFinding: "interview",
    refusal: "accountability",
    falsification: "accountability",
    lossOfMoney: "accountability",
  },
} as const satisfies {
  readonly steps: readonly LadderStep[];
  readonly windowMonths: number;
  readonly leastStep: Readonly<Record<Trigger, LadderStep>>;
};

/**
 * How long each part of a step may take. The days after the inspection, of recheck and appeal and of the correction are
 * those of the national rules (domain §6.7, [P6]), plan and progress the county's; what is not written anywhere (serving,
 * recording, statement, decision) is ours (decision record 0020).
 */
export const escalationLimits = {
  serveBulletin: { days: 30 },
  setInterview: { workingDays: 10 },
  recordInterview: { workingDays: 1 },
  propose: { days: 60 },
  planAfterBulletin: { workingDays: 5 },
  planAfterInterview: { workingDays: 3 },
  progress: { days: 7 },
  statement: { days: 10 },
  decide: { days: 30 },
  askRecheck: { days: 30 },
  answerRecheck: { days: 30 },
  appeal: { days: 15 },
  decideAppeal: { days: 60 },
  correct: { days: 15 },
} as const satisfies { readonly [name: string]: Limit };

/** A time limit of the ladder by its name. */
export type EscalationLimit = keyof typeof escalationLimits;

/** When a limit that began at an instant ends: 24:00 of its last day; the day it begins is not counted. */
export const endOfLimit = (name: EscalationLimit, { from, calendar }: Beginning): Instant => {
  const limit: Limit = escalationLimits[name];
  return "days" in limit
    ? endOfDay(addDays(dayOf(from), limit.days))
    : deadline({ calendar, from, workingDays: limit.workingDays }).endsAt;
};
type Beginning = { readonly from: Instant; readonly calendar: Calendar };

/** 1 for the bulletin, 2 for the interview, 3 for accountability. */
export const rungOf = (step: LadderStep): number => ladder.steps.indexOf(step) + 1;

/** The step on a rung; below the first there is the first, above the last the last. */
export const stepOnRung = (rung: number): LadderStep =>
  ladder.steps[Math.min(Math.max(rung, 1), ladder.steps.length) - 1] ?? "bulletin";

/**
 * The last day on which a step of this day is remembered: the corresponding day twelve months later, and where that month
 * has no such day its last one (民法典 art. 202). A trigger on that very day still falls within the twelve months.
 */
export const rememberedUntil = (day: Day): Day => {
  const later = `${Number(day.slice(0, 4)) + ladder.windowMonths / 12}${day.slice(4)}`;
  return (day.endsWith("-02-29") ? `${later.slice(0, 4)}-02-28` : later) as Day;
};
