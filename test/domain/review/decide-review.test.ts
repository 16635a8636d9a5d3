import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import { decideReview } from "../../../domain/review/decide-review.ts";
import type { ReviewForm } from "../../../domain/review/review-form.ts";
import type { Purpose, Wait } from "../../../domain/wait/wait.ts";
import { anApplication, anOccasion, aStaffMember, aWait, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";

const holders = { classCheck: "teacher-1", schoolCheck: "panel-1", countyRecheck: "reviewer-1" } as const;
type Stage = keyof typeof holders;

const read = { version: 3, humanFact: "甲" };
const approve: ReviewForm = { ...read, outcome: "approve" };
const giveBack: ReviewForm = { ...read, outcome: "return", reason: { code: "R04" }, fields: ["need.categories"] };
const reject: ReviewForm = { ...read, outcome: "reject", reason: { code: "R03" } };
const suggest: ReviewForm = { ...read, outcome: "suggestRefusal", reason: { code: "R03" } };

type Case = { readonly application?: Application | undefined; readonly task?: Wait | undefined; readonly as?: string };

/** Decides at a step, by whoever has the task, unless the case says otherwise. */
const decide = (status: Stage, form: ReviewForm, given: Case & { readonly ownChildren?: string[] } = {}) =>
  decideReview({
    actor: aStaffMember({ id: given.as ?? holders[status], ownChildren: given.ownChildren ?? [] }),
    task: "task" in given ? given.task : aWait({ purpose: status, assignee: holders[status] }),
    application: "application" in given ? given.application : anApplication({ status }),
    form,
    occasion: anOccasion(),
  });

describe("a review is refused", () => {
  test("without a task or its application", () => {
    expect(codeOf(decide("classCheck", approve, { task: undefined }))).toBe("TaskNotFound");
    expect(codeOf(decide("classCheck", approve, { application: undefined }))).toBe("TaskNotFound");
  });

  test("when the task is closed, and the refusal names who closed it", () => {
    const closed = { at: monday, by: "principal-1", outcome: "approve" };
    const task = aWait({ purpose: "classCheck", assignee: "teacher-1", closed });

    const decision = decide("classCheck", approve, { task });

    expect(decision).toMatchObject({ refusal: { code: "TaskClosed", ids: { by: "principal-1", outcome: "approve" } } });
  });

  test("to anybody but the one who has the task", () => {
    expect(codeOf(decide("classCheck", approve, { as: "teacher-2" }))).toBe("NotYourTask");
  });

  test("to a person who has acted in the chain before", () => {
    const task = aWait({ purpose: "schoolCheck", assignee: "teacher-1" });

    expect(codeOf(decide("schoolCheck", approve, { task, as: "teacher-1" }))).toBe("ActedBefore");
  });

  test("to a parent of the pupil", () => {
    expect(codeOf(decide("classCheck", approve, { ownChildren: ["pupil-key"] }))).toBe("OwnFile");
  });

  test("when the application stands elsewhere by now", () => {
    const application = anApplication({ status: "withdrawn" });

    expect(codeOf(decide("classCheck", approve, { application }))).toBe("TaskClosed");
  });

  test("when the application already waits for its list", () => {
    const application = anApplication({ status: "schoolCheck", queuedAt: monday });

    expect(codeOf(decide("schoolCheck", approve, { application }))).toBe("TaskClosed");
  });

  test.each<Purpose>(["parked", "correction"])("when the task is no review but %s", (purpose) => {
    const task = aWait({ purpose, assignee: "teacher-1" });

    expect(codeOf(decide("classCheck", approve, { task }))).toBe("TaskClosed");
  });

  test("when another version was read", () => {
    const application = anApplication({ status: "classCheck", record: recorded(4) });

    expect(decide("classCheck", approve, { application })).toMatchObject({
      refusal: { code: "VersionConflict", ids: { seen: 3, now: 4 } },
    });
  });

  test("without the last character of the pupil's name", () => {
    const decision = decide("classCheck", { ...approve, humanFact: "乙" });

    expect(codeOf(decision)).toBe("WrongHumanFact");
    expect(faultsOf(decision)).toEqual([{ field: "humanFact", code: "wrongHumanFact" }]);
  });

  test("when a teacher wants to reject", () => {
    expect(codeOf(decide("classCheck", reject))).toBe("NotAllowedHere");
  });

  test.each<Stage>(["schoolCheck", "countyRecheck"])("when somebody at %s only wants to suggest a refusal", (stage) => {
    expect(codeOf(decide(stage, suggest))).toBe("NotAllowedHere");
  });

  test.each<Stage>(["classCheck", "schoolCheck", "countyRecheck"])("for a third return at %s", (stage) => {
    const returns = { classCheck: 1, schoolCheck: 1, countyRecheck: 1 };
    const second = anApplication({ status: stage, returns });
    const third = anApplication({ status: stage, returns: { ...returns, [stage]: 2 } });

    expect(decide(stage, giveBack, { application: second }).accepted).toBe(true);
    expect(codeOf(decide(stage, giveBack, { application: third }))).toBe("TooManyReturns");
  });

  test("when the panel's award is against the rules", () => {
    expect(codeOf(decide("schoolCheck", { ...approve, level: "L3" }))).toBe("LevelNeedsConsent");
  });
});

describe("an approval", () => {
  test("of the teacher sends the application to the panel, due after the application window", () => {
    const change = changeOf(decide("classCheck", approve));

    const [application] = recordsOf(change, "application");
    const [task] = recordsOf(change, "wait");
    expect(application).toMatchObject({ status: "schoolCheck", dueAt: endOfDay(Day.parse("2026-09-21")) });
    expect(application?.acts.at(-1)).toEqual({ role: "HOMEROOM_TEACHER", by: "teacher-1", at: monday });
    expect(task?.closed).toEqual({ at: monday, by: "teacher-1", outcome: "approve" });
    expect(change.emit).toMatchObject([
      { type: "ReviewApproved", words: { stage: "classCheck", from: "schoolCheck" } },
    ]);
  });

  test("of the teacher after the application window gives the panel its whole time from then on", () => {
    const now = later(anOccasion().campaign.closesAt, 3_600_000);
    const decision = decideReview({
      actor: aStaffMember({ id: "teacher-1" }),
      task: aWait({ purpose: "classCheck", assignee: "teacher-1" }),
      application: anApplication({ status: "classCheck" }),
      form: approve,
      occasion: anOccasion({ now }),
    });

    const [application] = recordsOf(changeOf(decision), "application");
    expect(application).toMatchObject({ dueAt: endOfDay(Day.parse("2026-09-21")) });
  });

  test("of the panel sets the award and puts the application into the queue for the school list", () => {
    const change = changeOf(decide("schoolCheck", approve));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "schoolCheck", queuedAt: monday, award: { category: "MIN_LIVING", level: "L2", amount: 50_000 } },
    ]);
    expect(change.emit).toMatchObject([{ words: { from: "schoolPublicity", deadline: anOccasion().campaign.endsAt } }]);
  });

  test("of the county keeps the award and puts the application into the queue for the county list", () => {
    const change = changeOf(decide("countyRecheck", approve));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "countyRecheck", queuedAt: monday, award: { amount: 50_000 } },
    ]);
    expect(change.emit).toMatchObject([{ words: { from: "countyPublicity" } }]);
  });
});

