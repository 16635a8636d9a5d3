import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { countStandings, goalSums } from "../../../domain/task-book/item-sums.ts";
import { aTaskItem, reached } from "../../support/task-items.ts";

const today = Day.parse("2026-09-07");
const school = { indicator: "I28", target: { amount: 1, measure: "schools" as const } };

describe("the goals of a task book", () => {
  test("add up what is asked and what is reached, indicator by indicator, the others last", () => {
    const { indicator: _, ...without } = aTaskItem({ id: "RW2026-031" });
    const items = [
      without,
      aTaskItem({ progress: reached(148) }),
      aTaskItem({ ...school, progress: reached(1) }),
      aTaskItem({ ...school, dueOn: Day.parse("2026-08-31") }),
    ];

    const goals = goalSums(items, today);

    expect(goals.map(({ indicator, target, reached: done }) => [indicator, target, done])).toEqual([
      ["I28", 2, 1],
      ["I30", 220, 148],
      [undefined, 220, 0],
    ]);
    expect(goals[0]?.counts).toMatchObject({ reached: 1, late: 1 });
  });

  test("count no item for more than was asked of it, nor what has moved to another year", () => {
    const items = [aTaskItem({ progress: reached(300) }), aTaskItem({ status: "moved", progress: reached(150) })];

    expect(goalSums(items, today)).toMatchObject([{ target: 370, reached: 370, items: 2 }]);
  });

  test("take the mean of percentages, which cannot be added", () => {
    const percent = { indicator: "I36", target: { amount: 100, measure: "percent" as const } };

    const goals = goalSums([aTaskItem({ ...percent, progress: reached(60) }), aTaskItem(percent)], today);

    expect(goals).toMatchObject([{ target: 100, reached: 30, measure: "percent" }]);
  });

  test("are none where there is no item", () => {
    expect(goalSums([], today)).toEqual([]);
    expect(countStandings([], today)).toEqual({ running: 0, late: 0, reached: 0, closed: 0, moved: 0, failed: 0 });
  });
});
