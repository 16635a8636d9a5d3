import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { Instant } from "../../../domain/calendar/time.ts";
import { createExpressions } from "../../../local/stepfunctions/expressions/expressions.ts";

const expressions = createExpressions({
  clock: { now: () => "2026-09-07T01:00:00.000Z" as Instant },
  limitMs: 700,
});
const evaluated = (expression: string) =>
  expressions.evaluate({ template: `{% ${expression} %}`, field: "Output", bindings: { states: { input: [1, 2] } } });
const holds = `$contains("${"a".repeat(48)}!", /^(a+)+$/)`;
const timeout = "threw an error during evaluation: Expression evaluation timeout: Check for infinite loop";

afterAll(expressions.close);

describe("an expression that takes too long", { timeout: 30_000 }, () => {
  test("is ended, while timers go on and quick expressions are answered", async () => {
    await evaluated("$map($states.input, function($n) { $n })");

    const order: string[] = [];
    const held = evaluated(holds)
      .catch(String)
      .finally(() => order.push("held"));
    let ticks = 0;
    const ticking = setInterval(() => ++ticks, 20);
    await sleep(100);
    const quick = await evaluated("$states.input[1] + 1");
    order.push("quick");
    const outcome = await held;
    clearInterval(ticking);

    expect(quick).toBe(3);
    expect(order).toEqual(["quick", "held"]);
    expect(outcome).toContain(timeout);
    expect(ticks).toBeGreaterThan(3);
  });

  test("takes none of those behind it along", async () => {
    const outcomes = await Promise.allSettled([
      evaluated("$map($states.input, function($n) { $n + 1 })"),
      evaluated(holds),
      evaluated("$map($states.input, function($n) { $n + 2 })"),
      evaluated(holds),
      evaluated("$now('[Y]')"),
    ]);

    expect(outcomes).toEqual([
      { status: "fulfilled", value: [2, 3] },
      { status: "rejected", reason: expect.objectContaining({ message: expect.stringContaining(timeout) }) },
      { status: "fulfilled", value: [3, 4] },
      { status: "rejected", reason: expect.objectContaining({ message: expect.stringContaining(timeout) }) },
      { status: "fulfilled", value: "2026" },
    ]);
  });

  test("is ended when it calls itself for ever at its own end", async () => {
    await expect(evaluated("($f := function($x) { $f($x) }; $f(1))")).rejects.toThrow(timeout);
  });

  test("is none for its long text of no timestamp", async () => {
    const began = performance.now();

    await expect(evaluated(`$toMillis("2026${"-01".repeat(120_000)}x")`)).rejects.toThrow("D3110");

    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("an expression that takes too much memory", { timeout: 30_000 }, () => {
  test.each([
    ["a list of many lists", "$map([1..200000], function($n) { [$n..$n + 2000] })"],
    ["a text joined from long ones", "($long := $pad('', 1000000); $join([1..5000].($long)))"],
    ["a text of half a gigabyte", "$pad('', 500000000)"],
  ])("fails by name and leaves the next one unharmed: %s", async (_, expression) => {
    const outcome = await evaluated(expression).catch((error: Error) => error);
    const next = await evaluated("$map($states.input, function($n) { $n })");

    expect(outcome).toMatchObject({ name: "States.QueryEvaluationError" });
    expect(String(outcome)).toMatch(/memory limit exceeded|evaluation timeout/);
    expect(next).toEqual([1, 2]);
  });
});

test("an expression that waits when the engine closes leaves its execution as it is", async () => {
  const closing = createExpressions({ clock: { now: () => "2026-09-07T01:00:00.000Z" as Instant } });
  const waiting = closing.evaluate({ template: `{% ${holds} %}`, field: "Output", bindings: {} });

  const failed = expect(waiting).rejects.toThrow("the engine is closed");
  await closing.close();

  await failed;
});
