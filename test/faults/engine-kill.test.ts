import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type Death, prepareLife } from "./engine-life.ts";
import { type Outcome, readOutcomes } from "./engine-outcomes.ts";
import { workflowsOf } from "./engine-workflows.ts";
import { createWorld } from "./engine-world.ts";

const kills = Number(process.env["ENGINE_KILLS"] ?? 50);
const workflows = kills;
const seed = Number(process.env["ENGINE_SEED"] ?? 20_260_907);
const limitMs = 180_000 + kills * 3000;

const death: fc.Arbitrary<Death> = fc.oneof(
  fc.record({ afterMs: fc.nat(80) }),
  fc.record({ at: fc.constantFrom("commit" as const, "write" as const), nth: fc.integer({ min: 1, max: 25 }) }),
);

/** Lets the engine live through these deaths, one life after the other on one file, and reads what became of everything. */
const runThrough = async (folder: string, name: string, deaths: readonly Death[]) => {
  const file = join(folder, `${name}.sqlite`);
  const plan = join(folder, "plan.json");
  const world = createWorld();
  const since = Date.now();
  const ends: string[] = [];
  const complaints: string[] = [];
  // The next process is made ready while the one before lives.
  let next = prepareLife(file, deaths[0] ?? "none");
  for (const [place, fate] of deaths.entries()) {
    const life = next;
    next = prepareLife(file, deaths[place + 1] ?? "none");
    const until = Math.ceil((workflows * (place + 1)) / deaths.length);
    const atLast = fate === "none" ? "leave" : "stay";
    const lived = await life.live({ file, plan, until, since, atLast }, world);
    ends.push(lived.end);
    complaints.push(...lived.complaints);
  }
  next.kill();
  const { outcomes, faults } = await readOutcomes(file, world);
  return { calls: world.calls, outcomes, faults: [...world.faults, ...faults], ends, complaints };
};

const outcomesByName = (outcomes: readonly (readonly [string, Outcome])[]) =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, ([name]) => name)].map(([name, of]) => [
      name,
      of.map(([, outcome]) => JSON.stringify(outcome, null, 1)).sort(),
    ]),
  );

test(
  "an engine killed at any moment carries every workflow to the end it has undisturbed, answers each token once and forgets no call",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "engine-kill-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "plan.json"), JSON.stringify(workflowsOf(seed, workflows)));

    const undisturbed = await runThrough(folder, "undisturbed", ["none"]);
    const disturbed = await runThrough(folder, "disturbed", [...fc.sample(death, { seed, numRuns: kills }), "none"]);

    expect([...undisturbed.faults, ...undisturbed.complaints]).toEqual([]);
    expect([...disturbed.faults, ...disturbed.complaints]).toEqual([]);
    expect(outcomesByName(disturbed.outcomes)).toEqual(outcomesByName(undisturbed.outcomes));
    const forgotten = [...undisturbed.calls].filter(([call, times]) => (disturbed.calls.get(call) ?? 0) < times);
    expect(forgotten).toEqual([]);
    expect(disturbed.ends).toEqual([...Array.from({ length: kills }, () => "killed"), "left"]);
    expect(undisturbed.outcomes.length).toBeGreaterThanOrEqual(workflows);
  },
  limitMs,
);
