import { describe, expect, test } from "vitest";
import {
  type RevealForm,
  revealableTo,
  revealed,
  revealFields,
  revealsLimited,
} from "../../../domain/access/reveal-fields.ts";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import { Instant, later } from "../../../domain/calendar/time.ts";
import { factOfName } from "../../../domain/shared/human-fact.ts";
import { aForm, anApplication, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf } from "../../support/said.ts";

const application = anApplication({ status: "classCheck" });
const { schoolCode } = application;
const teacher = aStaffMember({
  id: "teacher-1",
  name: "孙乙",
  roles: [{ role: "HOMEROOM_TEACHER", scope: { of: "class", schoolCode, stage: "PRIMARY", grade: 4, classNo: 1 } }],
});
const reviewer = aStaffMember({ id: "reviewer-1", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] });
const principal = aStaffMember({
  id: "principal-1",
  roles: [{ role: "PRINCIPAL", scope: { of: "school", schoolCode } }],
});
const task = aWait({
  purpose: "classCheck",
  assignee: teacher.id,
  subject: { kind: "application", id: application.id },
});
const form: RevealForm = {
  fields: ["phone"],
  why: "contact",
  because: "通知补交材料",
  humanFact: factOfName(application.pupilName),
};

const ask = (given: Partial<Parameters<typeof revealFields>[0]> = {}) =>
  revealFields({
    ...{ actor: teacher, application, task, form, names: ["钱麦甲", "钱丙"], accessId: "look-1" },
    ...{ log: undefined, counter: undefined, reveals: undefined, county: {}, calendar: nationalCalendar, now: monday },
    ...given,
  });
const counted = (failed: number) => ({
  kind: "attempts" as const,
  record: { version: 1, head: "" },
  of: "reveals teacher-1",
  since: monday,
  failed,
});

describe("data in full", () => {
  test("are shown to whoever has the task, and written down before, without a word of what they say", () => {
    const { save, emit } = changeOf(ask());

    expect(save.map(({ kind }) => kind)).toEqual(["accessLog", "access", "attempts", "attempts"]);
    expect(save).toContainEqual(
      expect.objectContaining({
        kind: "access",
        by: "teacher-1",
        role: "HOMEROOM_TEACHER",
        unit: schoolCode,
        oddities: [],
      }),
    );
    expect(emit).toMatchObject([
      {
        type: "PersonalDataRead",
        subject: { kind: "accessLog", id: application.receiptNo },
        words: { access: "look-1", fields: "phone", why: "contact", door: "reveal-fields" },
      },
    ]);
    expect(JSON.stringify(emit)).not.toMatch(/钱|补交/);
  });

  test("leave the application as it is, because decisions are bound to its version", () => {
    expect(changeOf(ask()).save.some(({ kind }) => kind === "application")).toBe(false);
  });

  test("are refused to whoever has no task and is not of the centre, to a parent, and to a wrong fact", () => {
    expect(codeOf(ask({ actor: principal }))).toBe("NotYourTask");
    expect(codeOf(ask({ task: { ...task, closed: { at: monday, by: teacher.id, outcome: "approve" } } }))).toBe(
      "NotYourTask",
    );
    expect(codeOf(ask({ actor: { ...teacher, ownChildren: [application.pupilKey] } }))).toBe("OwnFile");
    expect(codeOf(ask({ application: { ...application, barred: [teacher.id] } }))).toBe("ActedBefore");
    expect(codeOf(ask({ form: { ...form, humanFact: "错" } }))).toBe("WrongHumanFact");
    expect(codeOf(ask({ application: undefined }))).toBe("ApplicationNotFound");
  });

  test("are no bank account for a class teacher, and everything for the centre", () => {
    expect(codeOf(ask({ form: { ...form, fields: ["bankAccount"] } }))).toBe("FormIncomplete");
    expect(revealableTo(teacher, task)).not.toContain("bankAccount");
    expect(revealableTo(reviewer, undefined)).toContain("bankAccount");
    expect(revealableTo(principal, task)).toEqual([]);
  });

  test("are only those that were asked for, and nothing that was left empty", () => {
    const content = aForm({ need: { categories: ["MIN_LIVING"], accident: "车祸" } });

    expect(revealed(content, ["phone", "email"])).toEqual([
      { field: "phone", name: "guardian.phone", value: content.guardian.phone },
    ]);
    expect(revealed(content, ["need"]).map(({ name }) => name)).toEqual(["need.categories", "need.accident"]);
    expect(revealed(content, ["pupilIdNo", "guardianIdNo", "guardianName", "address", "bankAccount"])).toHaveLength(7);
  });
});

describe("what is odd about a look", () => {
  test.each([
    ["noTask", { actor: reviewer }],
    ["ownSurname", { actor: { ...teacher, name: "钱丁" } }],
    ["outsideHours", { now: Instant.parse("2026-09-06T15:00:00.000Z") }],
    ["manyInAnHour", { counter: counted(40) }],
  ] as const)("is told: %s", (oddity, given) => {
    expect(changeOf(ask(given)).save).toContainEqual(expect.objectContaining({ oddities: [oddity] }));
  });
});

describe("the looks of an hour", () => {
  test("end at thirty, or at what the county allows, and begin again an hour later", () => {
    expect(ask({ reveals: counted(29) }).accepted).toBe(true);
    expect(codeOf(ask({ reveals: counted(30) }))).toBe("TooManyAttempts");
    expect(codeOf(ask({ reveals: counted(5), county: { revealsPerHour: 5 } }))).toBe("TooManyAttempts");
    expect(ask({ reveals: counted(30), now: later(monday, 3_600_001) }).accepted).toBe(true);
  });

  test("are told to the centre's head once when they are used up", () => {
    const facts = { actor: teacher, log: undefined, county: {}, now: monday };

    expect(revealsLimited({ ...facts, reveals: counted(30) })?.emit).toMatchObject([
      { type: "RevealsLimited", subject: { kind: "accessLog", id: "teacher-1" } },
    ]);
    expect(revealsLimited({ ...facts, reveals: counted(31) })).toBeUndefined();
  });
});
