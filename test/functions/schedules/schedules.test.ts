import { describe, expect, test } from "vitest";
import { scheduleHandlers } from "../../../functions/schedules/schedule-handlers.ts";
import { schedules } from "../../../functions/schedules/schedules.ts";

describe("the office's time table", () => {
  test("has a handler for everything on it, and nothing else", () => {
    const names = schedules.map(({ name }) => name);

    expect(Object.keys(scheduleHandlers).sort()).toEqual([...names].sort());
  });

  test("reminds before it mails digests, so that the morning's reminder goes out the same minute", () => {
    const names: readonly string[] = schedules.map(({ name }) => name);

    expect(names.indexOf("remind-open-tasks")).toBeLessThan(names.indexOf("deliver-digests"));
  });
});
