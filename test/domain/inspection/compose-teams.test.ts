import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeTeams, gapsOf, recusalOf } from "../../../domain/inspection/compose-teams.ts";
import { inspectorsOf } from "../../../domain/inspection/due-process.ts";
import type { SupervisionGrid } from "../../../domain/supervision/grid.ts";
import { aGrid, aRecord } from "../../support/planning.ts";

const someTies = (grid: SupervisionGrid) =>
  fc.array(
    fc.record({
      inspectorId: fc.constantFrom(...grid.inspectorIds),
      unitId: fc.constantFrom(...grid.units.map(({ id }) => id)),
      why: fc.constantFrom("relative" as const, "formerPost" as const, "declared" as const),
    }),
    { maxLength: 30 },
  );

test("every team has three inspectors without a tie, or the unit is a named gap; whoever stays away stands there with why", () => {
  const grid = aGrid({ townships: 5, inspectors: 7 });
  fc.assert(
    fc.property(someTies(grid), fc.string(), (ties, seed) => {
      const tied = { ...grid, ties };

      const { teams, away } = composeTeams({ grid: tied, units: grid.units, records: [], seed });

      for (const { id: unitId } of grid.units) {
        const team = teams.find((each) => each.unitId === unitId);
        const barred = new Set(ties.filter((tie) => tie.unitId === unitId).map(({ inspectorId }) => inspectorId));
        expect(team !== undefined).toBe(grid.inspectorIds.length - barred.size >= 3);
        const inspectors = team === undefined ? [] : inspectorsOf(team);
        expect(inspectors.length).toBe(team === undefined ? 0 : 3);
        expect(inspectors.some((id) => barred.has(id))).toBe(false);
        expect(new Set(away.filter((each) => each.unitId === unitId).map(({ inspectorId }) => inspectorId))).toEqual(
          barred,
        );
      }
    }),
  );
});

describe("a team", () => {
  test("is not the one that inspected the unit last time, as long as there are others", () => {
    const grid = aGrid({ townships: 1, inspectors: 6 });
    const lastInspectors = ["inspector-1", "inspector-2", "inspector-3"];
    const records = grid.units.map((unit) => aRecord(unit, { lastInspectors }));

    const { teams, away } = composeTeams({ grid, units: grid.units, records, seed: "1" });

    expect(teams.map((team) => inspectorsOf(team).toSorted())).toEqual([
      ["inspector-4", "inspector-5", "inspector-6"],
      ["inspector-4", "inspector-5", "inspector-6"],
    ]);
    expect(away.filter(({ why }) => why === "lastTime")).toHaveLength(6);
  });

  test("takes some who inspected last time where nobody else is left", () => {
    const grid = aGrid({ townships: 0, inspectors: 4 });
    const [unit] = grid.units;
    if (unit === undefined) throw new Error("no unit");
    const records = [aRecord(unit, { lastInspectors: ["inspector-1", "inspector-2", "inspector-3"] })];

    const { teams, away } = composeTeams({ grid, units: [unit], records, seed: "1" });

    expect(teams.flatMap(inspectorsOf)).toContain("inspector-4");
    expect(away).toHaveLength(1);
  });

  test("never has somebody who heads the unit", () => {
    const grid = aGrid({ townships: 1, inspectors: 3 });
    const own = { ...grid, units: grid.units.map((unit) => ({ ...unit, headId: "inspector-1" })) };

    const { teams } = composeTeams({ grid: own, units: own.units, records: [], seed: "1" });

    expect(teams).toEqual([]);
    expect(recusalOf(own, { inspectorId: "inspector-1", unitId: "t-1" })).toBe("ownUnit");
  });

  test("of 23 units and 26 inspectors leaves nobody idle and gives nobody more than three units", () => {
    const grid = aGrid({ townships: 22, inspectors: 26 });

    const { teams } = composeTeams({ grid, units: grid.units, records: [], seed: "20260601" });

    const work = Map.groupBy(teams.flatMap(inspectorsOf), (id) => id);
    const leads = Map.groupBy(teams, ({ leadId }) => leadId);
    expect(work.size).toBe(26);
    expect(Math.max(...[...work.values()].map(({ length }) => length))).toBe(3);
    expect(Math.max(...[...leads.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);
  });
});

describe("a plan whose ties changed", () => {
  const grid = aGrid({ townships: 1, inspectors: 4 });
  const { teams } = composeTeams({ grid, units: grid.units, records: [], seed: "1" });
  const sample = grid.units.map(({ id }) => ({ unitId: id, risk: 0, schools: [] }));
  const [first, second] = teams;
  if (first === undefined || second === undefined) throw new Error("two teams are composed");

  test("has gaps where a member has a tie now, is no inspector any more, or where the team is missing or too small", () => {
    const tied = { ...grid, ties: [{ inspectorId: first.leadId, unitId: first.unitId, why: "declared" as const }] };
    const left = { ...grid, inspectorIds: grid.inspectorIds.filter((id) => id !== first.leadId) };
    const small = { ...first, memberIds: first.memberIds.slice(0, 1) };
    const faults = (against: SupervisionGrid, of: typeof teams) =>
      gapsOf({ nature: "special", sample, teams: of }, against).find(({ unitId }) => unitId === first.unitId)?.fault;

    expect(faults(grid, teams)).toBeUndefined();
    expect(faults(tied, teams)).toBe("tie");
    expect(faults(left, teams)).toBe("notAnInspector");
    expect(faults(grid, [second])).toBe("noTeam");
    expect(faults(grid, [small, second])).toBe("tooFew");
  });
});
