import { describe, expect, test } from "vitest";
import type { School } from "../../../domain/county/school.ts";
import { holdsRole } from "../../../domain/county/staff-member.ts";
import { generateCounty } from "../../../local/demo/county.ts";

const demo = generateCounty();
const byId = new Map(demo.staff.map((member) => [member.id, member]));
const teachersOf = (school: School) => demo.staff.filter((member) => member.unitName === school.name);
const points = demo.schools.filter(({ type }) => type === "TEACHING_POINT");
const others = demo.schools.filter(({ type }) => type !== "TEACHING_POINT");

describe("the staff of the demo county", () => {
  test("counts 3,150 teachers", () => {
    const counts = demo.schools.map((school) => teachersOf(school).length);

    expect(counts.reduce((sum, count) => sum + count)).toBe(3150);
    expect(new Set(demo.staff.map(({ id }) => id)).size).toBe(demo.staff.length);
  });

  test("has mailboxes that nobody owns, one each", () => {
    const mailboxes = demo.staff.map(({ email }) => email);

    expect(mailboxes.filter((email) => !/^[a-z0-9.-]+@example\.com$/.test(email))).toEqual([]);
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
  });

  test.each(demo.schools)("$name finds a holder for each of its offices and classes", (school) => {
    const { offices, classes, code: schoolCode, township } = school;

    const holders = [
      [offices.principalId, "PRINCIPAL"],
      [offices.panelChairId, "SCHOOL_REVIEW_PANEL"],
      [offices.aidOfficerId, "SCHOOL_AID_OFFICER"],
      [offices.townshipOfficeId, "TOWNSHIP_SCHOOL_OFFICE"],
      ...classes.map(({ homeroomTeacherId }) => [homeroomTeacherId, "HOMEROOM_TEACHER"] as const),
    ] as const;

    const missing = holders.filter(([id, role]) => {
      const member = byId.get(id);
      return member === undefined || !holdsRole(member, role, { schoolCode, township });
    });
    expect(missing).toEqual([]);
  });

  test("keeps the offices and classes of a school in different hands", () => {
    const doubled = others.filter(({ offices, classes }) => {
      const hands = [
        offices.principalId,
        offices.panelChairId,
        offices.aidOfficerId,
        ...classes.map((each) => each.homeroomTeacherId),
      ];
      return new Set(hands).size !== hands.length;
    });

    expect(doubled).toEqual([]);
  });

  test("lets one person of a teaching point hold two steps of the chain", () => {
    const chains = points.map(({ offices, classes }) => ({
      teaches: classes.some(({ homeroomTeacherId }) => homeroomTeacherId === offices.principalId),
      chairs: offices.panelChairId === offices.principalId,
    }));

    expect(chains.filter(({ teaches, chairs }) => teaches !== chairs)).toHaveLength(points.length);
    expect(chains.filter(({ teaches }) => teaches)).toHaveLength(points.length / 2);
  });

  test("holds every office of the bureau", () => {
    const { reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId } = demo.county.offices;

    const roles = [...reviewerIds, centerHeadId, deputyDirectorId, bureauDirectorId].map(
      (id) => byId.get(id)?.roles[0]?.role,
    );

    expect(new Set(roles)).toEqual(
      new Set(["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR"]),
    );
    expect(reviewerIds.length).toBeGreaterThanOrEqual(2);
    expect(demo.staff.filter(({ roles: held }) => held[0]?.role === "AUDITOR")).toHaveLength(1);
  });
});
