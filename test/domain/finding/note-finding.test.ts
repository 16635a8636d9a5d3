import { describe, expect, test } from "vitest";
import type { StoredFile } from "../../../domain/file/stored-file.ts";
import { emptyLedger } from "../../../domain/finding/finding-ledger.ts";
import { mostFindings, noteFinding } from "../../../domain/finding/note-finding.ts";
import type { KnownValue } from "../../../domain/indicator/known-value.ts";
import { anOccasion } from "../../support/factories.ts";
import { aNote, aNotedFinding, aProofFile, nineOn, personOf } from "../../support/findings.ts";
import { anInspection } from "../../support/inspections.ts";

const now = nineOn("2026-06-24");
const visited = anInspection({ status: "onSite" });

const facts = {
  actor: personOf("inspector-2"),
  inspection: visited,
  form: aNote(),
  files: new Map(),
  noted: 0,
  ledger: emptyLedger(visited.cycleId),
  occasion: anOccasion({ now }),
};

const known = (value: number): KnownValue => ({ indicator: "I01", value, asOf: now });

describe("a problem found on the spot", () => {
  test("gets the next number of its cycle's ledger and belongs to the head of the unit", () => {
    const noted = noteFinding({ ...facts, ledger: { ...facts.ledger, next: 7 } });

    expect(noted).toMatchObject({
      finding: {
        id: "WT2026-1-01-007",
        status: "noted",
        ownerId: "township-1",
        issueClass: "process",
        notedBy: "inspector-2",
      },
      ledger: { next: 8 },
      events: [{ type: "FindingNoted", actor: { role: "INSPECTOR", id: "inspector-2" } }],
    });
    expect("finding" in noted && noted.finding.dueAt).toBeUndefined();
  });

  test("is ordered to be put right the same day when life is in danger, before any letter", () => {
    const noted = noteFinding({ ...facts, form: aNote({ severity: "S0" }) });

    expect(noted).toMatchObject({
      finding: {
        status: "open",
        issuedAt: now,
        dueAt: "2026-06-24T16:00:00.000Z",
      },
      events: [{ type: "FindingNoted" }, { type: "FindingIssued" }],
    });
  });

  test("concerns an indicator, a school and photos of this inspection, or it is not noted", () => {
    const noted = noteFinding({
      ...facts,
      form: aNote({ indicator: "I40", schoolCode: "2161990199", fileIds: ["unknown"] }),
    });

    expect(noted).toMatchObject({
      code: "FormIncomplete",
      faults: [{ field: "indicator" }, { field: "schoolCode" }, { field: "fileIds" }],
    });
  });

  test("keeps the hashes of its photos as they were on the spot", () => {
    const photo: StoredFile = {
      ...aProofFile("photo", aNotedFinding()),
      about: { kind: "inspection", id: visited.id },
      purpose: "visitPhoto",
    };

    const { sha256: _, ...unhashed } = photo;
    const files = new Map([
      ["photo", photo],
      ["old", { ...unhashed, id: "old" }],
    ]);
    const noted = noteFinding({ ...facts, form: aNote({ fileIds: ["photo", "old"] }), files });

    expect(noted).toMatchObject({ finding: { fileIds: ["photo", "old"], fileHashes: ["hash of photo", ""] } });
  });

  test("finds no place when the opinion letter could not hold it any more", () => {
    expect(noteFinding({ ...facts, noted: mostFindings })).toMatchObject({
      code: "FormIncomplete",
      faults: [{ code: "tooMany" }],
    });
  });

  test.each([
    ["will close itself once the records reach the target they miss", 92, { reach: 100, direction: "atLeast" }],
    ["never closes itself when the records had nothing against the unit", 100, undefined],
  ])("%s", (_, value, selfClosing) => {
    const inspection = anInspection({ status: "onSite", known: [known(value)], indicators: ["I01"], ruleSet: "S1" });

    const finding = aNotedFinding({ indicator: "I01" }, { inspection });

    expect(finding.selfClosing).toEqual(selfClosing);
  });

  test("of which there should be none closes itself at the target or below", () => {
    const value = { indicator: "I13", value: 2, asOf: now };
    const inspection = anInspection({ status: "onSite", known: [value], indicators: ["I13"], ruleSet: "S0" });

    const { selfClosing } = aNotedFinding({ indicator: "I13" }, { inspection });

    expect(selfClosing).toEqual({ reach: 0, direction: "atMost" });
  });

  test("that no record can tell of never closes itself", () => {
    expect(aNotedFinding({ indicator: "I05" }).selfClosing).toBeUndefined();
  });
});
