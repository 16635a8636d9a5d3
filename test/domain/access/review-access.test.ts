import { describe, expect, test } from "vitest";
import type { Access } from "../../../domain/access/access.ts";
import { accessScopeOf } from "../../../domain/access/access-scope.ts";
import { reviewAccess } from "../../../domain/access/review-access.ts";
import { Day } from "../../../domain/calendar/time.ts";
import { aStaffMember, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const auditor = aStaffMember({ id: "auditor" });
const principal = aStaffMember({
  id: "principal-1",
  roles: [{ role: "PRINCIPAL", scope: { of: "school", schoolCode: centralSchool.code } }],
});
const teacher = aStaffMember({
  id: "teacher-1",
  roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", schoolCode: centralSchool.code } }],
});
const aLook = (by: string, oddities: Access["oddities"] = []): Access => ({
  ...{ kind: "access", record: recorded(), id: `look-${by}`, fileId: "SQ2026202700000001", at: monday, by },
  ...{
    role: "AID_CENTER_REVIEWER",
    unit: "county",
    door: "reveal-fields",
    fields: ["phone"],
    why: "contact",
    oddities,
  },
});
const day = Day.parse("2026-09-07");
const form = { from: day, to: day, remark: "均为办理所需", humanFact: 1 };
const review = (given: Partial<Parameters<typeof reviewAccess>[0]> = {}) =>
  reviewAccess({
    ...{ actor: head, looks: [aLook("reviewer-1", ["noTask"]), aLook("head")], extent: "whole" },
    ...{ form, now: monday, id: "review-1", digest: "0".repeat(64), ...given },
  });

describe("the access log", () => {
  test("is gone through by the centre's head for the county, by a principal for the own school", () => {
    expect(accessScopeOf(head)).toEqual({ unit: "county", role: "AID_CENTER_HEAD", may: "review" });
    expect(accessScopeOf(principal)).toEqual({ unit: centralSchool.code, role: "PRINCIPAL", may: "review" });
  });

  test("is read and not signed by the audit, and by nobody else", () => {
    expect(accessScopeOf(auditor)?.may).toBe("read");
    expect(accessScopeOf(teacher)).toBeUndefined();
    expect([auditor, teacher].map((actor) => codeOf(review({ actor })))).toEqual(["NotAllowedHere", "NotAllowedHere"]);
  });
});

describe("a review of looks", () => {
  test("says how many it saw and how many were odd, leaves own looks to somebody else, and is a record of its own", () => {
    const { save, emit } = changeOf(review());

    expect(save).toMatchObject([{ kind: "accessReview", looks: 1, odd: 1, by: "head", remark: form.remark }]);
    expect(emit).toMatchObject([{ type: "AccessReviewed", words: { looks: 1, odd: 1 } }]);
    expect(JSON.stringify(emit)).not.toContain(form.remark);
  });

  test("is bound to the looks the page showed", () => {
    expect(codeOf(review({ form: { ...form, humanFact: 2 } }))).toBe("WrongHumanFact");
    expect(codeOf(review({ extent: "tooMany" }))).toBe("FormIncomplete");
  });

  test("names the person or the file it was narrowed to", () => {
    const narrowed = { ...form, person: "reviewer-1", file: "SQ2026202700000001" };

    expect(changeOf(review({ form: narrowed })).save).toMatchObject([
      { person: "reviewer-1", file: "SQ2026202700000001" },
    ]);
  });
});
