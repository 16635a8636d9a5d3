import { describe, expect, test } from "vitest";
import { formatYuan, sumFen, timesFen, yuan } from "../../../domain/money/fen.ts";
import { halfCentral, splitByPayer } from "../../../domain/money/payer-split.ts";
import { NeedLevel } from "../../../domain/need/need-categories.ts";
import { amountFor } from "../../../domain/programme/amount-for.ts";
import type { PupilFacts } from "../../../domain/programme/eligibility.ts";
import { ProgrammeCode, programmes } from "../../../domain/programme/programmes.ts";
import { Admission, RuleVersion } from "../../../domain/programme/rule-set.ts";
import { ruleFor, ruleSets } from "../../../domain/programme/rule-sets.ts";

const pupil = (facts: Partial<PupilFacts>): PupilFacts => ({
  stage: "PRIMARY",
  grade: 1,
  boarding: "boarding",
  ...facts,
});

describe("the amount of the county plan", () => {
  const ruleVersion = "S0-2018";

  test.each([
    { programme: "PRESCHOOL_LIVING", facts: { stage: "PRESCHOOL", boarding: "day" }, amount: 500 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "PRIMARY" }, amount: 500 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "JUNIOR" }, amount: 625 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "SPECIAL", grade: 6 }, amount: 500 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "SPECIAL", grade: 7 }, amount: 625 },
    { programme: "SENIOR_HIGH_GRANT", facts: { stage: "SENIOR", grade: 3 }, amount: 1_250 },
    { programme: "VOCATIONAL_GRANT", facts: { stage: "VOCATIONAL", grade: 2 }, amount: 1_000 },
    { programme: "VOCATIONAL_EXTRA_3000", facts: { stage: "VOCATIONAL", grade: 3 }, amount: 1_500 },
  ] as const)("$programme pays $facts.stage grade $facts.grade $amount yuan", ({ programme, facts, amount }) => {
    expect(amountFor({ ruleVersion, programme, pupil: pupil(facts) })).toBe(yuan(amount));
  });

  test("for a freshman depends on where the university lies", () => {
    const freshman = { ruleVersion, programme: "FRESHMAN_TRAVEL", pupil: pupil({ stage: "HIGHER" }) } as const;

    expect(amountFor({ ...freshman, admission: "inProvince" })).toBe(yuan(500));
    expect(amountFor({ ...freshman, admission: "outsideProvince" })).toBe(yuan(1_000));
    expect(amountFor(freshman)).toBe("admissionMissing");
  });

  test("does not depend on the level", () => {
    const amounts = NeedLevel.options.map((level) =>
      amountFor({ ruleVersion, programme: "SENIOR_HIGH_GRANT", pupil: pupil({ stage: "SENIOR" }), level }),
    );

    expect(new Set(amounts)).toEqual(new Set([125_000]));
  });

  test("times the persons of the campaign is 17,070,000 yuan, the boarding rows half from the centre", () => {
    const rows = [
      { programme: "PRESCHOOL_LIVING", facts: { stage: "PRESCHOOL" }, persons: 3_900 },
      { programme: "COMPULSORY_BOARDING", facts: { stage: "PRIMARY" }, persons: 9_279 },
      { programme: "COMPULSORY_BOARDING", facts: { stage: "JUNIOR" }, persons: 7_600 },
      { programme: "SENIOR_HIGH_GRANT", facts: { stage: "SENIOR" }, persons: 2_650 },
      { programme: "VOCATIONAL_GRANT", facts: { stage: "VOCATIONAL" }, persons: 1_618 },
      { programme: "FRESHMAN_TRAVEL", facts: { stage: "HIGHER" }, persons: 800, admission: "inProvince" },
      { programme: "FRESHMAN_TRAVEL", facts: { stage: "HIGHER" }, persons: 400, admission: "outsideProvince" },
    ] as const;

    const totals = rows.map(({ programme, facts, persons, ...row }) => {
      const amount = amountFor({ ruleVersion, programme, pupil: pupil(facts), ...row });
      return { programme, total: typeof amount === "number" ? timesFen(amount, persons) : yuan(0) };
    });
    const boarding = sumFen(totals.filter((row) => row.programme === "COMPULSORY_BOARDING").map(({ total }) => total));

    expect(formatYuan(sumFen(totals.map(({ total }) => total)))).toBe("17,070,000.00");
    expect(splitByPayer(boarding, ruleFor(ruleVersion, "COMPULSORY_BOARDING")?.payers ?? {})).toEqual([
      { source: "CENTRAL", amount: yuan(4_694_750) },
      { source: "COUNTY", amount: yuan(4_694_750) },
    ]);
  });
});

