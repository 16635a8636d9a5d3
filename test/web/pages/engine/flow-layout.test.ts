import { describe, expect, test } from "vitest";
import { flowOf } from "../../../../local/development/engine/flow.ts";
import { trailOf } from "../../../../local/development/engine/trail.ts";
import { type Box, type FlowLayout, layoutOf, linesOf, type Point } from "../../../../web/pages/engine/flow-layout.ts";
import { catalogue } from "../../../../workflows/catalogue.ts";
import { type Scope, scopesOf, transitionsOf } from "../../../../workflows/definition.ts";

const untouched = { trail: trailOf([]), status: "RUNNING", here: new Set<string>() } as const;
const drawn = (definition: Scope): FlowLayout => layoutOf(flowOf(definition, untouched));

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const within = ([x, y]: Point, box: Box): boolean =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

/** What is drawn over something else: states over states, ways through states. */
const collisions = ({ states, ways }: FlowLayout): readonly string[] => [
  ...states.flatMap((one, index) =>
    states
      .slice(index + 1)
      .flatMap((other) => (overlap(one, other) ? [`${one.state.name} lies on ${other.state.name}`] : [])),
  ),
  ...ways.flatMap(({ from, to, points }) =>
    states.flatMap((box) => {
      const middles = points.slice(1).map(([x, y], index): Point => {
        const [beforeX, beforeY] = points[index] ?? [x, y];
        return [(x + beforeX) / 2, (y + beforeY) / 2];
      });
      return [...points, ...middles].some((point) => within(point, box))
        ? [`${from} → ${to} runs through ${box.state.name}`]
        : [];
    }),
  ),
  ...states.flatMap((outer) => outer.inner.flatMap(({ layout }) => collisions(layout))),
];

const namesIn = ({ states }: FlowLayout): readonly string[] =>
  states.flatMap(({ state, inner }) => [state.name, ...inner.flatMap(({ layout }) => namesIn(layout))]);

const branch = (name: string): Scope => ({ StartAt: name, States: { [name]: { Type: "Pass" } } });

const nested: Scope = {
  StartAt: "Both",
  States: {
    Both: { Type: "Parallel", Branches: [branch("One"), branch("Other")], Next: "Each" },
    Each: { Type: "Map", ItemProcessor: branch("Item"), Next: "Both" },
  },
};

describe.each(catalogue)("the drawing of $name", ({ definition }) => {
  test("shows every state once, and nothing lies on anything else", () => {
    const layout = drawn(definition);

    expect(namesIn(layout).toSorted()).toEqual(
      scopesOf(definition)
        .flatMap(({ States }) => Object.keys(States))
        .toSorted(),
    );
    expect(collisions(layout)).toEqual([]);
  });

  test("shows every way between two states once, within the drawing", () => {
    const layout = drawn(definition);
    const pairs = new Set(transitionsOf(definition).map(({ from, to }) => `${from} → ${to}`));

    expect(layout.ways.map(({ from, to }) => `${from} → ${to}`).toSorted()).toEqual([...pairs].toSorted());
    for (const [x, y] of layout.ways.flatMap(({ points }) => points)) {
      expect(x >= 0 && x <= layout.width).toBe(true);
      expect(y >= 0 && y <= layout.height).toBe(true);
    }
  });

  test("leads every way from its state to the next", () => {
    const { states, ways } = drawn(definition);
    const boxOf = (name: string) => states.find(({ state }) => state.name === name);
    const touches = (name: string, [x, y]: Point = [-1, -1]): boolean => {
      const box = boxOf(name);
      if (box === undefined || x < box.x || x > box.x + box.width) return false;
      return y === box.y || y === box.y + box.height || x === box.x + box.width;
    };

    const loose = ways.filter(({ from, to, points }) => !touches(from, points[0]) || !touches(to, points.at(-1)));

    expect(loose.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

describe("a drawing", () => {
  test("holds the branches of a Parallel and the body of a Map inside their state", () => {
    const { states } = drawn(nested);

    for (const { inner, width, height } of states)
      for (const box of inner) expect(overlap(box, { x: 0, y: 0, width, height })).toBe(true);
    expect(states.map(({ inner }) => inner.length)).toEqual([2, 1]);
    expect(namesIn(drawn(nested))).toEqual(["Both", "One", "Other", "Each", "Item"]);
    expect(collisions(drawn(nested))).toEqual([]);
  });

  test("leads a way back upwards", () => {
    const back = drawn(nested).ways.find(({ to }) => to === "Both");
    const [[, begins] = [0, 0]] = back?.points ?? [];
    const [, ends] = back?.points.at(-1) ?? [0, 0];

    expect(back?.direction).toBe("up");
    expect(begins).toBeGreaterThan(ends);
  });

  test("sees two states that lie on each other", () => {
    const layout = drawn(nested);
    const stacked = { ...layout, states: layout.states.map((state) => ({ ...state, x: 0, y: 0 })) };

    expect(collisions(stacked)).toContain("Both lies on Each");
  });

  test("breaks long names into lines", () => {
    expect(linesOf("Preliminary opinion overdue")).toEqual(["Preliminary", "opinion overdue"]);
    expect(linesOf("a".repeat(25))).toEqual(["a".repeat(18), "a".repeat(7)]);
  });
});
