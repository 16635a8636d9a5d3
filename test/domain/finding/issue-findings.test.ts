import { describe, expect, test } from "vitest";
import { issueFindings } from "../../../domain/finding/issue-findings.ts";
import { heavierThan } from "../../../domain/finding/severity.ts";
import { anOccasion } from "../../support/factories.ts";
import { aNotedFinding, anOpenFinding, nineOn } from "../../support/findings.ts";
import { smallTown } from "../../support/inspections.ts";

const letter = {
  unit: smallTown,
  earlier: [],
  by: { role: "SUPERVISION_HEAD" as const, id: "supervision-head" },
  occasion: anOccasion({ now: nineOn("2026-09-21") }),
};

describe("the opinion letter", () => {
  // Mid-autumn on 25 September and the week from 1 October are holidays; 20 September and 10 October are worked.
  test.each([
    ["S1", "2026-10-21T16:00:00.000Z"],
    ["S2", "2026-10-19T16:00:00.000Z"],
    ["S3", "2026-09-29T16:00:00.000Z"],
    ["S0", "2026-06-24T16:00:00.000Z"],
  ] as const)("gives a finding of severity %s its time", (severity, dueAt) => {
    const finding = aNotedFinding({ severity });

    const { save } = issueFindings({ ...letter, findings: [finding] });

    expect([...save, finding].map((each) => each.dueAt)).toContain(dueAt);
    expect(save.every(({ status }) => status === "open")).toBe(true);
  });

  test("leaves alone what was withdrawn, and what was ordered on the spot", () => {
    const withdrawn = { ...aNotedFinding(), status: "withdrawn" as const };

    const { save, emit } = issueFindings({ ...letter, findings: [withdrawn, aNotedFinding({ severity: "S0" })] });

    expect({ save, emit }).toEqual({ save: [], emit: [] });
  });

  test("brings the unit to an interview for every grave finding, also one ordered on the spot", () => {
    const findings = (["S0", "S1", "S2", "S3"] as const).map((severity) => ({
      ...aNotedFinding({ severity }),
      id: severity,
    }));

    const { climbs } = issueFindings({ ...letter, findings });

    expect(climbs.map(({ findingId, trigger }) => [findingId, trigger])).toEqual([
      ["S3", "graveFinding"],
      ["S0", "graveFinding"],
    ]);
  });
});

describe("a finding", () => {
  const again = aNotedFinding({}, { now: nineOn("2027-06-22") });
  const found = (issuedOn: string) => ({ ...anOpenFinding({}, nineOn(issuedOn)), id: "WT2026-1-01-900" });
  const issue = (earlier: Parameters<typeof issueFindings>[0]["earlier"], heavier: readonly string[] = []) =>
    issueFindings({ ...letter, findings: [again], earlier, heavier }).save[0];

  test("that was found there before says which it repeats, and is as grave as it was noted", () => {
    expect(issue([found("2026-07-27")])).toMatchObject({ repeats: "WT2026-1-01-900", severity: "S1" });
  });

  test("repeats the latest of several", () => {
    const older = { ...found("2026-07-20"), id: "WT2026-1-01-899" };

    expect(issue([found("2026-07-27"), older])).toMatchObject({ repeats: "WT2026-1-01-900" });
  });

  test("found again is one degree heavier when the issuer follows the proposal", () => {
    expect(issue([found("2026-07-27")], [again.id])).toMatchObject({ severity: "S2" });
    expect(issue([], [again.id])).toMatchObject({ severity: "S1" });
  });

  test.each([
    ["on the corresponding day twelve months later", "2026-06-22", "WT2026-1-01-900"],
    ["a day later still", "2026-06-21", undefined],
  ])("found %s repeats accordingly", (_, issuedOn, repeats) => {
    expect(issue([found(issuedOn)])?.repeats).toBe(repeats);
  });

  test.each([
    ["another indicator", { indicator: "I13" }],
    ["another unit", { unitId: "t-anlan" }],
    ["a finding that was withdrawn", { status: "withdrawn" as const }],
  ])("never repeats %s", (_, given) => {
    expect(issue([{ ...found("2026-07-27"), ...given }])?.repeats).toBeUndefined();
  });

  test("never becomes heavier than grave", () => {
    expect((["S1", "S2", "S3", "S0"] as const).map(heavierThan)).toEqual(["S2", "S3", "S3", "S0"]);
  });
});
