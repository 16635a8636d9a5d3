import { describe, expect, onTestFinished, test } from "vitest";
import { Instant, instantOf, later } from "../../domain/calendar/time.ts";
import { createSteadyClock, requireLaterThan } from "../../local/steady-clock.ts";

const start = Instant.parse("2026-09-07T01:00:00.000Z");
const minute = 60_000;
const hour = 60 * minute;

/** A machine whose wall clock the test sets, and whose counter runs as time does. */
const aMachine = (latest?: Instant) => {
  let wall = Date.parse(start);
  let steady = 0;
  const logged: string[] = [];
  const clock = createSteadyClock({
    wallNow: () => wall,
    steadyNow: () => steady,
    latest,
    logger: {
      info: (code) => void logged.push(code),
      error: (code, ids) => void logged.push(`${code} ${JSON.stringify(ids)}`),
    },
  });
  onTestFinished(clock.close);
  return {
    clock,
    logged,
    setBy: (ms: number) => {
      wall += ms;
    },
    /** Lets time pass, looked at every second; a broken clock does not see it. */
    pass: (ms: number, its: "runs" | "isStill" = "runs") => {
      for (let left = ms; left > 0; left -= 1000) {
        steady += Math.min(1000, left);
        if (its === "runs") wall += Math.min(1000, left);
        clock.look();
      }
    },
  };
};

test("the time of a house is the machine's", () => {
  const { clock, pass, logged } = aMachine();

  pass(5 * minute);

  expect(clock.now()).toBe(later(start, 5 * minute));
  expect(logged).toEqual([]);
});

test("a machine that slept, or was set forward, is followed", () => {
  const { clock, setBy, pass, logged } = aMachine();

  setBy(3 * hour);
  pass(minute);

  expect(clock.now()).toBe(later(start, 3 * hour + minute));
  expect(logged).toEqual([]);
});

describe("a clock that was set back", () => {
  test("stops the time of the house until it has caught up, and is told of once", () => {
    const { clock, setBy, pass, logged } = aMachine();

    setBy(-10 * minute);
    pass(9 * minute);
    const held = clock.now();
    pass(2 * minute);

    expect(held).toBe(start);
    expect(clock.now()).toBe(later(start, minute));
    expect(logged).toEqual(['clockSetBack {"seconds":599}', "clockInStep"]);
  });

  test("by days holds the house up for an hour; then deadlines come again", () => {
    const { clock, setBy, pass } = aMachine();

    setBy(-72 * hour);
    pass(hour);
    const held = clock.now();
    pass(hour);

    expect(held).toBe(start);
    expect(clock.now()).toBe(later(start, hour));
  });

  test("never makes time run backwards, also when the wall comes to where it was set back", () => {
    const { clock, setBy, pass } = aMachine();
    setBy(-4 * hour);

    const seen: Instant[] = [];
    for (let step = 0; step < 60; step += 1) {
      pass(10 * minute);
      seen.push(clock.now());
    }

    expect(seen).toEqual(seen.toSorted());
    expect(clock.now()).toBe(later(start, 9 * hour));
  });

  test("a little, by a time server, is held and is no news", () => {
    const { clock, setBy, logged } = aMachine();

    setBy(-1500);
    clock.look();

    expect(clock.now()).toBe(start);
    expect(logged).toEqual([]);
  });
});

test("a clock that stands still is told of once, and the house goes on by its counter after an hour", () => {
  const { clock, pass, logged } = aMachine();

  pass(20 * 1000, "isStill");
  const before = [...logged];
  pass(2 * hour - 20 * 1000, "isStill");

  expect(before).toEqual([]);
  expect(logged[0]).toBe('clockStandsStill {"seconds":30}');
  expect(logged.filter((line) => line.startsWith("clockStandsStill"))).toHaveLength(1);
  expect(clock.now()).toBe(later(start, hour));
});

describe("a start", () => {
  test("a little before the latest record waits for that time", () => {
    const { clock, pass } = aMachine(later(start, 5 * minute));

    const first = clock.now();
    pass(10 * minute);

    expect(first).toBe(later(start, 5 * minute));
    expect(clock.now()).toBe(later(start, 10 * minute));
  });

  test("long before the latest record is refused with both times", () => {
    const wall = Date.parse(start);

    expect(() => requireLaterThan(later(start, 2 * hour), wall)).toThrow(
      `says ${instantOf(wall)}, but the county's records go on to ${later(start, 2 * hour)}`,
    );
    expect(() => requireLaterThan(later(start, hour), wall)).not.toThrow();
    expect(() => requireLaterThan(undefined, wall)).not.toThrow();
  });
});
