import { expect, test } from "vitest";
import { instantOf, msOf } from "../../../domain/calendar/time.ts";
import { routine } from "../../../functions/counties/routine.ts";
import type { WorkflowEngine } from "../../../functions/dependencies.ts";
import { sweepHandler } from "../../../functions/schedules/sweep.ts";
import { TaskError } from "../../../functions/task-error.ts";
import { anApplication, monday } from "../../support/factories.ts";
import { anhe, linshui, openTwoCounties } from "./two-counties.ts";

const seconds = 1000;
const callMs = 900 * seconds;
const record = { version: 0, head: "" };

/** Two counties in the hands of one call; every start and stop takes twenty seconds of its time. */
const swept = async () => {
  let msLeft = callMs;
  const running = new Set<string>();
  const engine: WorkflowEngine = {
    start: async ({ workflow, name }) => {
      msLeft -= 20 * seconds;
      running.add(`${workflow}/${name}`);
      return "started";
    },
    stop: async ({ workflow, name }) => {
      msLeft -= 20 * seconds;
      running.delete(`${workflow}/${name}`);
    },
    resume: async () => "resumed",
    fail: async () => "failed",
    describe: async ({ workflow, name }) =>
      running.has(`${workflow}/${name}`) ? { workflow, name, status: "RUNNING" } : undefined,
    running: async ({ workflow }) => ({
      names: [...running].flatMap((each) => (each.startsWith(`${workflow}/`) ? each.slice(workflow.length + 1) : [])),
    }),
  };
  const town = await openTwoCounties({ engine });
  const handler = routine(town.deployment, sweepHandler);
  let calls = 0;
  /** The clock calls for both, every ten minutes. */
  const call = async () => {
    town.turnTo(instantOf(msOf(monday) + 600 * seconds * calls));
    calls += 1;
    msLeft = callMs;
    town.logged.length = 0;
    await handler({ counties: [anhe, linshui] }, { getRemainingTimeInMillis: () => msLeft });
    return town.logged.filter((line) => line.startsWith("routineRan"));
  };
  const reportOf = async (county: string) => (await town.of(county).sweeps.get())?.at;
  const transferOf = (county: string) => town.of(county).transfers.get();
  return { ...town, call, running, reportOf, transferOf };
};

/** A county with so many cases that came out of another house, or that leaves. */
const fill = async (
  { of }: Pick<Awaited<ReturnType<typeof swept>>, "of">,
  county: string,
  { cases, is }: { readonly cases: number; readonly is: "arrived" | "leaving" },
) => {
  for (let n = 1; n <= cases; n++) {
    const id = `SQ20262027${String(n).padStart(8, "0")}-1`;
    const application = anApplication({ status: "classCheck", id, receiptNo: id.slice(0, -2), record });
    await of(county).store.commit({ save: [application], emit: [] });
  }
  await of(county).store.commit({ save: [{ kind: "transfer", record, is, at: monday }], emit: [] });
};

test("a county that begins sixty cases again leaves its neighbour the time it needs, and comes to its end over several calls", async () => {
  const house = await swept();
  await fill(house, anhe, { cases: 60, is: "arrived" });
  const begun: number[] = [];
  const told: string[] = [];

  while ((await house.transferOf(anhe)) !== undefined && begun.length < 9) {
    told.push(...(await house.call()));
    begun.push(house.running.size);
    expect(await house.reportOf(linshui)).toBe(house.deployment.clock.now());
  }

  expect(begun.length).toBeGreaterThan(1);
  expect(begun.length).toBeLessThan(6);
  expect(begun.at(-1)).toBe(60);
  expect([...house.running].filter((name) => !name.endsWith("-r1"))).toEqual([]);
  expect(told[0]).toBe('routineRan {"counties":2,"countiesLeft":1}');
  expect(told.at(-1)).toBe('routineRan {"counties":2,"countiesLeft":0}');
});

test("a county that leaves is stopped in as many calls as it takes, beside its neighbour", async () => {
  const house = await swept();
  await fill(house, anhe, { cases: 0, is: "leaving" });
  for (let n = 0; n < 60; n++) house.running.add(`application-review/${anhe}-application-A${n}-1`);

  const told: string[] = [];
  for (let calls = 0; calls < 5 && house.running.size > 0; calls++) {
    told.push(...(await house.call()));
    expect(await house.reportOf(linshui)).toBe(house.deployment.clock.now());
  }

  expect(told.length).toBeGreaterThan(1);
  expect(house.running.size).toBe(0);
  expect(told.at(-1)).toBe('routineRan {"counties":2,"countiesLeft":0}');
});

test("each call begins with another county, so that none is always the one without time", async () => {
  const town = await openTwoCounties();
  const begun: string[] = [];
  const told: string[] = [];
  for (const minutes of [0, 10, 20]) {
    let msLeft = callMs;
    const handler = routine(town.deployment, ({ settings }) => async () => {
      begun.push(settings.countyCode);
      msLeft -= 800 * seconds;
    });
    town.turnTo(instantOf(msOf(monday) + minutes * 60 * seconds));
    town.logged.length = 0;
    await handler({ counties: [anhe, linshui] }, { getRemainingTimeInMillis: () => msLeft });
    told.push(...town.logged);
  }

  expect(begun[0]).not.toBe(begun[1]);
  expect(begun[0]).toBe(begun[2]);
  expect(new Set(told)).toEqual(new Set(['routineRan {"counties":2,"countiesLeft":1}']));
});

test("a county that fails is told of in the last line, whoever else was through", async () => {
  const town = await openTwoCounties();
  const handler = routine(town.deployment, ({ settings }) => async () => {
    if (settings.countyCode === anhe) throw new TaskError("Transient", "the table is busy");
  });

  const failed = handler({ counties: [anhe, linshui] }, { getRemainingTimeInMillis: () => callMs });

  await expect(failed).rejects.toMatchObject({ name: "Transient" });
  expect(town.logged).toEqual(['routineRan {"counties":2,"countiesLeft":1}']);
});
