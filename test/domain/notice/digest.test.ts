import { describe, expect, test } from "vitest";
import { nationalCalendar as calendar } from "../../../domain/calendar/calendar.ts";
import { Day, endOfDay, Instant, startOfDay } from "../../../domain/calendar/time.ts";
import { digestDue, digestOf } from "../../../domain/notice/digest.ts";
import { afterDigest, afterTelling, withNews } from "../../../domain/notice/mailbox.ts";
import type { Mailbox } from "../../../domain/notice/notice-record.ts";
import { isHalfOver, isReminded } from "../../../domain/notice/remind.ts";
import { aList, aWait, monday, recorded } from "../../support/factories.ts";

const at = (day: string, hours: number) => startOfDay(Day.parse(day), hours);
const friday = endOfDay(Day.parse("2026-09-11"));
const aMailbox = (given: Partial<Mailbox> = {}): Mailbox => ({
  kind: "mailbox",
  record: recorded(),
  staffId: "teacher-1",
  newsSince: monday,
  news: [],
  ...given,
});
const due = (mailbox: Mailbox, now: Instant, firstDueAt = friday) => digestDue({ mailbox, firstDueAt, calendar, now });

describe("a digest", () => {
  test("goes out at once to somebody who has not been mailed yet", () => {
    expect(due(aMailbox(), monday)).toBe("news");
  });

  test("goes out only when there is news", () => {
    const { newsSince: _, ...quiet } = aMailbox();

    expect(due(quiet, monday)).toBeUndefined();
  });

  test("waits for four working hours after the last one, the noon break not counted", () => {
    const mailbox = aMailbox({ lastDigestAt: monday });

    expect(due(mailbox, at("2026-09-07", 14.9))).toBeUndefined();
    expect(due(mailbox, at("2026-09-07", 15))).toBe("news");
  });

  test.each([
    ["at night", "2026-09-07", 20],
    ["at noon", "2026-09-07", 13],
    ["on a Sunday", "2026-09-13", 10],
    ["on a national holiday", "2026-10-01", 10],
  ])("never goes out %s", (_, day, hours) => {
    expect(due(aMailbox(), at(day, hours), at(day, 24))).toBeUndefined();
  });

  test("goes out on a Sunday that is worked instead of a holiday", () => {
    const inTime = endOfDay(Day.parse("2026-09-22"));

    expect(due(aMailbox(), at("2026-09-20", 10), inTime)).toBe("news");
  });

  test("goes out once more when something is due today, and only once on that day", () => {
    const mailed = aMailbox({ lastDigestAt: at("2026-09-11", 8.75) });

    expect(due(mailed, at("2026-09-11", 9))).toBe("dueToday");
    expect(due({ ...mailed, dueTodayMailedOn: Day.parse("2026-09-11") }, at("2026-09-11", 9))).toBeUndefined();
  });

  test("counts the open work by kind, with what is due today, overdue and passed on", () => {
    const now = at("2026-09-11", 9);
    const work = [
      aWait({ purpose: "classCheck", dueAt: friday }),
      aWait({ purpose: "classCheck", dueAt: at("2026-09-10", 24), escalations: 1 }),
      aWait({ purpose: "signList", dueAt: endOfDay(Day.parse("2026-09-14")) }),
    ];

    const digest = digestOf({ mailbox: aMailbox(), work, reported: [], now });

    expect(digest).toMatchObject({ total: 3, dueToday: 1, overdue: 1, escalated: 1, firstDueAt: at("2026-09-10", 24) });
    expect(digest?.open).toEqual([
      { purpose: "classCheck", count: 2 },
      { purpose: "signList", count: 1 },
    ]);
  });

  test("adds up the lists that schools reported", () => {
    const news = [
      { about: "schoolReported" as const, id: "one" },
      { about: "schoolReported" as const, id: "two" },
    ];
    const reported = [aList({ status: "signed", lines: 45 }), aList({ status: "signed", lines: 5, amount: 250_000 })];

    const digest = digestOf({ mailbox: aMailbox({ news }), work: [], reported, now: monday });

    expect(digest?.news.schoolReported).toBe(2);
    expect(digest?.reported).toEqual({ lines: 50, amount: 300_000 });
  });

  test("is not written when all work is done and nothing else happened", () => {
    expect(digestOf({ mailbox: aMailbox(), work: [], reported: [], now: monday })).toBeUndefined();
  });
});

