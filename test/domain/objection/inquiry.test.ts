import { describe, expect, test } from "vitest";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import { answerQuestion, askObjector } from "../../../domain/objection/ask-objector.ts";
import { extendObjection } from "../../../domain/objection/extend-objection.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import { anObjection, anOccasion, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { deskFor, read, township } from "./objection-cases.ts";

describe("the answer takes longer", () => {
  const extend = (given: Partial<Parameters<typeof extendObjection>[0]> = {}) =>
    extendObjection({
      ...deskFor("investigateObjection", { answerBy: endOfDay(Day.parse("2026-09-10")) }),
      form: { ...read, reason: "需要入户走访。" },
      ...given,
    });

  test("by five working days after the day promised, and the wait with it", () => {
    const until = endOfDay(Day.parse("2026-09-17"));
    const change = changeOf(
      extend({
        objection: anObjection({
          status: "investigating",
          answerBy: endOfDay(Day.parse("2026-09-10")),
          dueAt: endOfDay(Day.parse("2026-09-10")),
        }),
      }),
    );

    expect(recordsOf(change, "objection")).toMatchObject([{ answerBy: until, dueAt: until, extension: { until } }]);
    expect(recordsOf(change, "wait")).toMatchObject([{ dueAt: until }]);
  });

  test("once only", () => {
    const extension = { by: township.id, at: monday, reason: "走访。", until: monday };

    expect(codeOf(extend({ objection: anObjection({ status: "investigating", extension }) }))).toBe("NotAllowedHere");
  });

  test("not when a higher office has been given longer already", () => {
    const objection = anObjection({ status: "investigating", dueAt: endOfDay(Day.parse("2026-10-30")) });

    expect(codeOf(extend({ objection }))).toBe("NotAllowedHere");
  });
});

describe("a question to the objector", () => {
  const asked = (count: number): Objection =>
    anObjection({
      status: "investigating",
      conversation: Array.from({ length: count }, () => ({ from: "office" as const, text: "哪一户？", at: monday })),
    });
  const ask = (objection: Objection) =>
    askObjector({
      ...deskFor("investigateObjection"),
      objection,
      form: { ...read, question: "哪一户？" },
    });
  const answer = (objection: Objection | undefined) =>
    answerQuestion({ objection, form: { answer: "村东第一户。" }, occasion: anOccasion({ now: later(monday, 1) }) });

  test("and its answer stand in the conversation, and not in the history", () => {
    const change = changeOf(ask(asked(0)));
    const answered = changeOf(answer(recordsOf(change, "objection")[0]));

    expect(recordsOf(answered, "objection")[0]?.conversation.map(({ from }) => from)).toEqual(["office", "objector"]);
    expect(JSON.stringify([...change.emit, ...answered.emit])).not.toMatch(/哪一户|村东/);
  });

  test("is not asked an eleventh time, nor answered when none is open", () => {
    expect(codeOf(ask(asked(10)))).toBe("NotAllowedHere");
    expect(codeOf(answer(asked(0)))).toBe("TaskClosed");
    expect(codeOf(answer(undefined))).toBe("ObjectionNotFound");
    expect(codeOf(ask({ ...asked(0), record: { version: 7, head: "" } }))).toBe("VersionConflict");
  });
});