test("a suggested refusal goes to the panel with its reason", () => {
  const change = changeOf(decide("classCheck", suggest));

  expect(recordsOf(change, "application")).toMatchObject([
    { status: "schoolCheck", suggestedRefusal: { code: "R03" } },
  ]);
  expect(change.emit).toMatchObject([{ type: "ReviewApproved", words: { suggested: "refusal" } }]);
});

describe("a return", () => {
  test.each<Stage>(["classCheck", "schoolCheck", "countyRecheck"])(
    "at %s is counted there and comes back there",
    (stage) => {
      const change = changeOf(decide(stage, giveBack));

      const [application] = recordsOf(change, "application");
      expect(application).toMatchObject({
        status: "correction",
        returnTo: stage,
        asked: [{ field: "need.categories" }],
        returns: { [stage]: 1 },
      });
      expect(change.emit).toMatchObject([{ type: "ReviewReturned", words: { reason: "R04" } }]);
    },
  );

  test("by the county keeps the award, one by the teacher has none", () => {
    const [fromCounty] = recordsOf(changeOf(decide("countyRecheck", giveBack)), "application");
    const [fromClass] = recordsOf(changeOf(decide("classCheck", giveBack)), "application");

    expect(fromCounty).toMatchObject({ award: { amount: 50_000 } });
    expect(fromClass).not.toHaveProperty("award");
  });
});

test.each([
  ["schoolCheck", "school"],
  ["countyRecheck", "county"],
] as const)("a rejection at %s is one of the %s, and says until when it may be reconsidered", (stage, level) => {
  const change = changeOf(decide(stage, reject));

  expect(recordsOf(change, "application")).toMatchObject([
    { status: "rejected", level, reason: { code: "R03" }, reconsiderBy: endOfDay(Day.parse("2026-09-14")) },
  ]);
});
