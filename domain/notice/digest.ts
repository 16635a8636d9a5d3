import { addWorkingHours, isOfficeHour } from "../calendar/office-hours.ts";
import { dayOf, type Instant, later } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Purpose, Wait } from "../wait/wait.ts";
import type { Mailbox, NewsKind } from "./notice-record.ts";

const hoursBetweenDigests = 4;

/** The last day of a time limit: one that ends at 24:00 ends on the day before its instant. */
export const lastDayOf = (dueAt: Instant) => dayOf(later(dueAt, -1));

/**
 * Whether a person is mailed now: once on a day on which something is due, and else once in four working hours; never
 * at night or on a day off (design §7).
 */
export const digestDue = ({ mailbox, firstDueAt, calendar, now }: DigestDue): "dueToday" | "news" | undefined => {
  if (mailbox.newsSince === undefined || !isOfficeHour(calendar, now)) return undefined;
  const today = dayOf(now);
  if (firstDueAt !== undefined && lastDayOf(firstDueAt) <= today && mailbox.dueTodayMailedOn !== today)
    return "dueToday";
  const { lastDigestAt: from } = mailbox;
  const rested = from === undefined || addWorkingHours({ calendar, from, hours: hoursBetweenDigests }) <= now;
  return rested ? "news" : undefined;
};

type DigestDue = {
  readonly mailbox: Mailbox;
  /** Deadline of the person's most urgent task, if there is one. */
  readonly firstDueAt: Instant | undefined;
  readonly calendar: Calendar;
  readonly now: Instant;
};

/** What a digest says: how much work of which kind waits until when, and what else happened. */
export type Digest = {
  readonly total: number;
  readonly open: readonly { readonly purpose: Purpose; readonly count: number }[];
  readonly firstDueAt: Instant | undefined;
  readonly dueToday: number;
  readonly overdue: number;
  /** Tasks that came from somebody whose time had passed. */
  readonly escalated: number;
  readonly news: Readonly<Record<NewsKind, number>>;
  /** Lines and fen of the school lists that were reported. */
  readonly reported: { readonly lines: number; readonly amount: number };
};

/** Counts a person's open work and news; undefined when all of it has settled itself and no mail is needed. */
export const digestOf = ({ mailbox, work, reported, now }: DigestFacts): Digest | undefined => {
  const today = dayOf(now);
  const news = (about: NewsKind) => mailbox.news.filter((each) => each.about === about).length;
  const purposes = [...new Set(work.map(({ purpose }) => purpose))];
  if (work.length === 0 && mailbox.news.length === 0) return undefined;
  return {
    total: work.length,
    open: purposes.map((purpose) => ({ purpose, count: work.filter((wait) => wait.purpose === purpose).length })),
    firstDueAt: work.map(({ dueAt }) => dueAt).sort()[0],
    dueToday: work.filter(({ dueAt }) => dueAt > now && lastDayOf(dueAt) === today).length,
    overdue: work.filter(({ dueAt }) => dueAt <= now).length,
    escalated: work.filter(({ escalations }) => escalations > 0).length,
    news: {
      waitsForList: news("waitsForList"),
      boardPhoto: news("boardPhoto"),
      schoolReported: news("schoolReported"),
      returnedByCounty: news("returnedByCounty"),
      passedOn: news("passedOn"),
      objectionRaised: news("objectionRaised"),
      lapsed: news("lapsed"),
      changeToConfirm: news("changeToConfirm"),
      entitlementChanged: news("entitlementChanged"),
      undeliverable: news("undeliverable"),
      accessEnded: news("accessEnded"),
      calendarMissing: news("calendarMissing"),
      missed: news("missed"),
      missedOverdue: news("missedOverdue"),
      privacyIncident: news("privacyIncident"),
      dataRequested: news("dataRequested"),
      revealsLimited: news("revealsLimited"),
      bulletinOut: news("bulletinOut"),
      yearEnds: news("yearEnds"),
      cycleLate: news("cycleLate"),
      interviewSet: news("interviewSet"),
      opinionDisputed: news("opinionDisputed"),
      appealDecided: news("appealDecided"),
      decisionCorrected: news("decisionCorrected"),
      findingOpen: news("findingOpen"),
      findingProved: news("findingProved"),
      findingOverdue: news("findingOverdue"),
      findingGrave: news("findingGrave"),
      historyAnchored: news("historyAnchored"),
      historyBroken: news("historyBroken"),
    },
    reported: {
      lines: reported.reduce((sum, { lines }) => sum + lines, 0),
      amount: reported.reduce((sum, { amount }) => sum + amount, 0),
    },
  };
};

type DigestFacts = {
  readonly mailbox: Mailbox;
  /** All open tasks of the person. */
  readonly work: readonly Wait[];
  /** The lists of `schoolReported`. */
  readonly reported: readonly AidList[];
  readonly now: Instant;
};
