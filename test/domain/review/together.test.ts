import { describe, expect, test } from "vitest";
import type { MachineCheck } from "../../../domain/application/recognition.ts";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { approveTogether } from "../../../domain/review/approve-together.ts";
import { awardOptions } from "../../../domain/review/award-options.ts";
import { exceptionsOf } from "../../../domain/review/homogeneous.ts";
import { Reason } from "../../../domain/review/reason.ts";
import { decisionSince, decisionTold } from "../../../domain/review/recorded-decision.ts";
import { askedIn, ReviewForm } from "../../../domain/review/review-form.ts";
import { anApplication, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { codeOf } from "../../support/said.ts";

const matching: readonly MachineCheck[] = [{ check: "name", result: "match" }];
const differing: readonly MachineCheck[] = [{ check: "name", result: "unknown" }];
const panel = { actor: aStaffMember({ id: "panel-1" }), version: 3, occasion: anOccasion() };
const task = aWait({ purpose: "schoolCheck", assignee: "panel-1" });

describe("several applications are approved together", () => {
  test("when nothing sets this one apart", () => {
    const application = anApplication({ status: "schoolCheck" });

    expect(approveTogether({ ...panel, task, application, checks: matching }).accepted).toBe(true);
  });

  test("but one with an exception must be opened alone", () => {
    const application = anApplication({ status: "schoolCheck" });

    expect(codeOf(approveTogether({ ...panel, task, application, checks: differing }))).toBe("NeedsOwnDecision");
  });

  test("and one that was decided meanwhile or is missing is refused as such", () => {
    const closed = aWait({ ...task, closed: { at: monday, by: "panel-1", outcome: "approve" } });
    const application = anApplication({ status: "schoolCheck" });

    expect(codeOf(approveTogether({ ...panel, task: closed, application, checks: differing }))).toBe("TaskClosed");
    expect(codeOf(approveTogether({ ...panel, task, application: undefined, checks: [] }))).toBe("TaskNotFound");
  });
});

test("differing checks, an earlier return and a suggested refusal set an application apart", () => {
  const apart = anApplication({
    status: "schoolCheck",
    returns: { classCheck: 1, schoolCheck: 0, countyRecheck: 0 },
    suggestedRefusal: { code: "R03" },
  });

  expect(exceptionsOf(apart, differing)).toEqual(["checksDiffer", "wasReturned", "refusalSuggested"]);
  expect(exceptionsOf(anApplication({ status: "countyRecheck" }), matching)).toEqual([]);
});

describe("the levels the panel is offered", () => {
  test("say what each pays and what setting it demands", () => {
    const { category, mapped, options } = awardOptions(anApplication({ status: "schoolCheck" }));

    expect([category, mapped]).toEqual(["MIN_LIVING", "L2"]);
    expect(options).toEqual([
      { level: "L1", amount: 50_000, demands: "minutes" },
      { level: "L2", amount: 50_000, demands: "nothing" },
      { level: "L3", amount: 50_000, demands: "centreConsent" },
    ]);
  });

  test("have no amount where the rules give none", () => {
    const { options } = awardOptions(anApplication({ status: "schoolCheck", boarding: "day" }));

    expect(options.every((option) => option.amount === undefined)).toBe(true);
  });
});

describe("a decision form", () => {
  const common = { version: "3", humanFact: " 甲 " };

  test("asks for an outcome, which is never preselected", () => {
    expect(ReviewForm.safeParse(common).error?.issues).toMatchObject([{ path: ["outcome"], message: "required" }]);
  });

  test("asks for a reason and for the fields of a return", () => {
    const { error } = ReviewForm.safeParse({ ...common, outcome: "return" });

    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["reason.code", "fields"]);
  });

  test("asks in the order of the form, each with its remark", () => {
    const form = ReviewForm.parse({
      ...{ ...common, outcome: "return", reason: { code: "R09" } },
      fields: ["bank.account", "pupil.address"],
      remarks: { bank: { account: "少一位" } },
    });

    expect(form.outcome === "return" && askedIn(form)).toEqual([
      { field: "pupil.address" },
      { field: "bank.account", remark: "少一位" },
    ]);
  });

  test("refuses a remark on what is not asked, and one that holds a number", () => {
    const { error } = ReviewForm.safeParse({
      ...{ ...common, outcome: "return", reason: { code: "R09" }, fields: "bank.account" },
      remarks: { pupil: { address: "村名不对" } },
    });
    const numbered = ReviewForm.safeParse({
      ...{ ...common, outcome: "return", reason: { code: "R09" }, fields: "bank.account" },
      remarks: { bank: { account: "应为 6212 3456 7890 1234" } },
    });

    expect(error?.issues).toMatchObject([{ path: ["remarks", "pupil", "address"], message: "remarkUnticked" }]);
    expect(numbered.error?.issues).toMatchObject([{ path: ["remarks", "bank", "account"], message: "holdsNumber" }]);
  });

  test("takes the reason without a code only with a text", () => {
    expect(Reason.safeParse({ code: "R99" }).error?.issues).toMatchObject([{ path: ["text"], message: "required" }]);
    expect(Reason.safeParse({ code: "R99", text: "另附说明" }).success).toBe(true);
  });
});

describe("an event of the history", () => {
  const happened = (type: DomainEvent["type"], words: DomainEvent["words"] = {}): DomainEvent => ({
    type,
    subject: { kind: "application", id: "SQ2026202700000001-1" },
    at: monday,
    actor: { role: "SCHOOL_REVIEW_PANEL", id: "panel-1" },
    words,
  });

  test.each([
    ["ReviewApproved", {}, "approve"],
    ["ReviewApproved", { suggested: "refusal" }, "suggestRefusal"],
    ["ReviewReturned", {}, "return"],
    ["ReviewRejected", {}, "reject"],
    ["TaskEscalated", {}, undefined],
  ] as const)("%s with %o tells of the decision: %s", (type, words, outcome) => {
    expect(decisionTold(happened(type, words))?.outcome).toBe(outcome);
  });

  test("decides a version somebody read, if it is the first decision since", () => {
    const history = [
      { event: happened("ReviewReturned"), version: 2 },
      { event: happened("TaskEscalated"), version: 4 },
      { event: happened("ReviewApproved"), version: 5 },
      { event: happened("ReviewRejected"), version: 6 },
    ];

    expect([decisionSince(history, 3)?.outcome, decisionSince(history, 6)]).toEqual(["approve", undefined]);
  });
});
