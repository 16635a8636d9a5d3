import { describe, expect, test } from "vitest";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { type MapPlace, mapScope } from "../../../domain/task-book/map-scope.ts";
import { centralSchool, smallCounty, smallGrid, teachingPoint } from "../../support/small-county.ts";
import { aTaskItem, somebody } from "../../support/task-items.ts";

const inspector = somebody("inspector-1", "INSPECTOR");
const countyRun = `s-${teachingPoint.code}`;

const scopeOf = (actor: StaffMember, place: MapPlace = {}) =>
  mapScope({ actor, grid: smallGrid, schools: smallCounty.schools, place });

const seen = (actor: StaffMember, place?: MapPlace) => {
  const scope = scopeOf(actor, place);
  return scope && [scope.level, [...scope.unitIds], [...scope.schoolCodes]];
};

describe("what somebody sees of the county", () => {
  test("is all of it for supervision, and less and less the closer it looks", () => {
    const [central, point] = [centralSchool.code, teachingPoint.code];

    expect(seen(inspector)).toEqual(["county", ["t-shiqiao", countyRun], [central, point]]);
    expect(seen(inspector, { district: "east" })).toEqual(["district", ["t-shiqiao", countyRun], [central, point]]);
    expect(seen(inspector, { township: "t-shiqiao" })).toEqual(["unit", ["t-shiqiao"], [central]]);
    expect(seen(inspector, { school: central })).toEqual(["school", [], [central]]);
    expect(seen(inspector, { school: point })).toEqual(["school", [countyRun], [point]]);
  });

  test("is the own unit for its head, the own school for a teacher, nothing for a stranger", () => {
    const head = somebody("point-head", "PRINCIPAL", { of: "school", schoolCode: teachingPoint.code });
    const teacher = somebody("teacher", "SCHOOL_AID_OFFICER", { of: "school", schoolCode: centralSchool.code });
    const stranger = somebody("stranger", "PRINCIPAL", { of: "school", schoolCode: "2161990099" });

    expect(seen(head)).toEqual(["own", [countyRun], [teachingPoint.code]]);
    expect(seen(head, { township: "t-shiqiao" })).toBeUndefined();
    expect(seen(teacher)?.at(2)).toEqual([centralSchool.code]);
    expect(seen(stranger)).toBeUndefined();
  });

  test("has the tasks of the place: the county's only in all of it, a township's not in one school", () => {
    const items = [
      aTaskItem(),
      aTaskItem({ township: "石桥镇" }),
      aTaskItem({ schoolCode: centralSchool.code }),
      aTaskItem({ schoolCode: teachingPoint.code }),
    ];
    const tasksIn = (place: MapPlace) => items.map((item) => scopeOf(inspector, place)?.sees(item));

    expect(tasksIn({})).toEqual([true, true, true, true]);
    expect(tasksIn({ township: "t-shiqiao" })).toEqual([false, true, true, false]);
    expect(tasksIn({ school: centralSchool.code })).toEqual([false, false, true, false]);
  });
});
