import { describe, expect, test } from "vitest";
import type { MachineCheck } from "../../../domain/application/recognition.ts";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { approveTogether } from "../../../domain/review/approve-together.ts";
import { awardOptions } from "../../../domain/review/award-options.ts";
import { exceptionsOf } from "../../../domain/review/homogeneous.ts";
import { Reason } from "../../../domain/review/reason.ts";
import { decisionSince, decisionTold } from "../../../domain/review/recorded-decision.ts";
import { ReviewForm } from "../../../domain/review/review-form.ts";
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

  test("asks for a reason and for the sections of a return", () => {
    const { error } = ReviewForm.safeParse({ ...common, outcome: "return" });

    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["reason.code", "sections"]);
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
