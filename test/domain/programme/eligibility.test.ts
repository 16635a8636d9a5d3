import { describe, expect, test } from "vitest";
import type { NeedCategory } from "../../../domain/need/need-categories.ts";
import { eligibility, type PupilFacts } from "../../../domain/programme/eligibility.ts";

const boarder: PupilFacts = { stage: "JUNIOR", grade: 2, boarding: "boarding" };
const vocational: PupilFacts = { stage: "VOCATIONAL", grade: 1, boarding: "day" };

describe("eligibility", () => {
  test("names the rule and the facts it rests on", () => {
    const answer = eligibility({
      ruleVersion: "S0-2018",
      programme: "COMPULSORY_BOARDING",
      pupil: boarder,
      categories: ["OTHER_HARDSHIP"],
    });

    expect(answer).toEqual({
      ruleVersion: "S0-2018",
      programme: "COMPULSORY_BOARDING",
      outcome: "eligible",
      findings: [
        { condition: "stage", outcome: "met", demanded: ["PRIMARY", "JUNIOR", "SPECIAL"], found: ["JUNIOR"] },
        { condition: "boarding", outcome: "met", demanded: ["boarding"], found: ["boarding"] },
        { condition: "need", outcome: "met", demanded: ["recognised"], found: ["OTHER_HARDSHIP"] },
      ],
    });
  });

  test.each([
    {
      what: "a day pupil for the boarders' subsidy",
      programme: "COMPULSORY_BOARDING",
      pupil: { ...boarder, boarding: "day" },
      unmet: ["boarding"],
    },
    { what: "a junior pupil for the senior grant", programme: "SENIOR_HIGH_GRANT", pupil: boarder, unmet: ["stage"] },
    {
      what: "year 3 for the vocational grant",
      programme: "VOCATIONAL_GRANT",
      pupil: { ...vocational, grade: 3 },
      unmet: ["grade"],
    },
    { what: "low income for the supplement", programme: "VOCATIONAL_EXTRA_3000", pupil: vocational, unmet: ["need"] },
    {
      what: "a primary day pupil for the vocational grant",
      programme: "VOCATIONAL_GRANT",
      pupil: { ...boarder, grade: 4 },
      unmet: ["stage", "grade"],
    },
  ] as const)("is refused to $what, with every reason", ({ programme, pupil, unmet }) => {
    const answer = eligibility({ ruleVersion: "S0-2018", programme, pupil, categories: ["LOW_INCOME_EDGE"] });

    expect(answer.outcome).toBe("notEligible");
    expect(answer.findings.filter(({ outcome }) => outcome === "unmet").map(({ condition }) => condition)).toEqual(
      unmet,
    );
  });

  test.each([
    { categories: ["MIN_LIVING", "ARCHIVED_POOR"], outcome: "eligible" },
    { categories: ["MIN_LIVING"], outcome: "notEligible" },
  ] as const)("for the supplement with $categories: $outcome", ({ categories, outcome }) => {
    const answer = eligibility({
      ruleVersion: "S0-2018",
      programme: "VOCATIONAL_EXTRA_3000",
      pupil: vocational,
      categories,
    });

    expect(answer.outcome).toBe(outcome);
  });

  test("asks for some hardship, but not where a programme is for everybody", () => {
    const categories: readonly NeedCategory[] = [];

    const subsidy = eligibility({ ruleVersion: "2026", programme: "COMPULSORY_BOARDING", pupil: boarder, categories });
    const waiver = eligibility({ ruleVersion: "2026", programme: "COMPULSORY_WAIVER", pupil: boarder, categories });

    expect([subsidy.outcome, waiver.outcome]).toEqual(["notEligible", "eligible"]);
  });

  test("cannot be had for what a version does not offer", () => {
    const day: PupilFacts = { ...boarder, boarding: "day" };
    const of = (ruleVersion: "S0-2018" | "2026") =>
      eligibility({ ruleVersion, programme: "COMPULSORY_DAY_LIVING", pupil: day, categories: ["ARCHIVED_POOR"] })
        .outcome;

    expect([of("S0-2018"), of("2026")]).toEqual(["notOffered", "eligible"]);
  });
});
