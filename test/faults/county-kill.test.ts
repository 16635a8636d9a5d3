import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { bundleProgram, openCounty, seededCounty } from "./county-under-test.ts";
import { expectCarried } from "./expect-carried.ts";
import { points } from "./points.ts";
import { look, lookAsIfKilled, type Sight } from "./sight.ts";

let program = "";
let seed = "";
beforeAll(async () => {
  program = await bundleProgram();
  seed = await seededCounty();
});
afterAll(() => rmSync(seed, { recursive: true }));

test("a county killed at every named point carries each submission and decision to its end", async () => {
  const county = await openCounty({ program, seed, families: 101 });
  onTestFinished(county.close);
  const { dataDir, story } = county;
  const reached: string[] = [];

  for (let outcome = "killed"; outcome !== "over"; ) {
    const left = points.filter(({ name }) => !reached.includes(name));
    const heldAt = left[0]?.heldAt ?? "rest";
    const hereAt = (sight: Sight) =>
      left.filter((point) => point.heldAt === heldAt && point.isAt(sight, story.outside)).map(({ name }) => name);
    outcome =
      heldAt === "rest"
        ? await county.live("free", (sight) => hereAt(sight).length === 0)
        : await county.live({ heldAt, onHeld: () => (hereAt(lookAsIfKilled(dataDir)).length > 0 ? "kill" : "goOn") });
    // What counts is what the file says after the kill.
    if (outcome === "killed") reached.push(...hereAt(look(dataDir)).slice(0, 1));
  }

  expect(reached.toSorted()).toEqual(points.map(({ name }) => name).toSorted());
  expect(story.unexpected).toEqual([]);
  const mailed = story.outside.mailed();
  expect(mailed.length).toBeGreaterThan(new Set(mailed).size);
  await expectCarried(county);
}, 300_000);

/** Whole numbers from 1 to `most`, the same on every machine. */
const numbers = (seedNumber: number, most: number): (() => number) => {
  let state = seedNumber;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1 + (state % most);
  };
};

test("a county killed again and again, in commits and in the middle of writing one, carries everything to its end", async () => {
  const county = await openCounty({ program, seed, families: 12 });
  onTestFinished(county.close);
  const commit = numbers(7, 14);
  const write = numbers(11, 140);

  let kills = 0;
  for (let outcome = "killed"; outcome !== "over"; kills += outcome === "killed" ? 1 : 0) {
    if (kills === 16) outcome = await county.live("free");
    else if (kills % 2 === 0) outcome = await county.live({ diesAt: "commit", nth: commit() });
    else outcome = await county.live({ diesAt: "write", nth: write() });
  }

  expect(kills).toBeGreaterThan(10);
  expect(county.story.unexpected).toEqual([]);
  await expectCarried(county);
}, 300_000);
