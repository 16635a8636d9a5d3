import { describe, expect, test } from "vitest";
import { TimeLimits } from "../../../domain/campaign/campaign.ts";
import { yuan } from "../../../domain/money/fen.ts";
import { sharePreschoolFee, townKindergartenFee } from "../../../domain/programme/preschool-fee.ts";
import { AidKind, ProgrammeCode, programmes } from "../../../domain/programme/programmes.ts";
import { mayStack } from "../../../domain/programme/stacking.ts";
import { aidPolicies, petitionCalendarDays } from "../../../domain/programme/time-limits.ts";

describe("programmes", () => {
  test("have names of their own in both languages", () => {
    const all = ProgrammeCode.options.map((code) => programmes[code]);

    expect(new Set(all.flatMap(({ name }) => [name.zh, name.en])).size).toBe(2 * all.length);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(AidKind.options));
  });

  test("families apply for are seven", () => {
    expect(ProgrammeCode.options.filter((code) => programmes[code].use === "application")).toEqual([
      "PRESCHOOL_LIVING",
      "COMPULSORY_BOARDING",
      "COMPULSORY_DAY_LIVING",
      "SENIOR_HIGH_GRANT",
      "VOCATIONAL_GRANT",
      "VOCATIONAL_EXTRA_3000",
      "FRESHMAN_TRAVEL",
    ]);
  });
});

describe("two programmes in one term", () => {
  test.each([
    { one: "COMPULSORY_WAIVER", other: "COMPULSORY_BOARDING", stacking: "allowed" },
    { one: "SENIOR_HIGH_WAIVER", other: "SENIOR_HIGH_GRANT", stacking: "allowed" },
    { one: "COMPULSORY_BOARDING", other: "COMPULSORY_DAY_LIVING", stacking: "excluded" },
    { one: "VOCATIONAL_GRANT", other: "SENIOR_HIGH_GRANT", stacking: "excluded" },
    { one: "VOCATIONAL_GRANT", other: "VOCATIONAL_EXTRA_3000", stacking: "allowed" },
    { one: "PRESCHOOL_WAIVER", other: "PRESCHOOL_FEE_CUT", stacking: "excluded" },
    { one: "PRESCHOOL_WAIVER", other: "PRESCHOOL_LIVING", stacking: "allowed" },
    { one: "ORIGIN_LOAN_UG", other: "FRESHMAN_TRAVEL", stacking: "allowed" },
    { one: "FRESHMAN_TRAVEL", other: "DONOR_SCHOLARSHIP", stacking: "allowed" },
    { one: "DONOR_SCHOLARSHIP", other: "UNIVERSITY_OTHER_11", stacking: "needsConsent" },
    { one: "DONOR_SCHOLARSHIP", other: "DONOR_SCHOLARSHIP", stacking: "needsConsent" },
    { one: "COMPULSORY_BOARDING", other: "COMPULSORY_BOARDING", stacking: "excluded" },
  ] as const)("$one and $other: $stacking", ({ one, other, stacking }) => {
    expect([mayStack(one, other), mayStack(other, one)]).toEqual([stacking, stacking]);
  });
});

describe("the fee of a town kindergarten", () => {
  test("is 185 a month, of which the family pays 92 and the subsidy 93", () => {
    expect(sharePreschoolFee(townKindergartenFee)).toEqual({
      full: yuan(185),
      family: yuan(92),
      subsidy: yuan(93),
      familyPerYear: yuan(920),
      subsidyPerYear: yuan(930),
    });
  });
});

describe("time limits", () => {
  test.each(Object.entries(aidPolicies))("of %s are limits a campaign accepts", (_, policy) => {
    expect(TimeLimits.parse(policy.limits)).toEqual(policy.limits);
    expect(policy.limits).toMatchObject({ schoolPublicity: 5, countyPublicity: 5, classCheck: 3, countyRecheck: 10 });
  });

  test("of a petition are calendar days by law", () => {
    expect(petitionCalendarDays).toMatchObject({ settlement: 60, settlementExtension: 30 });
  });
});
