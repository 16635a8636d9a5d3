import { describe, expect, test } from "vitest";
import type { Finding } from "../../../domain/finding/finding.ts";
import { ledgerSums } from "../../../domain/finding/ledger-sums.ts";
import { ledgerScope, mayReadFinding } from "../../../domain/finding/read-finding.ts";
import { findingReminder } from "../../../domain/finding/remind-finding.ts";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { findingNews } from "../../../domain/notice/finding-news.ts";
import { anOccasion } from "../../support/factories.ts";
import { aNotedFinding, anOpenFinding, nineOn, personOf } from "../../support/findings.ts";
import { anInspection } from "../../support/inspections.ts";
import { smallGrid } from "../../support/small-county.ts";

const act = (by: string) => ({ text: "初步意见。", by, at: nineOn("2026-07-03") });

describe("a finding is read", () => {
  const told = anInspection({ preliminary: { ...act("inspector-1"), defenceBy: nineOn("2026-07-13") } });
  const reads = (staffId: string, finding: Finding, inspection = anInspection()) =>
    mayReadFinding(personOf(staffId), { finding, inspection, grid: smallGrid });

  test.each([
    ["an inspector as soon as it is noted", "inspector-4", aNotedFinding(), anInspection(), true],
    ["the head of its unit not before the preliminary opinion", "township-1", aNotedFinding(), anInspection(), false],
    ["the head of its unit with the preliminary opinion", "township-1", aNotedFinding(), told, true],
    ["the director of the area once it is issued", "area-director", anOpenFinding(), anInspection(), true],
    ["whoever puts it right", "officer-1", { ...anOpenFinding(), ownerId: "officer-1" }, anInspection(), true],
    ["nobody else of the unit", "principal-1", anOpenFinding(), told, false],
    ["no other unit", "point-head", anOpenFinding(), told, false],
  ] as const)("by %s", (_, staffId, finding, inspection, isReader) => {
    expect(reads(staffId, finding, inspection)).toBe(isReader);
  });

  test("in a ledger of the county, of the own units, or of one's own", () => {
    const scopes = ["supervision-head", "township-1", "officer-1"].map((id) => ledgerScope(personOf(id), smallGrid));

    expect(scopes).toEqual(["county", "units", "own"]);
  });
});

test("a ledger's sums leave out what was withdrawn", () => {
  const open = anOpenFinding();
  const withdrawn: Finding = { ...open, status: "withdrawn" };
  const proved: Finding = { ...open, status: "proved" };

  expect(ledgerSums([aNotedFinding(), open, proved, withdrawn], nineOn("2026-12-01"))).toEqual({
    all: 3,
    open: 2,
    overdue: 1,
    proved: 1,
    closed: 0,
  });
});

describe("the owner of a finding", () => {
  // Issued on 27 July, due at the end of 26 August: of 22 working days half are over on 12 August.
  test.each([
    ["is reminded at half time", "2026-08-12", true],
    ["is reminded on the last day", "2026-08-26", true],
    ["has peace on other days", "2026-08-13", false],
    ["has peace once it is late, for that was told", "2026-08-27", false],
  ])("%s", (_, day, isReminded) => {
    const reminder = findingReminder(anOpenFinding(), anOccasion({ now: nineOn(day) }));

    expect(reminder?.staffId).toBe(isReminded ? "township-1" : undefined);
  });

  test("is not reminded of what is not open", () => {
    expect(findingReminder(aNotedFinding(), anOccasion({ now: nineOn("2026-08-26") }))).toBeUndefined();
  });
});

describe("what happens to a finding is news", () => {
  const told = (type: DomainEvent["type"], words: DomainEvent["words"]) =>
    findingNews[type]?.({
      event: {
        type,
        subject: { kind: "finding", id: "WT2026-1-01-001" },
        at: nineOn("2026-07-27"),
        actor: { role: "SYSTEM", id: "system" },
        words: { unit: "t-shiqiao", owner: "officer-1", ...words },
      },
      grid: smallGrid,
    }).map(({ staffId, news }) => [staffId, news?.about]);

  test("to its owner when it is issued, and to whoever is to verify it when it is proved", () => {
    expect(told("FindingIssued", {})).toEqual([["officer-1", "findingOpen"]]);
    expect(told("FindingProved", { verifier: "inspector-4" })).toEqual([["inspector-4", "findingProved"]]);
    expect(told("FindingProved", {})).toEqual([]);
  });

  test("to the supervision office at once when it is grave", () => {
    expect(told("FindingNoted", { severity: "S3" })).toEqual([["supervision-head", "findingGrave"]]);
    expect(told("FindingNoted", { severity: "S1" })).toEqual([]);
    expect(told("FindingNoted", {})).toEqual([]);
  });

  test("to its owner, the head of the unit and the supervision office when it is late", () => {
    expect(told("FindingOverdue", {})).toEqual([
      ["officer-1", "findingOverdue"],
      ["township-1", "findingOverdue"],
      ["supervision-head", "findingOverdue"],
    ]);
    expect(told("FindingOverdue", { unit: "t-gone" })).toHaveLength(2);
  });
});
