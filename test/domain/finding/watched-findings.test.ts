import { describe, expect, test } from "vitest";
import type { Escalation } from "../../../domain/escalation/escalation.ts";
import type { Finding } from "../../../domain/finding/finding.ts";
import { overdue } from "../../../domain/finding/overdue-finding.ts";
import { closeItself } from "../../../domain/finding/self-closing.ts";
import { anOccasion } from "../../support/factories.ts";
import { aNotedFinding, anOpenFinding, nineOn } from "../../support/findings.ts";
import { smallTown } from "../../support/inspections.ts";

const late = nineOn("2026-08-27");

describe("a finding whose time has passed", () => {
  const watch = (finding: Finding, { now = late, ladder = [] as readonly Escalation[] } = {}) =>
    overdue(finding, { unit: smallTown, ladder, occasion: anOccasion({ now }) });

  test("is overdue and brings its unit onto the ladder", () => {
    expect(watch(anOpenFinding())).toMatchObject({
      save: [
        { kind: "finding", overdueSince: "2026-08-26T16:00:00.000Z" },
        { kind: "escalation", step: "bulletin", issueClass: "process", grounds: [{ trigger: "overdueRectification" }] },
      ],
      emit: [{ type: "FindingOverdue" }, { type: "EscalationOpened" }],
    });
  });

  test("is told of once for each deadline", () => {
    const told = { ...anOpenFinding(), overdueSince: nineOn("2026-08-27") };

    expect(watch(told)).toBeUndefined();
  });

  test("joins a step its unit has not been told of yet", () => {
    const first = watch({ ...anOpenFinding(), id: "WT2026-1-01-002" });
    const ladder = first?.save.flatMap((each) => (each.kind === "escalation" ? [each] : [])) ?? [];

    expect(watch(anOpenFinding(), { ladder })?.emit.map(({ type }) => type)).toEqual([
      "FindingOverdue",
      "EscalationJoined",
    ]);
  });

  test.each([
    ["is not overdue while its time runs", anOpenFinding(), nineOn("2026-08-26")],
    ["is not overdue once a proof is on file", { ...anOpenFinding(), status: "proved" as const }, late],
    ["is not overdue before the letter", aNotedFinding(), late],
  ])("%s", (_, finding, now) => {
    expect(watch(finding, { now })).toBeUndefined();
  });
});

describe("a finding about data", () => {
  const aboutData = (given: Partial<Finding> = {}): Finding => ({
    ...anOpenFinding(),
    selfClosing: { reach: 100, direction: "atLeast" },
    ...given,
  });
  const known = (value: number, asOf = late) => ({ indicator: "I05", value, asOf });

  test("closes itself when the county's records are right, without proof or verifier", () => {
    expect(closeItself(aboutData(), { known: known(100), now: late })).toMatchObject({
      save: [{ status: "closed", closed: { by: "system", at: late } }],
      emit: [{ type: "FindingClosed", actor: { id: "system" }, words: { value: 100, reach: 100 } }],
    });
  });

  test("that was never issued is compared with what was known when it was noted", () => {
    const { issuedAt: _, ...unissued } = aboutData();

    expect(closeItself(unissued, { known: known(100), now: late })).toBeDefined();
    expect(closeItself(unissued, { known: known(100, nineOn("2026-06-01")), now: late })).toBeUndefined();
  });

  test("of which there should be few closes itself at the target or below", () => {
    const finding = aboutData({ selfClosing: { reach: 0, direction: "atMost" } });

    expect([0, 1].map((value) => closeItself(finding, { known: known(value), now: late }) !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ["the records are not right yet", aboutData(), known(99)],
    ["they were right before it was issued", aboutData(), known(100, nineOn("2026-07-01"))],
    ["they tell of something else", aboutData({ indicator: "I01" }), known(100)],
    ["they tell nothing", aboutData(), undefined],
    ["it has been withdrawn", aboutData({ status: "withdrawn" }), known(100)],
    ["people are to look at it", anOpenFinding(), known(100)],
  ])("stays open while %s", (_, finding, value) => {
    expect(closeItself(finding, { known: value, now: late })).toBeUndefined();
  });
});
