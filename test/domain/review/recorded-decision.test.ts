import { expect, test } from "vitest";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { decisionSince, decisionTold } from "../../../domain/review/recorded-decision.ts";
import { monday } from "../../support/factories.ts";

const event = (type: DomainEvent["type"], words: DomainEvent["words"] = {}): DomainEvent => ({
  type,
  subject: { kind: "application", id: "SQ2026202700000001-1" },
  at: monday,
  actor: { role: "HOMEROOM_TEACHER", id: "teacher-1" },
  words,
});

test.each([
  ["ReviewApproved", {}, "approve"],
  ["ReviewApproved", { suggested: "refusal" }, "suggestRefusal"],
  ["ReviewReturned", {}, "return"],
  ["ReviewRejected", {}, "reject"],
] as const)("%s with %o tells of the decision %s", (type, words, outcome) => {
  expect(decisionTold(event(type, words))?.outcome).toBe(outcome);
});

test("what is no decision tells of none", () => {
  expect(decisionTold(event("LinePosted"))).toBeUndefined();
});

test("the first decision since a version was read is the one on record", () => {
  const history = [
    { version: 2, event: event("ReviewReturned") },
    { version: 3, event: event("CorrectionSubmitted") },
    { version: 4, event: event("ReviewApproved") },
    { version: 5, event: event("ReviewRejected") },
  ];

  const since = [1, 2, 4, 5].map((seen) => decisionSince(history, seen)?.outcome);

  expect(since).toEqual(["return", "approve", "reject", undefined]);
});
