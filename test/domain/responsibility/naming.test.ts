import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { gapsOf } from "../../../domain/responsibility/gaps.ts";
import {
  classIdOf,
  classNamed,
  type Guarantee,
  guaranteeIdOf,
  needsOfficer,
} from "../../../domain/responsibility/guarantee.ts";
import { countHelp, helpLimitOf, loadsOf, pairsOf } from "../../../domain/responsibility/help-tally.ts";
import { contactCandidates, nameContact } from "../../../domain/responsibility/name-contact.ts";
import { nameOfficers } from "../../../domain/responsibility/name-officers.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { aPupil, monday, recorded } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "../../support/small-county.ts";

const person = (id: string): StaffMember => {
  const found = smallCountyStaff.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

const classFour = { stage: "PRIMARY", grade: 4, classNo: 1 } as const;
const classFive = { stage: "PRIMARY", grade: 5, classNo: 1 } as const;
const pupils = [
  { pupilKey: "one", ...classFour },
  { pupilKey: "two", ...classFour },
  { pupilKey: "three", ...classFive },
];

const aGuarantee = (given: Partial<Guarantee> = {}): Guarantee => ({
  kind: "guarantee",
  record: recorded(3),
  id: guaranteeIdOf({ schoolCode: centralSchool.code, ...classFour }),
  schoolCode: centralSchool.code,
  ...classFour,
  pairs: [{ pupilKey: "one", staffId: "teacher-1" }],
  namedBy: "principal-1",
  namedAt: monday,
  ...given,
});

describe("a class", () => {
  test("is named by one word within its school", () => {
    expect(classIdOf(classFour)).toBe("PRIMARY-4-1");
    expect(guaranteeIdOf({ schoolCode: "2161990101", ...classFour })).toBe("2161990101-PRIMARY-4-1");
    expect(classNamed(centralSchool, "PRIMARY-5-1")?.homeroomTeacherId).toBe("teacher-2");
    expect(classNamed(centralSchool, "PRIMARY-9-1")).toBeUndefined();
  });

  test("asks a responsible person for its registered-poor pupils only", () => {
    expect(needsOfficer(aPupil({ provedCategories: ["MIN_LIVING", "ARCHIVED_POOR"] }))).toBe(true);
    expect(needsOfficer(aPupil({ provedCategories: ["MIN_LIVING"] }))).toBe(false);
  });
});

describe("the count of a school", () => {
  const counted = (guarantees: readonly Guarantee[]) =>
    countHelp({ school: centralSchool, pupils, guarantees, record: unrecorded, now: monday });

  test("says class by class how many pupils have a person", () => {
    const { classes, officers } = counted([aGuarantee()]);

    expect(classes).toEqual([
      { ...classFour, pupils: 2, named: 1 },
      { ...classFive, pupils: 1, named: 0 },
    ]);
    expect(officers).toBe(1);
  });

  test("finds who has more than the rule allows: a teacher more than 2, a school leader more than 3", () => {
    const pairs = pupils.map(({ pupilKey }) => ({ pupilKey, staffId: "teacher-1" }));
    const ofLeader = pairs.map(({ pupilKey }) => ({ pupilKey, staffId: "principal-1" }));

    expect(counted([aGuarantee({ pairs })])).toMatchObject({ over: 1, most: 3 });
    expect(counted([aGuarantee({ pairs: ofLeader })])).toMatchObject({ over: 0, most: 3 });
    expect(["principal-1", "panel-1", "officer-1"].map((id) => helpLimitOf(centralSchool, id))).toEqual([3, 3, 2]);
  });

  test("forgets pupils who have left, and believes the later of two namings", () => {
    const moved = aGuarantee({
      ...classFive,
      id: "later",
      namedAt: later(monday, 1),
      pairs: [
        { pupilKey: "one", staffId: "teacher-2" },
        { pupilKey: "gone", staffId: "teacher-2" },
      ],
    });
    const present = new Set(["one", "two", "three"]);

    expect([...pairsOf([moved, aGuarantee()], present)]).toEqual([["one", "teacher-2"]]);
    expect([...loadsOf([aGuarantee(), moved], present)]).toEqual([["teacher-2", 1]]);
  });

  test("of a school without registered-poor pupils is empty", () => {
    const tally = countHelp({ school: teachingPoint, pupils: [], guarantees: [], record: unrecorded, now: monday });

    expect(tally).toMatchObject({ classes: [], officers: 0, over: 0, most: 0 });
  });

  test("becomes the gaps of whatever lies together", () => {
    const gaps = gapsOf({
      schoolCodes: [centralSchool.code, teachingPoint.code],
      contacts: smallGrid.contacts,
      tallies: [counted([aGuarantee()])],
    });

    expect(gaps).toEqual({
      schools: 2,
      withoutContact: 1,
      pupils: 3,
      unnamed: 2,
      officers: 1,
      over: 0,
      uncounted: 1,
    });
  });
});

describe("a school's contact", () => {
  const form = { staffId: "district-leader", was: "township-1", humanFact: "学" };
  const facts = { grid: smallGrid, county: smallCounty, school: centralSchool, form, now: monday };

  test("is named by the director of its area", () => {
    const decision = nameContact({ ...facts, actor: person("area-director") });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [{ kind: "grid", contacts: { [centralSchool.code]: "district-leader" } }],
        emit: [{ type: "ContactNamed", actor: { role: "AREA_DIRECTOR", id: "area-director" } }],
      },
    });
  });

  test("is one of the leaders and officers above it, never its own principal and never an inspector", () => {
    const candidates = contactCandidates({ grid: smallGrid, county: smallCounty, school: centralSchool });
    const elsewhere = contactCandidates({
      grid: { ...smallGrid, cells: [] },
      county: smallCounty,
      school: centralSchool,
    });

    expect(candidates).toEqual([
      "township-1",
      "area-director",
      "district-leader",
      "deputy",
      "director",
      "head",
      "reviewer-1",
    ]);
    expect(elsewhere).not.toContain("area-director");
  });

  test.each([
    ["whoever holds no such office", { actor: person("inspector-1") }, "NotAllowedHere"],
    ["whoever read another contact", { form: { ...form, was: "deputy" } }, "VersionConflict"],
    ["nobody who is not offered", { form: { ...form, staffId: "inspector-1" } }, "FormIncomplete"],
    ["nobody who has not read the page", { form: { ...form, humanFact: "猫" } }, "WrongHumanFact"],
    ["nobody without a grid", { grid: undefined }, "TaskNotFound"],
    ["nobody in a county that is not there", { county: undefined }, "TaskNotFound"],
    ["nobody at a school that is not there", { school: undefined }, "TaskNotFound"],
  ])("is not named for %s", (_, changed, code) => {
    const decision = nameContact({ ...facts, actor: person("area-director"), ...changed });

    expect(decision).toMatchObject({ accepted: false, refusal: { code } });
  });
});

