import { describe, expect, test } from "vitest";
import type { PupilChange } from "../../../domain/change/change.ts";
import { confirmerRole, mayRead } from "../../../domain/change/remit.ts";
import { aLine, aList, anApplication, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { aChange, approved, death, decide, dropout, occasion, onlyCase, person } from "./desk.ts";

describe("a change is confirmed", () => {
  test("by the principal, and told with what became of each application", () => {
    const change = changeOf(decide(aChange({ what: "graduation" })));

    expect(recordsOf(change, "change")).toMatchObject([
      { status: "confirmed", decided: { by: "principal-1" }, effects: [{ became: "lapses" }] },
    ]);
    expect(recordsOf(change, "application")).toMatchObject([{ status: "lapsed", cause: "graduation" }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ChangeConfirmed", "ApplicationEnded"]);
  });

  test("or declined with a reason, and nothing happens", () => {
    const form = { version: 1, outcome: "decline", reason: "学生仍在校。", humanFact: "甲" } as const;
    const change = changeOf(decide(aChange(dropout), { form }));

    expect(change.save).toMatchObject([{ status: "declined", decided: { reason: "学生仍在校。" } }]);
    expect(change.emit).toMatchObject([{ type: "ChangeDeclined" }]);
  });

  test.each([
    ["TaskNotFound", undefined, {}],
    ["NotYourTask", aChange(dropout), { actor: person("officer-1") }],
    ["NotYourTask", aChange(death), { actor: person("township-1") }],
    ["NotYourTask", aChange(death, { unit: "county" }), { actor: person("reviewer-1") }],
    ["ActedBefore", aChange(dropout, { registered: { role: "PRINCIPAL", by: "principal-1", at: occasion.now } }), {}],
    ["OwnFile", aChange(dropout), { actor: { ...person("principal-1"), ownChildren: ["pupil-key"] } }],
    ["TaskClosed", aChange(dropout, { status: "confirmed" }), {}],
    ["VersionConflict", aChange(dropout, { record: recorded(2) }), {}],
    ["WrongHumanFact", aChange(dropout), { form: { version: 1, outcome: "confirm", humanFact: "乙" } as const }],
  ] as readonly (readonly [string, PupilChange | undefined, Parameters<typeof decide>[1]])[])(
    "not when it is refused as %s",
    (code, change, given) => {
      expect(codeOf(decide(change, given))).toBe(code);
    },
  );

  test("says who decided before", () => {
    const decided = { role: "PRINCIPAL", by: "principal-1", at: occasion.now } as const;
    const decision = decide(aChange(dropout, { status: "declined", decided }));

    expect(decision).toMatchObject({ refusal: { ids: { outcome: "declined", by: "principal-1" } } });
  });

  test("by the centre once something has become the county's", () => {
    const change = changeOf(decide(aChange(dropout), { cases: onlyCase(approved) }));

    expect(change.save).toMatchObject([{ status: "registered", unit: "county" }]);
    expect(change.emit).toMatchObject([{ type: "ChangePassedOn", words: { unit: "county" } }]);
  });

  test("not in the moment in which a signed line is moved on", () => {
    const application = anApplication({ status: "schoolPublicity" });
    const list = aList({
      status: "signed",
      signatures: [{ role: "PRINCIPAL", by: "x", at: occasion.now, lines: 1, amount: 1 }],
    });
    const cases = [{ application, wait: undefined, list, line: aLine() }];

    expect(codeOf(decide(aChange({ what: "graduation" }), { cases }))).toBe("TransitionNotAllowed");
  });

  test("and a dropout is alerted", () => {
    const change = changeOf(decide(aChange(dropout)));

    expect(change.emit.map(({ type }) => type)).toEqual(["ChangeConfirmed", "DropoutAlerted"]);
    expect(recordsOf(change, "application")).toEqual([]);
  });
});

test("two persons know of a death, others of everything else that is theirs", () => {
  const [dead, gone] = [aChange(death), aChange(dropout)];
  const ids = ["principal-1", "head", "officer-1", "teacher-1", "reviewer-1", "township-1", "deputy", "point-head"];
  const knowing = (change: PupilChange) => ids.filter((id) => mayRead(person(id), change));

  expect(knowing(dead)).toEqual(["principal-1", "head"]);
  expect(knowing(gone)).toEqual(["principal-1", "head", "officer-1", "reviewer-1", "township-1", "deputy"]);
  expect(confirmerRole(person("head"), { ...dead, unit: "county" })).toBe("AID_CENTER_HEAD");
});
