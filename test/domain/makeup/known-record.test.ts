import { expect, test } from "vitest";
import { knownRecord } from "../../../domain/makeup/known-record.ts";
import { aPupil, aStaffMember } from "../../support/factories.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";

const pupil = aPupil({ schoolCode: centralSchool.code });
const officerAt = (schoolCode: string) =>
  aStaffMember({ id: "officer", roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", schoolCode } }] });
const ofCounty = (role: "AID_CENTER_REVIEWER" | "AUDITOR") =>
  aStaffMember({ id: "county", roles: [{ role, scope: { of: "county" } }] });
const here = { pupilName: pupil.name, schoolCode: centralSchool.code };
const elsewhere = { ...here, schoolCode: teachingPoint.code };

test("a school reads the register about a child of its own", () => {
  expect(knownRecord({ actor: officerAt(centralSchool.code), makeupCase: here, pupil })).toBe(pupil);
});

test("a school that types the number of another school's child learns nothing, and neither does who looks on", () => {
  for (const actor of [officerAt(teachingPoint.code), ofCounty("AUDITOR")])
    expect(knownRecord({ actor, makeupCase: elsewhere, pupil })).toBeUndefined();
});

test("the aid centre reads the register about a child of any school", () => {
  expect(knownRecord({ actor: ofCounty("AID_CENTER_REVIEWER"), makeupCase: elsewhere, pupil })).toBe(pupil);
});

test("a number under another name opens nobody's record, not even to the aid centre", () => {
  const renamed = { ...here, pupilName: "孙某某" };

  for (const actor of [officerAt(centralSchool.code), ofCounty("AID_CENTER_REVIEWER")])
    expect(knownRecord({ actor, makeupCase: renamed, pupil })).toBeUndefined();
});
