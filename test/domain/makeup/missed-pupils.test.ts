import { describe, expect, test } from "vitest";
import { halfTime } from "../../../domain/calendar/office-hours.ts";
import { later } from "../../../domain/calendar/time.ts";
import { system } from "../../../domain/history/domain-event.ts";
import { openMakeupCase } from "../../../domain/makeup/makeup-case.ts";
import { missedPupils } from "../../../domain/makeup/missed-pupils.ts";
import { makeupReminders } from "../../../domain/makeup/remind-makeup.ts";
import { anOccasion, aPupil } from "../../support/factories.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

const proved = (sequence: number) => ({
  pupilKey: `key-${sequence}`,
  pupil: aPupil({ sequence, provedCategories: ["MIN_LIVING"] }),
});
const scan = (given: Partial<Parameters<typeof missedPupils>[0]>) =>
  missedPupils({
    pupils: [proved(1), proved(2)],
    applications: [],
    noted: new Set(),
    quiet: new Set(),
    ruleVersion: "S0-2018",
    ...given,
  }).map(({ pupilKey }) => pupilKey);

describe("the comparison of the registers", () => {
  test("finds whom a department's list proves and who has no application", () => {
    expect(scan({ applications: [{ pupilKey: "key-1", status: "classCheck" }] })).toEqual(["key-2"]);
  });

  test.each([
    ["rejected", []],
    ["withdrawn", []],
    ["lapsed", ["key-1"]],
  ] as const)("after an application that was %s finds %j", (status, found) => {
    expect(scan({ pupils: [proved(1)], applications: [{ pupilKey: "key-1", status }] })).toEqual(found);
  });

  test.each(["closed", "transferOut", "graduation"])("asks nobody in whose application ended with %s", (cause) => {
    const ended = { pupilKey: "key-1", status: "lapsed", cause } as const;

    expect(scan({ pupils: [proved(1)], applications: [ended] })).toEqual([]);
  });

  test("names no child that has died, in this campaign or a later one", () => {
    expect(scan({ quiet: new Set(["key-1"]) })).toEqual(["key-2"]);
  });

  test("leaves out whom no list proves, whom no programme covers and who is noted already", () => {
    const unproved = { pupilKey: "key-3", pupil: aPupil({ provedCategories: [] }) };
    const uncovered = {
      pupilKey: "key-4",
      pupil: aPupil({ provedCategories: ["MIN_LIVING"], boarding: "day" }),
    };

    expect(scan({ pupils: [unproved, uncovered, proved(5)], noted: new Set(["key-5"]) })).toEqual([]);
  });
});

describe("a case nobody answers", () => {
  const occasion = anOccasion();
  const makeupCase = openMakeupCase({
    ...{ id: "BL2026202700000001", schoolCode: centralSchool.code, source: "scan", pupilName: "钱麦甲", note: "" },
    ...{ by: system, occasion },
  });
  const told = (now: typeof occasion.now, given: Partial<typeof makeupCase> = {}) =>
    makeupReminders({
      makeupCase: { ...makeupCase, ...given },
      ...{ school: centralSchool, county: smallCounty, occasion: { ...occasion, now } },
    }).map(({ staffId, news }) => [staffId, news?.about]);
  const { aidOfficerId, principalId } = centralSchool.offices;
  const half = halfTime(occasion.calendar, { from: makeupCase.openedAt, to: makeupCase.answerBy });

  test("is told to the school at half time and on its last day, and to the centre's head after it", () => {
    const school = [
      [aidOfficerId, "missed"],
      [principalId, "missed"],
    ];

    expect(told(occasion.now)).toEqual([]);
    expect(told(half)).toEqual(school);
    expect(told(later(makeupCase.answerBy, -3_600_000))).toEqual(school);
    expect(told(later(makeupCase.answerBy, 3_600_000))).toEqual([
      ...school,
      [smallCounty.offices.centerHeadId, "missedOverdue"],
    ]);
    expect(told(later(makeupCase.answerBy, 3_600_000), { status: "registered" })).toEqual([]);
  });
});