describe("the responsible persons of a class", () => {
  const form = {
    classId: "PRIMARY-4-1",
    version: 3,
    humanFact: "学",
    pairs: [{ pupilKey: "one", staffId: "officer-1" }, { pupilKey: "two" }],
  };
  const facts = {
    actor: person("principal-1"),
    school: centralSchool,
    guarantees: [aGuarantee()],
    pupils,
    staffIds: ["teacher-1", "officer-1"],
    tally: undefined,
    form,
    now: monday,
  };

  test("are named by the principal; a pupil left open stays without one, and the school is counted anew", () => {
    const decision = nameOfficers(facts);

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [
          { kind: "guarantee", record: { version: 3 }, pairs: [{ pupilKey: "one", staffId: "officer-1" }] },
          { kind: "helpTally", classes: [{ pupils: 2, named: 1 }, { named: 0 }] },
        ],
        emit: [{ type: "HelpOfficersNamed", words: { pupils: 2, named: 1 } }],
      },
    });
  });

  test("are no longer those of the class a pupil has left, even where nobody is named here", () => {
    const before = aGuarantee({
      ...classFive,
      id: guaranteeIdOf({ schoolCode: centralSchool.code, ...classFive }),
      pairs: [
        { pupilKey: "two", staffId: "teacher-2" },
        { pupilKey: "three", staffId: "teacher-2" },
      ],
    });

    const decision = nameOfficers({ ...facts, guarantees: [aGuarantee(), before] });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [
          { pairs: [{ pupilKey: "one" }] },
          { id: before.id, pairs: [{ pupilKey: "three" }] },
          {
            classes: [
              { pupils: 2, named: 1 },
              { pupils: 1, named: 1 },
            ],
          },
        ],
      },
    });
  });

  test("are the homeroom teacher for everybody by one word, also where nobody was named before", () => {
    const tally = countHelp({
      ...{ school: centralSchool, pupils, guarantees: [], now: monday },
      record: recorded(2),
    });

    const decision = nameOfficers({
      ...facts,
      guarantees: [],
      tally,
      form: { ...form, version: 0, pairs: [], everybody: "homeroom" },
    });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [
          {
            record: unrecorded,
            pairs: [
              { pupilKey: "one", staffId: "teacher-1" },
              { pupilKey: "two", staffId: "teacher-1" },
            ],
          },
          { record: { version: 2 } },
        ],
      },
    });
  });

  test.each([
    ["by nobody else", { actor: person("officer-1") }, "NotAllowedHere"],
    ["in no school that is not there", { school: undefined }, "TaskNotFound"],
    ["in no class that is not there", { form: { ...form, classId: "PRIMARY-9-1" } }, "FormIncomplete"],
    ["not twice from one reading", { form: { ...form, version: 2 } }, "VersionConflict"],
    ["not unread", { form: { ...form, humanFact: "猫" } }, "WrongHumanFact"],
    [
      "for no pupil of another class",
      { form: { ...form, pairs: [{ pupilKey: "three", staffId: "officer-1" }] } },
      "FormIncomplete",
    ],
    [
      "from no other school",
      { form: { ...form, pairs: [{ pupilKey: "one", staffId: "point-head" }] } },
      "FormIncomplete",
    ],
  ])("are named %s", (_, changed, code) => {
    const decision = nameOfficers({ ...facts, ...changed });

    expect(decision).toMatchObject({ accepted: false, refusal: { code } });
  });
});
