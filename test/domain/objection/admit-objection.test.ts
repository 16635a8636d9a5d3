import { describe, expect, test } from "vitest";
import { AdmitObjectionForm, admitObjection } from "../../../domain/objection/admit-objection.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { aList, aStaffMember, aWait } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { deskFor, hanging, place, read, township } from "./objection-cases.ts";

const wholeList: Pick<Objection, "about" | "holds"> = { about: { what: "processFault" }, holds: "list" };
const breach: Pick<Objection, "about" | "holds"> = { about: { what: "privacyBreach" }, holds: "list" };
const late: Partial<Objection> = { ...breach, nature: "complaint", holds: "nothing" };
const noLine = { application: undefined, place: undefined };
const readList = { version: 1, humanFact: "0" };

describe("an objection is admitted or not", () => {
  const admit = (given: Partial<Parameters<typeof admitObjection>[0]> = {}) =>
    admitObjection({ ...deskFor("admitObjection"), place, form: { ...read, outcome: "admit" }, ...given });

  test("and looked into until the day promised", () => {
    const change = changeOf(admit());

    expect(recordsOf(change, "objection")).toMatchObject([{ status: "investigating", admission: { by: township.id } }]);
    expect(recordsOf(change, "wait")).toMatchObject([{ closed: { outcome: "admit" } }]);
    expect(change.emit).toMatchObject([{ type: "ObjectionAdmitted", words: { status: "investigating" } }]);
  });

  test("not, with the reason as its answer, and the line goes on", () => {
    const change = changeOf(admit({ form: { ...read, outcome: "notAdmit", reason: "与名单无关。" } }));

    expect(recordsOf(change, "objection")).toMatchObject([
      { status: "notAdmitted", reply: { text: "与名单无关。", result: "notAdmitted" } },
    ]);
    expect(recordsOf(change, "application")).toMatchObject([{ status: "schoolPublicity" }]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "listed", objections: 0 }]);
  });

  test("for a breach of privacy, and the list comes down at once, with an incident on record", () => {
    const desk = { ...deskFor("admitObjection", breach), ...noLine, list: { ...hanging, objections: 1 } };
    const change = changeOf(admitObjection({ ...desk, form: { ...readList, outcome: "admit" } }));

    expect(recordsOf(change, "list")).toMatchObject([
      { status: "stopped", endedPostings: [{ cause: "privacyBreach" }], objections: 1 },
    ]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionAdmitted", "ListStopped", "PrivacyIncident"]);
  });

  test.each<[string, AidList, Partial<Objection>]>([
    ["was taken down", aList({ status: "takenDown", objections: 1 }), breach],
    ["is closed", aList({ status: "closed" }), { ...breach, holds: "nothing" }],
    ["was taken down before the complaint", aList({ status: "takenDown" }), late],
  ])("for a breach on a list that %s: nothing is stopped, and the incident stands on record", (_, list, about) => {
    const desk = { ...deskFor("admitObjection", about), ...noLine, list };
    const change = changeOf(admitObjection({ ...desk, form: { ...readList, outcome: "admit" } }));

    expect(recordsOf(change, "list")).toEqual([]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionAdmitted", "PrivacyIncident"]);
  });

  test.each([
    ["admit", []],
    ["notAdmit", [{ objections: 1 }]],
  ] as const)("to the list as a whole, which waits for one answer less only if not: %s", (outcome, lists) => {
    const list = aList({ status: "takenDown", objections: 2 });
    const desk = { ...deskFor("admitObjection", wholeList), ...noLine, list };
    const change = changeOf(admitObjection({ ...desk, form: { ...readList, outcome, reason: "与名单无关。" } }));

    expect(recordsOf(change, "list")).toMatchObject(lists);
  });

  test.each<[string, Partial<Parameters<typeof admitObjection>[0]>]>([
    ["ObjectionNotFound", { objection: undefined }],
    ["ObjectionNotFound", { list: undefined }],
    ["TaskClosed", { task: undefined }],
    ["TaskClosed", { task: aWait({ purpose: "investigateObjection", assignee: township.id }) }],
    ["ActedBefore", { actor: aStaffMember({ id: "teacher-1" }) }],
    ["ActedBefore", { actor: aStaffMember({ id: "principal-1" }) }],
    ["ActedBefore", { actor: aStaffMember({ id: "officer-1" }) }],
    ["NotYourTask", { actor: aStaffMember({ id: "head" }) }],
    ["OwnFile", { actor: { ...township, ownChildren: ["pupil-key"] } }],
    ["VersionConflict", { form: { ...read, version: 9, outcome: "admit" } }],
    ["WrongHumanFact", { form: { ...read, humanFact: "2", outcome: "admit" } }],
  ])("by nobody: %s (%#)", (code, given) => {
    expect(codeOf(admit(given))).toBe(code);
  });

  test("only with a reason if it is not", () => {
    expect(AdmitObjectionForm.safeParse({ ...read, outcome: "notAdmit" }).success).toBe(false);
    expect(AdmitObjectionForm.safeParse({ ...read, outcome: "admit" }).success).toBe(true);
  });
});
