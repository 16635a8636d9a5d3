import { describe, expect, test } from "vitest";
import { offersFor, policiesOf } from "../../../domain/programme/offers.ts";

describe("what a pupil is offered", () => {
  test("a primary boarder may ask for the boarders' subsidy of the county plan", () => {
    expect(offersFor("S0-2018", { stage: "PRIMARY", grade: 3, boarding: "boarding" })).toEqual([
      { programme: "COMPULSORY_BOARDING", period: "term", need: "recognised", amounts: [50_000] },
    ]);
  });

  test("a pupil of a special school is offered the amount of the grade", () => {
    const [offer] = offersFor("S0-2018", { stage: "SPECIAL", grade: 8, boarding: "boarding" });

    expect(offer?.amounts).toEqual([62_500]);
  });

  test("a vocational pupil of the third year is offered the supplement only", () => {
    const offers = offersFor("S0-2018", { stage: "VOCATIONAL", grade: 3, boarding: "day" });

    expect(offers.map(({ programme }) => programme)).toEqual(["VOCATIONAL_EXTRA_3000"]);
  });

  test("a freshman is offered both amounts, for a university in the province and elsewhere", () => {
    const [offer] = offersFor("S0-2018", { stage: "HIGHER", grade: 1, boarding: "day" });

    expect(offer).toMatchObject({ programme: "FRESHMAN_TRAVEL", period: "once", amounts: [50_000, 100_000] });
  });
});

describe("the policies of a version", () => {
  test("hold what it offers and nothing else", () => {
    const codes = policiesOf("S0-2018").map(({ programme }) => programme);

    expect(codes).toContain("PRESCHOOL_LIVING");
    expect(codes).not.toContain("COMPULSORY_DAY_LIVING");
  });

  test("tell who boards, how much is lent and how one comes to it", () => {
    const policies = policiesOf("S0-2018");
    const of = (code: string) => policies.find(({ programme }) => programme === code);

    expect(of("COMPULSORY_BOARDING")).toMatchObject({ use: "application", boarding: "boarding" });
    expect(of("ORIGIN_LOAN_UG")).toMatchObject({ use: "register", loan: { least: 100_000, most: 800_000 } });
    expect(of("COMPULSORY_WAIVER")).toMatchObject({ use: "entitlement", lines: [] });
  });
});
