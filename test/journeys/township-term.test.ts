import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatYuan, sumFen } from "../../domain/money/fen.ts";
import { type PlannedApplication, planTownship } from "../../local/demo/plan.ts";
import { outcomeOf, outcomePlanned } from "../../local/play/outcome.ts";
import { playTerm } from "../../local/play/term.ts";
import { verifyFile } from "../../local/verify/verify-file.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
const planned: readonly PlannedApplication[] = [...planTownship("石桥镇")];

beforeAll(async () => {
  world = await startWorld();
  await playTerm(world, planned, () => undefined);
}, 600_000);
afterAll(() => world.end());

const outcome = () =>
  outcomeOf(world.deps, "2026-2027-1", [...new Set(planned.map(({ form }) => form.pupil.schoolCode))]);

test("石桥镇's whole term ends with 231 + 572 + 429 persons and 669,625.00 yuan approved", async () => {
  const stages = await outcome();

  const persons = Object.fromEntries(stages.map(({ stage, approved }) => [stage, approved]));
  expect(persons).toEqual({ PRESCHOOL: 231, PRIMARY: 572, JUNIOR: 429 });
  expect(formatYuan(sumFen(stages.map(({ amount }) => amount)))).toBe("669,625.00");
});

test("rejections, withdrawals and lapses are as many as planned", async () => {
  const bare = ({ stage, others }: { stage: string; others: object }) => [stage, others];

  const stages = (await outcome()).map(bare).sort();

  expect(stages).toEqual(outcomePlanned(planned).map(bare).sort());
});

test("no workflow has failed, and none waits for anybody", () => {
  expect(world.engine.list({ status: "FAILED", limit: 10 })).toEqual([]);
  expect(world.engine.list({ status: "RUNNING", limit: 10 })).toEqual([]);
});

test("every history and every anchor of the term holds offline", async () => {
  const { faults, checked } = await verifyFile(join(world.dataDir, "zhuxue.db"), { now: world.deps.clock.now() });

  expect(faults).toEqual([]);
  expect(checked.anchors).toBeGreaterThan(10);
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});

test("every approved family has had its mails or slips: received, school list, county list, approved", async () => {
  const campaignApplications = await world.deps.applications.ofSchool({
    campaignId: "2026-2027-1",
    schoolCode: planned[0]?.form.pupil.schoolCode ?? "",
    queue: "approved",
    limit: 20,
  });

  for (const { id } of campaignApplications.records) {
    const notices = (await world.deps.notices.ofSubject({ kind: "application", id })).map(({ notice }) => notice);
    expect(notices).toEqual(expect.arrayContaining(["N01", "N06", "N11", "N12"]));
  }
});
