import { describe, expect, test } from "vitest";
import { Instant } from "../../../domain/calendar/time.ts";
import type { Digest } from "../../../domain/notice/digest.ts";
import { lintMail } from "../../../domain/notice/lint-mail.ts";
import { NewsKind } from "../../../domain/notice/notice-record.ts";
import { digestLetter } from "../../../web/mails/digest-letter.ts";
import { renderLetter } from "../../../web/mails/render-letter.tsx";
import { smallCounty as county } from "../../support/small-county.ts";

const url = `https://aid.example.com/l/${"1234567890-".repeat(4).slice(0, 43)}`;
const quiet: Digest = {
  total: 0,
  open: [],
  firstDueAt: undefined,
  dueToday: 0,
  overdue: 0,
  escalated: 0,
  news: {
    waitsForList: 0,
    boardPhoto: 0,
    schoolReported: 0,
    returnedByCounty: 0,
    passedOn: 0,
    objectionRaised: 0,
    lapsed: 0,
    undeliverable: 0,
    accessEnded: 0,
    privacyIncident: 0,
    dataRequested: 0,
    revealsLimited: 0,
    bulletinOut: 0,
    yearEnds: 0,
    cycleLate: 0,
    interviewSet: 0,
    opinionDisputed: 0,
    appealDecided: 0,
    decisionCorrected: 0,
    findingOpen: 0,
    findingProved: 0,
    findingOverdue: 0,
    findingGrave: 0,
    historyAnchored: 0,
    historyBroken: 0,
    missedOverdue: 0,
    missed: 0,
    changeToConfirm: 0,
    entitlementChanged: 0,
    calendarMissing: 0,
  },
  reported: { lines: 0, amount: 0 },
};
const work = ["classCheck", "schoolCheck", "countyRecheck", "postList", "signList", "parked"] as const;
const full: Digest = {
  total: 12,
  open: work.map((purpose) => ({ purpose, count: 2 })),
  firstDueAt: Instant.parse("2026-09-15T16:00:00.000Z"),
  dueToday: 3,
  overdue: 1,
  escalated: 1,
  news: {
    waitsForList: 1,
    boardPhoto: 1,
    schoolReported: 2,
    returnedByCounty: 1,
    passedOn: 1,
    objectionRaised: 1,
    lapsed: 1,
    undeliverable: 1,
    accessEnded: 1,
    privacyIncident: 1,
    dataRequested: 1,
    revealsLimited: 1,
    bulletinOut: 1,
    yearEnds: 1,
    cycleLate: 1,
    interviewSet: 1,
    opinionDisputed: 1,
    appealDecided: 1,
    decisionCorrected: 1,
    findingOpen: 1,
    findingProved: 1,
    findingOverdue: 1,
    findingGrave: 1,
    historyAnchored: 1,
    historyBroken: 1,
    missedOverdue: 1,
    missed: 1,
    changeToConfirm: 1,
    entitlementChanged: 1,
    calendarMissing: 1,
  },
  reported: { lines: 137, amount: 8_250_000 },
};
const letterOf = (digest: Digest) => digestLetter({ digest, url, county });

describe("the digest's letter", () => {
  test("has a sentence for every kind of work, deadline and news in both languages", () => {
    const { parts } = letterOf(full);

    const sentences = work.length + NewsKind.options.length + 5;
    expect([parts["zh-CN"].items?.length, parts.en.items?.length]).toEqual([sentences, sentences]);
    expect(parts.en.items?.join()).not.toMatch(/[一-鿿{}]/u);
    expect(parts["zh-CN"].items?.join()).not.toMatch(/[a-z{}]/);
  });

  test("says first what is late", () => {
    const { parts } = letterOf(full);

    expect(parts["zh-CN"].items?.slice(0, 3)).toEqual([
      "已逾期 1 件，请尽快办理。",
      "今日到期 3 件。",
      "最早截止 2026年9月15日 周二 24:00。",
    ]);
  });

  test("adds the sums to the schools' reports", () => {
    const { parts } = letterOf(full);

    expect(parts.en.items).toContain("They report 137 persons and 82,500.00 yuan.");
  });

  test.each([
    [full, "[县资助] 今日到期 3 件，待办 12 件 / 3 due today, 12 items wait"],
    [{ ...full, dueToday: 0 }, "[县资助] 待办 12 件 / 12 items wait"],
    [{ ...full, total: 1, dueToday: 0 }, "[县资助] 待办 1 件 / 1 item waits"],
    [quiet, "[县资助] 有新消息 / There is news"],
  ])("has a neutral subject: %#", (digest, subject) => {
    const letter = letterOf(digest);

    expect(letter.subject).toBe(subject);
  });

  test("counts in words people say", () => {
    const many = letterOf(full).parts;
    const one = letterOf({ ...full, total: 1 }).parts;

    expect([many["zh-CN"].paragraphs, one.en.paragraphs]).toEqual([
      ["您好：您有 12 件资助工作待办。"],
      ["Hello, you have one open task."],
    ]);
  });

  test("passes the linter, whatever digits its link has, and stays small", () => {
    const mail = renderLetter(letterOf(full));

    expect(lintMail(mail, county.phone)).toEqual([]);
    expect(new TextEncoder().encode(mail.html).length).toBeLessThan(10_000);
    expect(mail.html.split(url)).toHaveLength(3);
    expect(mail.text).toContain("14 天内有效，请勿转发");
  });
});
