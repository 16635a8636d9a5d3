import { describe, expect, test } from "vitest";
import { AdmitObjectionForm, admitObjection } from "../../../domain/objection/admit-objection.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import { signList } from "../../../domain/publicity/sign-list.ts";
import { fullEvidence } from "../../support/evidence.ts";
import { aList, anOccasion, aStaffMember, aWait } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { deskFor, place, read, township } from "./objection-cases.ts";

const wholeList: Pick<Objection, "about" | "holds"> = { about: { what: "processFault" }, holds: "nothing" };
const breach: Pick<Objection, "about" | "holds"> = { about: { what: "privacyBreach" }, holds: "nothing" };
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
    const desk = { ...deskFor("admitObjection", breach), ...noLine };
    const change = changeOf(admitObjection({ ...desk, form: { ...readList, outcome: "admit" } }));

    expect(recordsOf(change, "list")).toMatchObject([
      { status: "stopped", endedPostings: [{ cause: "privacyBreach" }], objections: 1 },
    ]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionAdmitted", "ListStopped", "PrivacyIncident"]);
  });

  test("for a breach on a list that hangs no longer, and the incident stands on record all the same", () => {
    const desk = { ...deskFor("admitObjection", breach), ...noLine, list: aList({ status: "closed" }) };
    const change = changeOf(admitObjection({ ...desk, form: { ...readList, outcome: "admit" } }));

    expect(recordsOf(change, "list")).toMatchObject([{ status: "closed" }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionAdmitted", "PrivacyIncident"]);
  });

  test("to the list as a whole, which cannot be signed before the answer", () => {
    const desk = { ...deskFor("admitObjection", wholeList), ...noLine, list: aList({ status: "takenDown" }) };
    const [list] = recordsOf(changeOf(admitObjection({ ...desk, form: { ...readList, outcome: "admit" } })), "list");
    const signature = signList({
      actor: aStaffMember({ id: "principal-1" }),
      task: aWait({ purpose: "signList", assignee: "principal-1" }),
      ...{ list, returnedLines: [], evidence: list ? fullEvidence(list) : [], occasion: anOccasion() },
      form: { version: list?.record.version ?? 0, returned: [], humanFact: "1" },
    });

    expect(list).toMatchObject({ objections: 1 });
    expect(codeOf(signature)).toBe("ListNotReady");
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
