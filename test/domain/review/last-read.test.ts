import { expect, test } from "vitest";
import type { DomainEvent, EventType } from "../../../domain/history/domain-event.ts";
import { lastReadBy } from "../../../domain/review/last-read.ts";
import { monday } from "../../support/factories.ts";

const told = (type: EventType, id: string, words: DomainEvent["words"] = {}): DomainEvent => ({
  type,
  subject: { kind: "application", id: "SQ2026202700000001-1" },
  at: monday,
  actor: { role: "HOMEROOM_TEACHER", id },
  words,
});
const history = [
  told("ApplicationSubmitted", "SQ2026202700000001"),
  told("ReviewApproved", "teacher"),
  told("ReviewReturned", "panel"),
  told("CorrectionSubmitted", "SQ2026202700000001", { form: 3 }),
  told("ReviewApproved", "panel"),
];

test("whoever decides again is shown what changed since the form they decided on", () => {
  expect(lastReadBy("teacher", history)).toEqual({ formVersion: 1, at: monday });
  expect(lastReadBy("panel", history)).toEqual({ formVersion: 3, at: monday });
  expect(lastReadBy("county", history)).toBeUndefined();
});
