import { describe, expect, test } from "vitest";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import {
  contactNamer,
  mayNameOfficers,
  mayReadPupils,
  schoolsSeen,
  supervises,
} from "../../../domain/responsibility/may-see.ts";
import { treeOf, wayTo } from "../../../domain/responsibility/tree.ts";
import { aStaffMember } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "../../support/small-county.ts";

const person = (id: string): StaffMember =>
  smallCountyStaff.find((each) => each.id === id) ?? aStaffMember({ id, roles: [] as never });
const { schools } = smallCounty;
const seenBy = (id: string) => schoolsSeen(person(id), { grid: smallGrid, schools }).map(({ code }) => code);

describe("the tree of responsibility", () => {
  const top = treeOf({ grid: smallGrid, county: smallCounty, schools });

  test("holds every school once, below its cell, area, district and the county", () => {
    const way = wayTo(top, { level: "school", code: centralSchool.code });

    expect(top.schoolCodes).toEqual([centralSchool.code, teachingPoint.code]);
    expect(way.map(({ level, leaderId }) => [level, leaderId])).toEqual([
      ["county", "director"],
      ["district", "district-leader"],
      ["area", "area-director"],
      ["cell", "principal-1"],
      ["school", "township-1"],
    ]);
  });

  test("shows a school without a contact as one nobody leads", () => {
    const school = wayTo(top, { level: "school", code: teachingPoint.code }).at(-1);

    expect(school).not.toHaveProperty("leaderId");
  });

  test("leaves out what holds no school one sees, and knows only the top of what is not there", () => {
    const bare = treeOf({ grid: smallGrid, county: smallCounty, schools: [] });

    expect(bare.children).toEqual([]);
    expect(wayTo(top, { level: "area", code: "A9" })).toEqual([top]);
  });
});

describe("who sees which school", () => {
  test("is supervision all, a township's office its own, a cell's leader the cell, others the own school", () => {
    const both = [centralSchool.code, teachingPoint.code];

    expect(["supervision-head", "inspector-1", "area-director", "district-leader", "director"].map(seenBy)).toEqual(
      Array(5).fill(both),
    );
    expect(seenBy("township-1")).toEqual(both);
    expect(seenBy("principal-1")).toEqual(both);
    expect(seenBy("teacher-2")).toEqual([centralSchool.code]);
    expect(seenBy("point-head")).toEqual([teachingPoint.code]);
    expect(seenBy("reviewer-1")).toEqual([]);
  });

  test("is the own school alone where there is no grid", () => {
    expect(schoolsSeen(person("principal-1"), { grid: undefined, schools }).map(({ code }) => code)).toEqual([
      centralSchool.code,
    ]);
    expect(supervises(person("principal-1"))).toBe(false);
  });
});

describe("who names and who reads names", () => {
  const place = { schoolCode: centralSchool.code, stage: "PRIMARY", grade: 4, classNo: 1 } as const;

  test("a contact is named by the offices above, each in its role", () => {
    expect(contactNamer(person("area-director"), centralSchool)).toEqual({
      role: "AREA_DIRECTOR",
      id: "area-director",
    });
    expect(contactNamer(person("area-director"), { code: "1", township: "东河镇" })).toBeUndefined();
    expect(contactNamer(person("district-leader"), centralSchool)).toBeUndefined();
  });

  test("responsible persons are named by the principal of the school alone", () => {
    expect(mayNameOfficers(person("principal-1"), centralSchool.code)).toBe(true);
    expect(mayNameOfficers(person("point-head"), centralSchool.code)).toBe(false);
    expect(mayNameOfficers(person("officer-1"), centralSchool.code)).toBe(false);
  });

  test("pupils' names are read by the principal, the aid officer and the class's own teacher", () => {
    const readers = ["principal-1", "officer-1", "teacher-1", "teacher-2", "panel-1", "supervision-head", "point-head"];

    expect(readers.map((id) => mayReadPupils(person(id), centralSchool, place))).toEqual([
      ...[true, true, true, false],
      ...[false, false, false],
    ]);
  });
});
