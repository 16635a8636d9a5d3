import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { familyNotices } from "../../../domain/notice/notices-for.ts";
import { anApplication, anOccasion, monday } from "../../support/factories.ts";
import { smallCounty as county } from "../../support/small-county.ts";

const occasion = anOccasion();
const deadline = endOfDay(Day.parse("2026-09-20"));
const bySchool = anApplication({ status: "rejected", barred: ["panel-1"] });

const event = (type: "ReviewRejected" | "ReconsiderationRequested" | "ReconsiderationAnswered") => ({
  type,
  subject: { kind: "application" as const, id: bySchool.id },
  at: monday,
  actor: { role: "GUARDIAN" as const, id: bySchool.receiptNo },
  words: {},
});

describe("the family is told", () => {
  const told = (
    type: "ReviewRejected" | "ReconsiderationRequested" | "ReconsiderationAnswered",
    words: object,
    of: Application = bySchool,
  ) => familyNotices[type]?.({ event: { ...event(type), words: { ...words } }, county, occasion, application: of });

  test("with the rejection whom it may ask, until when, and how long an answer takes", () => {
    expect(told("ReviewRejected", { stage: "schoolCheck", reason: "R03" })).toMatchObject({
      notice: "N04",
      words: { instance: { zh: "安禾县学生资助管理中心" }, days: 5, n: 10 },
    });
    expect(told("ReviewRejected", { stage: "countyPublicity", reason: "R03" })).toMatchObject({
      words: { instance: { zh: "安禾县教育局分管领导复核组" } },
    });
  });

  test("that only the petition is left where everybody has acted", () => {
    const barred = ["reviewer-1", "head", "deputy", "director"];

    expect(told("ReviewRejected", { stage: "schoolCheck", reason: "R03" }, { ...bySchool, barred })?.notice).toBe(
      "rejectedFinally",
    );
  });

  test("that its request came in, and what was found", () => {
    const found = (finding: string, instance = "centre") =>
      told("ReconsiderationAnswered", { finding, instance, reason: "R03", deadline });

    expect(told("ReconsiderationRequested", { instance: "centre", deadline })).toMatchObject({
      notice: "reconsiderationReceived",
      words: { date: deadline },
    });
    expect(["award", "schoolCheck", "countyRecheck", "notUpheld"].map((finding) => found(finding)?.notice)).toEqual([
      ...["reconsiderationAward", "reconsiderationAgain", "reconsiderationAgain", "reconsiderationNotUpheld"],
    ]);
    expect(found("notUpheld", "deputy")?.notice).toBe("reconsiderationFinal");
  });
});