describe("today's amount", () => {
  const ruleVersion = "2026";

  test.each([
    { programme: "PRESCHOOL_LIVING", facts: { stage: "PRESCHOOL" }, amount: 400 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "PRIMARY" }, amount: 625 },
    { programme: "COMPULSORY_BOARDING", facts: { stage: "JUNIOR" }, amount: 750 },
    { programme: "COMPULSORY_DAY_LIVING", facts: { stage: "PRIMARY", boarding: "day" }, amount: 312.5 },
    { programme: "COMPULSORY_DAY_LIVING", facts: { stage: "JUNIOR", boarding: "day" }, amount: 375 },
    { programme: "VOCATIONAL_GRANT", facts: { stage: "VOCATIONAL", grade: 3 }, amount: 1_150 },
  ] as const)("of $programme for $facts.stage is $amount yuan", ({ programme, facts, amount }) => {
    expect(amountFor({ ruleVersion, programme, pupil: pupil(facts) })).toBe(yuan(amount));
  });

  test("of the senior high grant goes by level, around the average of 2,300 a year", () => {
    const grant = { ruleVersion, programme: "SENIOR_HIGH_GRANT", pupil: pupil({ stage: "SENIOR" }) } as const;

    const amounts = NeedLevel.options.map((level) => amountFor({ ...grant, level }));

    expect(amounts).toEqual([150_000, 115_000, 80_000]);
    expect(amountFor(grant)).toBe("levelMissing");
  });
});

describe("no amount", () => {
  test.each([
    { programme: "COMPULSORY_DAY_LIVING", facts: { boarding: "day" }, code: "notOffered", why: "not in this version" },
    { programme: "SENIOR_HIGH_WAIVER", facts: { stage: "SENIOR" }, code: "noCash", why: "a waiver" },
    { programme: "ORIGIN_LOAN_UG", facts: { stage: "HIGHER" }, code: "noCash", why: "a bank's loan" },
    { programme: "SENIOR_HIGH_GRANT", facts: { stage: "JUNIOR" }, code: "stageNotCovered", why: "another stage" },
    { programme: "COMPULSORY_BOARDING", facts: { boarding: "day" }, code: "boardingNotCovered", why: "a day pupil" },
    { programme: "VOCATIONAL_GRANT", facts: { stage: "VOCATIONAL", grade: 3 }, code: "gradeNotCovered", why: "year 3" },
    {
      programme: "COMPULSORY_BOARDING",
      facts: { stage: "SPECIAL", grade: 10 },
      code: "gradeNotCovered",
      why: "grade 10",
    },
  ] as const)("of $programme for $why: $code", ({ programme, facts, code }) => {
    expect(amountFor({ ruleVersion: "S0-2018", programme, pupil: pupil(facts) })).toBe(code);
  });
});

describe("the rule sets", () => {
  test("follow one another without a gap", () => {
    expect(ruleSets["S0-2018"]).toMatchObject({ version: "S0-2018", validTo: "2025-08-31" });
    expect(ruleSets["2026"]).toMatchObject({ version: "2026", validFrom: "2025-09-01" });
    expect(ruleSets["2026"].validTo).toBeUndefined();
  });

  test.each(RuleVersion.options)(
    "of %s have an amount for every stage of every programme families apply for",
    (ruleVersion) => {
      const offered = ProgrammeCode.options.filter(
        (code) => programmes[code].use === "application" && ruleFor(ruleVersion, code) !== undefined,
      );
      const amounts = offered.flatMap((programme) =>
        programmes[programme].stages.flatMap((stage) =>
          NeedLevel.options.flatMap((level) =>
            Admission.options.map((admission) =>
              amountFor({
                ruleVersion,
                programme,
                pupil: pupil({ stage, boarding: ruleFor(ruleVersion, programme)?.boarding ?? "day" }),
                level,
                admission,
              }),
            ),
          ),
        ),
      );

      expect(amounts.filter((amount) => typeof amount !== "number")).toEqual([]);
      expect(offered).toEqual(expect.arrayContaining(["PRESCHOOL_LIVING", "COMPULSORY_BOARDING", "SENIOR_HIGH_GRANT"]));
    },
  );

  test("share the living subsidies with the centre, and split every line of them evenly", () => {
    const lines = (["COMPULSORY_BOARDING", "COMPULSORY_DAY_LIVING"] as const).flatMap((code) =>
      RuleVersion.options.flatMap((ruleVersion) => ruleFor(ruleVersion, code)?.amounts ?? []),
    );

    const uneven = lines.filter(({ amount }) => {
      const [central, county] = splitByPayer(amount, halfCentral);
      return central?.amount !== county?.amount;
    });

    expect(lines).toHaveLength(12);
    expect(uneven).toEqual([]);
  });

  test("let undergraduates borrow 8,000 then and 20,000 today", () => {
    const most = (["S0-2018", "2026"] as const).map(
      (ruleVersion) => ruleFor(ruleVersion, "ORIGIN_LOAN_UG")?.loan?.most,
    );

    expect(most).toEqual([yuan(8_000), yuan(20_000)]);
  });
});
