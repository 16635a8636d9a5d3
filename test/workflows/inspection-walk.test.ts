import { describe, expect, test } from "vitest";
import { isWaiting, type Scope, transitionsOf } from "../../workflows/definition.ts";
import inspection from "../../workflows/inspection.asl.json" with { type: "json" };
import cycle from "../../workflows/inspection-cycle.asl.json" with { type: "json" };

/** Every way through a workflow that passes no state twice; parking is left out, for an operator begins again where the record stands. */
const waysThrough = (scope: Scope, { from, to }: { from: string; to: string }): readonly (readonly string[])[] => {
  const next = (state: string): readonly string[] => [
    ...new Set(transitionsOf(scope).flatMap((way) => (way.from === state && way.to !== "Parked" ? [way.to] : []))),
  ];
  const go = (way: readonly string[], state: string): readonly (readonly string[])[] => {
    if (way.includes(state)) return [];
    const passed = [...way, state];
    return state === to ? [passed] : next(state).flatMap((each) => go(passed, each));
  };
  return go([], from);
};

/** The waits of a way that are asked for, in the order in which it passes them. */
const waitsOf = (scope: Scope, way: readonly string[]): readonly string[] =>
  way.filter((state) => isWaiting(scope.States[state] ?? { Type: "" }));

/** Where a record of a status begins. */
const beginOf = ({ States }: Scope, status: string): string =>
  States["Where to begin"]?.Choices?.find(({ Condition }) => String(Condition).includes(`'${status}'`))?.Next ?? "";

/** The ways from a status to an end, with nothing of "Where to begin", which the record itself decides. */
const waitsFrom = (scope: Scope, { status, to }: { status: string; to: string }): readonly (readonly string[])[] =>
  waysThrough(scope, { from: beginOf(scope, status), to }).map((way) => waitsOf(scope, way));

const due = ["On-site visit", "Preliminary opinion", "Defence", "Opinion letter"];

describe("every way through an inspection", () => {
  test.each(["Closed", "Escalated"])(
    "from its notice to %s passes report, visit, both letters and the defence",
    (to) => {
      const ways = waitsFrom(inspection, { status: "notified", to });

      expect(ways.length).toBeGreaterThan(0);
      for (const waits of ways) expect(waits.slice(0, 5)).toEqual(["Self-report", ...due]);
    },
  );

  test("of a regular visit begins on the spot and passes the same", () => {
    const ways = waitsFrom(inspection, { status: "onSite", to: "Closed" });

    expect(ways.length).toBeGreaterThan(0);
    for (const waits of ways) expect(waits.slice(0, 4)).toEqual(due);
  });

  test("to the ladder passes rectification and recheck", () => {
    const ways = waitsFrom(inspection, { status: "rectifying", to: "Escalated" });

    expect(ways).not.toEqual([]);
    for (const waits of ways) expect(waits).toEqual(["Rectification", "Recheck"]);
  });
});

describe("every way through a cycle", () => {
  /** What a cycle's status is when a step is done: "Where to begin" then leads on by the record. */
  const legs = [
    ["planned", "Open inspections", ["Plan confirmation"]],
    ["inspecting", "Where to begin", ["Await opinions"]],
    ["inspected", "Draft results", []],
    ["scored", "Close", ["Bulletin signature", "Announcement signature", "Await rectification"]],
    ["bulletinSigned", "Close", ["Announcement signature", "Await rectification"]],
    ["announced", "Close", ["Await rectification"]],
  ] as const;

  test.each(legs)("that is %s, to %s", (status, to, waits) => {
    const ways = waitsFrom(cycle, { status, to });

    expect(ways.length).toBeGreaterThan(0);
    // Opening may find the cycle gone on meanwhile, and then looks where it stands.
    const straight = ways.filter((way) => way.length > 0 || waits.length === 0);
    for (const way of straight) expect(way).toEqual(waits);
  });

  test("scores only what is inspected, and closes only from where results are told", () => {
    const into = (state: string) => transitionsOf(cycle).flatMap(({ from, to }) => (to === state ? [from] : []));

    expect(into("Score")).toEqual(["Where to begin"]);
    expect(into("Close")).toEqual(["Await rectification"]);
    expect(into("Announcement signature")).toEqual([
      ...["Where to begin", "Bulletin signature", "Announcement overdue"],
    ]);
    expect(into("Bulletin signature")).toEqual(["Draft results", "Bulletin overdue"]);
  });
});

describe.each([
  ["inspection", inspection],
  ["cycle", cycle],
] as const)("every wait of the %s", (_, scope: Scope) => {
  const waits = Object.entries(scope.States).filter(([, state]) => isWaiting(state));

  test.each(waits)("%s has an end and somewhere to go when it fails", (name, state) => {
    const caught = (state.Catch ?? []).map(({ ErrorEquals }) => ErrorEquals.join());

    expect(state, name).toHaveProperty("TimeoutSeconds");
    expect(caught).toEqual(["States.Timeout", "States.ALL"]);
  });
});