describe("a mailbox", () => {
  const news = { about: "objectionRaised", id: "YY1" } as const;
  const told = { staffId: "teacher-1", now: monday };

  test("is marked by the first task, and left alone by the next ones", () => {
    const first = withNews({ ...told, mailbox: undefined });

    expect(first).toMatchObject({ newsSince: monday, news: [] });
    expect(withNews({ ...told, mailbox: first })).toBeUndefined();
  });

  test("takes each piece of news once, and keeps since when there was some", () => {
    const later = at("2026-09-08", 9);
    const filled = withNews({ ...told, now: later, mailbox: aMailbox(), news });

    expect(filled).toMatchObject({ newsSince: monday, news: [news] });
    expect(withNews({ ...told, mailbox: filled, news })).toBeUndefined();
  });

  test("takes a hundred pieces of news; more are told by the pages", () => {
    const full = aMailbox({ news: Array.from({ length: 100 }, (_, id) => ({ about: "lapsed", id: `${id}` })) });

    expect(withNews({ ...told, mailbox: full, news })).toBeUndefined();
    expect(withNews({ ...told, mailbox: afterTelling(full, { told: [], at: monday }), news })).toBeUndefined();
  });

  test("is empty after a digest, but for what came in meanwhile", () => {
    const early = { about: "lapsed", id: "SQ1" } as const;
    const mailbox = aMailbox({ news: [early, news] });

    const emptied = afterDigest(mailbox, { told: [early, news], at: monday, dueToday: Day.parse("2026-09-07") });
    const filling = afterDigest(mailbox, { told: [early], at: monday });

    expect(emptied).not.toHaveProperty("newsSince");
    expect(emptied).toMatchObject({ news: [], lastDigestAt: monday, dueTodayMailedOn: "2026-09-07" });
    expect(filling).toMatchObject({ news: [news], newsSince: monday });
    expect(filling).not.toHaveProperty("dueTodayMailedOn");
  });

  test("that settled itself does not count as a mail", () => {
    expect(afterTelling(aMailbox(), { told: [], at: monday })).not.toHaveProperty("lastDigestAt");
  });
});

describe("the morning's reminder", () => {
  const wait = aWait({ purpose: "classCheck", openedAt: monday, dueAt: friday });
  const mailed = aMailbox({ lastDigestAt: at("2026-09-07", 10) });
  const reminded = (now: Instant, mailbox?: Mailbox) => isReminded({ work: [wait], mailbox, calendar, now });

  test("comes at half time, on the last day and while a task is overdue, not in between", () => {
    const days = ["2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-14"];

    expect(days.map((day) => reminded(at(day, 8.5), mailed))).toEqual([false, false, true, true, true]);
  });

  test("comes to somebody whose work no digest has counted", () => {
    const tuesday = at("2026-09-08", 8.5);
    const before = aMailbox({ lastDigestAt: Instant.parse("2026-09-07T00:50:00.000Z") });

    expect([reminded(tuesday), reminded(tuesday, before), reminded(tuesday, mailed)]).toEqual([true, true, false]);
  });

  test("comes to a family from half time on, until its time is over", () => {
    const half = (now: Instant) => isHalfOver(wait, { calendar, now });

    expect([half(at("2026-09-09", 8.5)), half(at("2026-09-10", 8.5)), half(friday)]).toEqual([false, true, false]);
  });
});
