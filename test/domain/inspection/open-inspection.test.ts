import { describe, expect, it } from "vitest";
import { openInspection } from "../../../domain/inspection/open-inspection.ts";
import { nineOn } from "../../support/findings.ts";
import { aCycle, noticeAt, smallTown } from "../../support/inspections.ts";
import { centralSchool } from "../../support/small-county.ts";

const facts = { unit: smallTown, stages: ["PRIMARY" as const], files: [], known: [], now: noticeAt };

describe("opening an inspection", () => {
  it("moves the unit's dates by a week when its notice goes out after the last day for it", () => {
    const opened = openInspection({ ...facts, cycle: aCycle(), now: nineOn("2026-06-04") });

    expect(opened?.inspection).toMatchObject({
      dueAt: "2026-06-27T16:00:00.000Z",
      onSiteFrom: "2026-06-28T16:00:00.000Z",
      onSiteBy: "2026-07-07T16:00:00.000Z",
    });
  });

  it("is the unit's written notice, with until when it reports of itself", () => {
    const opened = openInspection({ ...facts, cycle: aCycle() });

    expect(opened?.inspection).toMatchObject({
      id: "DD2026-1-01-t-shiqiao",
      status: "notified",
      notifiedAt: noticeAt,
      dueAt: "2026-06-20T16:00:00.000Z",
      onSiteFrom: "2026-06-21T16:00:00.000Z",
      onSiteBy: "2026-06-30T16:00:00.000Z",
      headId: smallTown.headId,
      schools: [centralSchool.code],
    });
    expect(opened?.events).toMatchObject([
      { type: "InspectionOpened", words: { status: "notified", deadline: "2026-06-20T16:00:00.000Z" } },
    ]);
  });

  it("of a regular visit begins on the spot, without a notice and with one inspector", () => {
    const cycle = aCycle({
      nature: "regular",
      teams: [{ unitId: smallTown.id, leadId: "inspector-1", memberIds: ["inspector-1"] }],
    });

    const opened = openInspection({ ...facts, cycle });

    expect(opened?.inspection).toMatchObject({ status: "onSite", dueAt: "2026-06-30T16:00:00.000Z" });
    expect(opened?.inspection.notifiedAt).toBeUndefined();
  });

  it("needs three inspectors unless the visit is a regular one", () => {
    const two = [{ unitId: smallTown.id, leadId: "inspector-1", memberIds: ["inspector-1", "inspector-2"] }];

    const opened = openInspection({ ...facts, cycle: aCycle({ nature: "special", teams: two }) });

    expect(opened).toBeUndefined();
  });

  it("needs a team for the unit", () => {
    const opened = openInspection({ ...facts, cycle: aCycle({ teams: [] }) });

    expect(opened).toBeUndefined();
  });

  it("asks a unit only what has a meaning there", () => {
    const cycle = aCycle({ indicators: ["I01", "I19", "I24", "I40"] });

    const opened = openInspection({ ...facts, cycle });

    expect(opened?.inspection.indicators).toEqual(["I01", "I24"]);
  });

  it("looks at every school of a unit that has no sample of its own", () => {
    const opened = openInspection({ ...facts, cycle: aCycle({ sample: [] }) });

    expect(opened?.inspection.schools).toEqual(smallTown.schoolCodes);
  });
});
