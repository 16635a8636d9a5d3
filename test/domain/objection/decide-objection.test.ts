import { describe, expect, test } from "vitest";
import { DecideObjectionForm, decideObjection } from "../../../domain/objection/decide-objection.ts";
import { effectsFor } from "../../../domain/objection/effects.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { aLine, aList, anApplication, anObjection, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { deskFor, hanging, held, line, listIn, place, read, township } from "./objection-cases.ts";

const wholeList: Pick<Objection, "about" | "holds"> = { about: { what: "processFault" }, holds: "list" };
const breach: Pick<Objection, "about" | "holds"> = { about: { what: "privacyBreach" }, holds: "nothing" };
const missing: Pick<Objection, "about" | "holds"> = {
  about: { what: "missingChild", schoolCode: centralSchool.code, child: { name: "周麦乙", note: "四年级1班" } },
  holds: "nothing",
};
const offices = { county: smallCounty, school: centralSchool };
const noLine = { application: undefined, place: undefined };
const readList = { version: 1, humanFact: "0" };

describe("an objection is answered", () => {
  const form: DecideObjectionForm = { ...read, outcome: "notUpheld", reply: "已核实。" };
  const upheld: DecideObjectionForm = { ...form, outcome: "upheld", effect: "reject", reason: { code: "R03" } };
  const decide = (given: Partial<Parameters<typeof decideObjection>[0]> = {}) =>
    decideObjection({
      ...{
        ...deskFor("investigateObjection"),
        place,
        applicationTask: undefined,
        ...offices,
        makeupDigits: "12345678",
        form,
      },
      ...given,
    });

  test.each<[AidList["status"], { signature: number; late: number; status: AidList["status"] }]>([
    ["posted", { signature: 1, late: 0, status: "posted" }],
    ["takenDown", { signature: 1, late: 0, status: "takenDown" }],
    ["signed", { signature: 2, late: 1, status: "signed" }],
    ["heldOpen", { signature: 2, late: 1, status: "takenDown" }],
  ])("not upheld while the list is %s: the line goes on", (status, { signature, ...after }) => {
    const list = listIn(status);
    const change = changeOf(decide({ list, place: { list, line } }));

    expect(recordsOf(change, "application")).toMatchObject([{ status: "schoolPublicity", serial: 1 }]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "listed", objections: 0, signature }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 0, actors: [township.id], ...after }]);
    expect(change.emit.map(({ type }) => type).slice(0, 2)).toEqual(["ObjectionDecided", "HoldEnded"]);
  });

  test.each<[AidList["status"], AidList["status"]]>([
    ["posted", "posted"],
    ["stopped", "stopped"],
    ["takenDown", "takenDown"],
    ["signed", "signed"],
    ["heldOpen", "closed"],
  ])("upheld while the list is %s: the application is rejected and its line struck", (status, after) => {
    const list = listIn(status);
    const change = changeOf(decide({ list, place: { list, line }, form: upheld }));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "rejected", level: "objection", reason: { code: "R03" }, barred: [township.id] },
    ]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "struck" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 0, lines: 0, amount: 0, status: after }]);
    expect(change.emit[1]).toMatchObject({
      type: "ReviewRejected",
      words: { stage: "schoolPublicity", reason: "R03" },
    });
  });

  test.each(["submitted", "classCheck", "schoolCheck", "correction", "countyRecheck"] as const)(
    "upheld when the case has moved on to %s: it is rejected there",
    (status) => {
      const change = changeOf(decide({ application: anApplication({ status }), place: undefined, form: upheld }));

      expect(recordsOf(change, "application")).toMatchObject([{ status: "rejected", level: "objection" }]);
    },
  );

  test.each(["classCheck", "countyRecheck"] as const)(
    "upheld while somebody has the case for its %s: it leaves their work",
    (status) => {
      const applicationTask = aWait({ purpose: status, assignee: "reviewer-1" });
      const change = changeOf(
        decide({ application: anApplication({ status }), applicationTask, place: undefined, form: upheld }),
      );

      expect(recordsOf(change, "wait").map(({ purpose, closed }) => [purpose, closed?.outcome])).toEqual([
        ["investigateObjection", "upheld"],
        [status, "objection"],
      ]);
    },
  );

  test("upheld after the approval: the aid is stopped, and what was due is to be given back", () => {
    const change = changeOf(
      decide({ application: anApplication({ status: "approved" }), place: undefined, form: upheld }),
    );

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "terminated", cause: "objection", recover: 50_000 },
    ]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionDecided", "AidTerminated"]);
  });

  test("partly upheld, at another level: the line leaves this list and waits with its new award for a supplementary one", () => {
    const minutes = "评审组一致同意。";
    const change = changeOf(
      decide({ form: { ...form, outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes } }),
    );

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "schoolCheck", queuedAt: monday, award: { level: "L1" }, barred: [township.id] },
    ]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "struck" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ lines: 0, held: 0 }]);
    expect(change.emit.map(({ type }) => type)).toContain("AwardChanged");
  });

  test("partly upheld at the county: the head's posting is asked for once more", () => {
    const list = aList({ status: "posted", level: "county", held: 1 });
    const application = anApplication({
      ...{ status: "onHold", listId: list.id, heldFrom: "countyPublicity" as const },
      acts: anApplication({ status: "countyPublicity" }).acts,
    });
    const change = changeOf(
      decide({
        ...deskFor("investigateObjection", { level: "county" }),
        ...{ list, application, place: { list, line: { ...line, listId: list.id } } },
        form: { ...form, outcome: "partlyUpheld", effect: "changeAward", level: "L1", minutes: "一致同意。" },
      }),
    );
    const [queued] = recordsOf(change, "application");

    expect(queued).toMatchObject({ status: "countyRecheck", queuedAt: monday });
    expect(queued?.acts.map(({ role }) => role)).not.toContain("AID_CENTER_HEAD");
  });

  test("upheld, that one line was not listed by the rules: it waits with the same award for another list", () => {
    const about = { what: "processFault" as const, serial: 1, applicationId: held.id };
    const desk = deskFor("investigateObjection", { about });
    const change = changeOf(decide({ ...desk, form: { ...form, outcome: "upheld", effect: "requeue" } }));

    expect(recordsOf(change, "application")).toMatchObject([{ status: "schoolCheck", award: { amount: 50_000 } }]);
  });

  test("upheld, that a child is missing: the school gets a case", () => {
    const desk = { ...deskFor("investigateObjection", missing), ...noLine };
    const change = changeOf(
      decide({ ...desk, form: { ...form, ...readList, outcome: "upheld", effect: "openMakeup" } }),
    );

    expect(recordsOf(change, "makeup")).toMatchObject([
      { source: "missingObjection", schoolCode: centralSchool.code, pupilName: "周麦乙", note: "四年级1班" },
    ]);
    expect(JSON.stringify(change.emit)).not.toContain("周麦乙");
  });

  test("upheld, that the list was not made by the rules: it is stopped, to be posted anew", () => {
    const list = { ...hanging, objections: 1 };
    const desk = { ...deskFor("investigateObjection", wholeList), ...noLine, list };
    const change = changeOf(decide({ ...desk, form: { ...form, ...readList, outcome: "upheld", effect: "repost" } }));

    expect(recordsOf(change, "list")).toMatchObject([
      { status: "stopped", objections: 0, actors: [township.id], endedPostings: [{ cause: "processFault" }] },
    ]);
  });

  test("not upheld, about the list as a whole, which can then be signed", () => {
    const list = { ...hanging, objections: 1 };
    const desk = { ...deskFor("investigateObjection", wholeList), ...noLine, list };
    const change = changeOf(decide({ ...desk, form: { ...form, ...readList } }));

    expect(recordsOf(change, "list")).toMatchObject([{ status: "posted", objections: 0 }]);
  });

  test("not upheld beside another open one, which goes on holding the line", () => {
    const change = changeOf(decide({ place: { list: hanging, line: { ...line, objections: 2 } } }));

    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 1 }]);
    expect(recordsOf(change, "application")).toEqual([]);
  });

  test("not upheld while the pupil is away: the line leaves the list, the others need not wait", () => {
    const { award, listId, serial } = anApplication({ status: "schoolPublicity", listId: hanging.id });
    const aside = { status: "schoolPublicity", award, listId, serial };
    const application = anApplication({ status: "onHold", why: "suspension", aside, objectionId: "YY1" } as never);
    const change = changeOf(decide({ application }));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "onHold", aside: { status: "schoolCheck", queuedAt: monday } },
    ]);
    expect(recordsOf(change, "application")[0]).not.toHaveProperty("objectionId");
    expect(recordsOf(change, "list")).toMatchObject([{ lines: 0, held: 0 }]);
  });

  test("after the family has withdrawn, with no effect on anything", () => {
    const desk = { application: anApplication({ status: "withdrawn" }), place: undefined };
    const change = changeOf(decide({ ...desk, form: { ...form, outcome: "upheld" } }));

    expect(recordsOf(change, "application")).toEqual([]);
    expect(recordsOf(change, "objection")).toMatchObject([{ status: "upheld", reply: { effect: "none" } }]);
  });

  test("that came after the window, and frees nothing that another one holds", () => {
    const desk = deskFor("investigateObjection", { nature: "complaint", holds: "nothing" });

    expect(recordsOf(changeOf(decide({ ...desk })), "line")).toEqual([]);
  });

  test.each<[string, string, Partial<DecideObjectionForm>]>([
    ["upheld without saying what follows", "effect", { outcome: "upheld" }],
    ["upheld with nothing that follows", "effect", { outcome: "upheld", effect: "none" }],
    ["with what does not fit its subject", "effect", { outcome: "upheld", effect: "openMakeup" }],
    ["rejecting without a reason", "reason.code", { outcome: "upheld", effect: "reject" }],
    ["changing nothing", "level", { outcome: "upheld", effect: "changeAward" }],
  ])("not %s", (_, field, said) => {
    const decision = decide({ form: { ...form, ...said } });

    expect(decision).toMatchObject({ accepted: false, refusal: { code: "FormIncomplete", faults: [{ field }] } });
  });

  test("not with a level that only the centre may allow", () => {
    const application = anApplication({ status: "onHold", listId: hanging.id, proposedCategory: "ORPHAN" });

    expect(
      codeOf(decide({ application, form: { ...form, outcome: "upheld", effect: "changeAward", level: "L3" } })),
    ).toBe("LevelNeedsConsent");
  });

  test("twice", () => {
    const closed = { at: monday, by: township.id, outcome: "upheld" };

    expect(codeOf(decide({ task: aWait({ purpose: "investigateObjection", assignee: township.id, closed }) }))).toBe(
      "TaskClosed",
    );
  });

  test("and what it can bring about is told by its subject", () => {
    const of = (given: Partial<Objection>, list = hanging) =>
      effectsFor({ objection: anObjection(given), application: undefined, list });

    expect(of(breach)).toEqual(["none"]);
    expect(of(wholeList)).toEqual(["repost", "none"]);
    expect(of(wholeList, aList({ status: "closed" }))).toEqual(["none"]);
    expect(of({ about: { what: "processFault", serial: 1, applicationId: "a" } })).toEqual(["none"]);
  });
});

test("a line that was freed can be looked at by its list's present line only", () => {
  const change = changeOf(
    decideObjection({
      ...deskFor("investigateObjection"),
      ...{
        applicationTask: undefined,
        ...offices,
        makeupDigits: "1",
        form: { ...read, outcome: "notUpheld", reply: "已核实。" },
      },
      place: { list: hanging, line: aLine({ status: "struck" }) },
    }),
  );

  expect(recordsOf(change, "application")).toEqual([]);
  expect(DecideObjectionForm.safeParse({ ...read, outcome: "maybe", reply: "" }).success).toBe(false);
});
