import { describe, expect, test } from "vitest";
import { workflowWatches } from "../../infra/monitoring/workflows.ts";
import { recordedCounts } from "../bench/scale/counts.ts";
import { accountLimits } from "../bench/scale/limits.ts";
import { lastEvening, signing, staggered } from "../bench/scale/simulation/arrivals.ts";
import { drain } from "../bench/scale/simulation/bucket.ts";
import { countiesOfCell, scenarios } from "../bench/scale/simulation/scenarios.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe("a bucket of AWS", () => {
  test("lets through at once what it holds", () => {
    const drained = drain([800], { bucket: 800, refill: 150 });

    expect(drained).toEqual({ requests: 800, throttled: 0, longestQueue: 0, longestWaitSeconds: 0, seconds: 1 });
  });

  test("refuses what it does not hold, and lets it through as it is refilled", () => {
    const drained = drain([1000], { bucket: 800, refill: 150 });

    expect(drained).toEqual({ requests: 1000, throttled: 200, longestQueue: 200, longestWaitSeconds: 2, seconds: 3 });
  });

  test("never holds more than its size, however long nobody came", () => {
    const drained = drain([...Array<number>(100).fill(0), 20], { bucket: 10, refill: 5 });

    expect(drained).toMatchObject({ throttled: 10, longestWaitSeconds: 2 });
  });

  test("serves the oldest first, and refuses whoever comes while others wait", () => {
    const drained = drain([15, 5], { bucket: 10, refill: 5 });

    expect(drained).toEqual({ requests: 20, throttled: 10, longestQueue: 5, longestWaitSeconds: 1, seconds: 3 });
  });

  test("keeps up with what comes as fast as it is refilled, and falls behind by every one more", () => {
    const steady = drain(Array<number>(1000).fill(150), { bucket: 150, refill: 150 });
    const faster = drain(Array<number>(1000).fill(151), { bucket: 150, refill: 150 });

    expect(steady.throttled).toBe(0);
    expect(faster.longestQueue).toBe(1000);
  });

  test("lets through in no time more than it held and was given", () => {
    const arrivals = lastEvening(50_000, "a busy evening");

    const { seconds } = drain(arrivals, { bucket: 100, refill: 6 });

    expect(seconds).toBeGreaterThanOrEqual((50_000 - 100) / 6);
  });

  test("that is never refilled is refused, instead of waiting for ever", () => {
    expect(() => drain([1], { bucket: 0, refill: 0 })).toThrow("never refilled");
  });
});

describe("what arrives", () => {
  test("on a last evening is every form, more of them toward its end, and the same each time", () => {
    const evening = lastEvening(5_620, "evening");

    expect(sum(evening)).toBe(5_620);
    expect(sum(evening.slice(3_600)) / 5_620).toBeCloseTo(0.75, 1);
    expect(lastEvening(5_620, "evening")).toEqual(evening);
  });

  test("on the last evening of a country is every form too, in bundles", () => {
    expect(sum(lastEvening(15_983_281, "evening"))).toBe(15_983_281);
  });

  test("at a signature is every line, list by list side by side", () => {
    const lines = { lists: [350, 150], linesASecond: 100 };

    expect(signing({ ...lines, counties: 3 })).toEqual([600, 450, 300, 150]);
    expect(sum(staggered(lines, 3, 90))).toBe(3 * 500);
    expect(Math.max(...staggered(lines, 3, 90))).toBe(200);
  });
});

describe("the quotas of an account", async () => {
  const { campaign } = await recordedCounts();
  const limits = accountLimits(campaign);
  const of = (quota: string) => limits.find((limit) => limit.quota.startsWith(quota));

  test("are passed by one county's signature where a table is fresh or an account new, though not by its last evening", () => {
    expect(of("4,000 write units")).toMatchObject({
      evening: expect.stringMatching(/^20\d counties/),
      signature: "0.8 counties",
    });
    expect(of("10 functions")).toMatchObject({ evening: "6.7 counties", signature: "not one county" });
    expect(of("a reader of the history")).toMatchObject({ signature: "0.8 counties" });
  });

  test("stand in the order of the heavier moment: what a signature reaches first, then what a last evening does", () => {
    const order = limits.map(({ quota }) => quota);
    const place = (quota: string) => order.findIndex((each) => each.startsWith(quota));

    expect(place("10 functions")).toBe(0);
    expect(place("40,000 write units")).toBeLessThan(place("1,000,000 open"));
    expect(place("StartExecution")).toBeLessThan(place("1,000 functions"));
  });
});

describe("the moments that weigh most", () => {
  const at = (where: string) => scenarios().filter((scenario) => scenario.where.startsWith(where));

  test("one county is refused nothing on its last evening, and its signature is through in two minutes", () => {
    const [evening, signature] = at("one county");

    expect(evening?.drained.throttled).toBe(0);
    expect(signature?.drained.requests).toBe(26_247);
    expect(signature?.drained.seconds).toBeGreaterThanOrEqual(9_279 / 100);
    expect(signature?.drained.seconds).toBeLessThanOrEqual(120);
  });

  test("a cell leaves a fifth of the open executions free, so that no alarm rings for it, and sends its last evening through without a refusal", () => {
    const [evening] = at("a cell");

    const alarm = workflowWatches([]).find(({ name }) => name === "executions-near-limit");
    expect(countiesOfCell * 28_100).toBeLessThan(alarm?.from ?? 0);
    expect(evening?.drained.throttled).toBe(0);
  });

  test("the country does not fit into one region", () => {
    const [evening] = at("the country");

    expect(evening?.drained.longestWaitSeconds).toBeGreaterThan(86_400);
  });
});
