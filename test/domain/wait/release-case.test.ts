import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { refusalToDecide } from "../../../domain/wait/may-decide.ts";
import { releaseCase } from "../../../domain/wait/release-case.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { aList, anApplication, anOccasion, aStaffMember, aWait, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";

const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
const parked = aWait({ purpose: "parked", assignee: "head" });
const stuck = anApplication({ status: "correction", returnTo: "schoolCheck" });

type Case = { readonly task?: Wait | undefined; readonly subject?: Application | AidList | undefined };
const release = (given: Case = {}, form = { version: 3, humanFact: "甲" }) =>
  releaseCase({ actor: head, task: parked, subject: stuck, ...given, form, occasion: anOccasion() });

describe("a parked case", () => {
  test("goes on from where its record stands, and nothing about it is decided", () => {
    const change = changeOf(release());

    expect(recordsOf(change, "application")).toEqual([stuck]);
    expect(recordsOf(change, "wait")).toMatchObject([{ closed: { by: "head", outcome: "released" } }]);
    expect(change.emit).toMatchObject([
      {
        type: "CaseReleased",
        actor: { role: "AID_CENTER_HEAD" },
        words: { from: "schoolCheck", deadline: stuck.dueAt },
      },
    ]);
  });

  test("that is a list is known by the number of its lines", () => {
    const deputy = aStaffMember({ id: "deputy" });
    const task = aWait({ purpose: "parked", assignee: "deputy" });
    const subject = aList({ status: "posted", record: recorded(3) });
    const form = { version: 3, humanFact: "1" };

    const decision = releaseCase({ actor: deputy, task, subject, form, occasion: anOccasion() });

    expect(changeOf(decision).emit).toMatchObject([
      { subject: { kind: "list" }, actor: { role: "DEPUTY_DIRECTOR" }, words: { status: "posted" } },
    ]);
  });

  test.each<[string, Case, { version: number; humanFact: string } | undefined]>([
    ["TaskNotFound", { task: undefined }, undefined],
    ["TaskNotFound", { subject: undefined }, undefined],
    ["TaskClosed", { task: aWait({ purpose: "classCheck", assignee: "head" }) }, undefined],
    ["NotYourTask", { task: aWait({ purpose: "parked", assignee: "deputy" }) }, undefined],
    ["VersionConflict", {}, { version: 2, humanFact: "甲" }],
    ["WrongHumanFact", {}, { version: 3, humanFact: "乙" }],
  ])("is not released: %s", (code, given, form) => {
    expect(codeOf(release(given, form))).toBe(code);
  });
});

test("a task that is closed is refused with what became of it", () => {
  const closed = aWait({ purpose: "postList", closed: { at: monday, by: "head", outcome: "post" } });

  expect(refusalToDecide({ actor: head, task: closed, purpose: "postList" })).toEqual({
    code: "TaskClosed",
    ids: { outcome: "post", at: monday, by: "head" },
  });
});
