import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SettlementStep } from "../../domain/settlement/settlement.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { allRecords } from "../../functions/repositories/all-pages.ts";
import { generateCounty } from "../../local/demo/county.ts";
import { inspectionStart, playHalfYear } from "../../local/play/half-year.ts";
import { type HalfYearOutcome, halfYearOutcome, halfYearPlanned } from "../../local/play/half-year-outcome.ts";
import { createVisitor } from "../../local/play/visitor.ts";
import { playYearEnd } from "../../local/play/year-end.ts";
import { startWorld, type World } from "../support/world.ts";

const batchSize = 45;

/** The whole county with everybody who supervises and is supervised; nobody has applied, so its classes and pupils stay away. */
const seedCounty = async (deps: Dependencies): Promise<void> => {
  const { county, campaign, schools, staff, grid, taskBook } = generateCounty();
  const bare = schools.map((school) => ({ ...school, classes: [] }));
  const records = [...staff, ...bare, grid, ...taskBook, campaign, county];
  for (let at = 0; at < records.length; at += batchSize)
    await deps.store.commit({ save: records.slice(at, at + batchSize), emit: [] });
};

let world: World;
let cycleId: string;
let outcome: HalfYearOutcome;

beforeAll(async () => {
  world = await startWorld({ start: inspectionStart, seed: seedCounty });
  cycleId = await playHalfYear(world, () => undefined);
  outcome = await halfYearOutcome(world.deps, cycleId);
  await playYearEnd(world, 2026, () => undefined);
}, 600_000);
afterAll(() => world.end());

describe("a whole half-year of 23 units", () => {
  test("ends as planned: self-reports, 138 findings, all numbers cancelled, the cycle closed", () => {
    expect(outcome).toEqual(halfYearPlanned(23));
  });

  test("has nine findings overdue, nine named in a bulletin, two interviews and one accountability", () => {
    expect(outcome).toMatchObject({
      findings: 138,
      overdue: 9,
      ladder: { bulletin: 9, interview: 2, accountability: 1 },
      inspections: { closed: 22, escalated: 1 },
    });
  });

  test("names in its bulletins whoever did not report in time, and then whoever did not rectify", async () => {
    const bulletins = (await world.deps.bulletins.all({ limit: 10 })).records;

    const named = bulletins.map(({ names, cycleId: of }) => ({ of, classes: new Set(names.map(classOf)) }));
    expect(named).toEqual([
      { of: undefined, classes: new Set(["process"]) },
      { of: cycleId, classes: new Set(["duty"]) },
    ]);
    expect(bulletins.map(({ names }) => names.length)).toEqual([9, 4]);
  });

  test("serves every step, and leaves none open", async () => {
    const open = await allRecords((rest) => world.deps.escalations.open(rest));

    expect(open.map(({ id, status }) => `${id} ${status}`)).toEqual([]);
  });

  test("announces its results to everybody, without a name of a person", async () => {
    const everybody = createVisitor(world.url);
    const { announcementId = "" } = (await world.deps.cycles.find(cycleId)) ?? {};

    const shown = await everybody.get(`/results/${announcementId}`);

    const staff = await world.deps.staff.findMany(["staff-inspector-01", "staff-supervision-head"]);
    expect(shown.status).toBe(200);
    for (const { name } of staff) expect(JSON.stringify(shown.body)).not.toContain(name);
  });

  test("reaches every head of a unit by mail", async () => {
    const grid = await world.deps.grid.get();
    const heads = await world.deps.staff.findMany(grid?.units.map(({ headId }) => headId) ?? []);
    const reached = new Set(world.mails.map(({ to }) => to));

    expect(heads.filter(({ email }) => !reached.has(email)).map(({ id }) => id)).toEqual([]);
  });

  test("is settled at the end of its year: every item ended, nine steps done, two signatures", async () => {
    const [settlement, items] = await Promise.all([
      world.deps.settlements.find("JZ2026"),
      world.deps.taskItems.ofYear(2026),
    ]);

    expect(settlement?.done.map(({ step }) => step)).toEqual(SettlementStep.options);
    expect(settlement?.signatures).toHaveLength(2);
    expect(settlement?.scores).toHaveLength(23);
    expect(items.filter(({ status }) => status === "open")).toEqual([]);
  });

  test("leaves no workflow failed and no error in the log", () => {
    expect(world.engine.list({ status: "FAILED", limit: 10 })).toEqual([]);
    expect(world.logged).toEqual([]);
  });
});

/** The issue class in the number of a step: `ZR2026-t-chengguan-process-1`. */
const classOf = (escalationId: string): string => escalationId.split("-").at(-2) ?? "";
