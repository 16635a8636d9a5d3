import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HistoryEvent, mostEvents } from "../../../local/stepfunctions/history/event.ts";
import { abandonedHistories } from "./cases/histories-abandoned.ts";
import { type HistoryCase, machine, oneByOne, pass, scope } from "./cases/histories-case.ts";
import { catchHistories } from "./cases/histories-catch.ts";
import { childHistories } from "./cases/histories-children.ts";
import { concurrencyHistories } from "./cases/histories-concurrency.ts";
import { contextHistories } from "./cases/histories-context.ts";
import { endingHistories } from "./cases/histories-endings.ts";
import { evaluationHistories } from "./cases/histories-evaluation.ts";
import { expressionHistories } from "./cases/histories-expressions.ts";
import { itemHistories } from "./cases/histories-items.ts";
import { mapFailureHistories } from "./cases/histories-map-failures.ts";
import { mapHistories } from "./cases/histories-maps.ts";
import { anArchive, chainsOf, lineOf, type Played } from "./cases/histories-office.ts";
import { outputHistories } from "./cases/histories-outputs.ts";
import { parallelHistories } from "./cases/histories-parallel.ts";
import { plainHistories } from "./cases/histories-plain.ts";
import { retrierHistories } from "./cases/histories-retriers.ts";
import { retryHistories } from "./cases/histories-retries.ts";
import { stateHistories } from "./cases/histories-states.ts";
import { taskHistories } from "./cases/histories-tasks.ts";
import { tokenHistories } from "./cases/histories-tokens.ts";
import { toleranceHistories } from "./cases/histories-tolerance.ts";
import { variableHistories } from "./cases/histories-variables.ts";

const tables: readonly (readonly [name: string, cases: readonly HistoryCase[]])[] = [
  ["a function that is called", taskHistories],
  ["a task that waits for its token", tokenHistories],
  ["a task that starts an execution", childHistories],
  ["Retry", retryHistories],
  ["Catch", catchHistories],
  ["a simple state", stateHistories],
  ["an end", endingHistories],
  ["Map", mapHistories],
  ["an iteration that fails", mapFailureHistories],
  ["Parallel", parallelHistories],
  ["an expression without a usable value", evaluationHistories],
  ["an Output", outputHistories],
  ["expressions in every field", expressionHistories],
  ["the context object", contextHistories],
  ["a function called by its ARN", plainHistories],
  ["an execution left by its parent", abandonedHistories],
  ["several retriers", retrierHistories],
  ["a Map of so many at once", concurrencyHistories],
  ["a Map with a tolerance", toleranceHistories],
  ["a Map without usable items", itemHistories],
  ["variables", variableHistories],
];

let archive: Awaited<ReturnType<typeof anArchive>>;

beforeAll(async () => {
  archive = await anArchive();
});

afterAll(() => archive.close());

/** Children of one case must not be found by the next: such a case has an archive to itself. */
const played = async (given: HistoryCase): Promise<Played> => {
  if (given.others === undefined) return archive.play(given);
  const own = await anArchive();
  try {
    return await own.play(given);
  } finally {
    await own.close();
  }
};

/** Long texts of one letter are counted in the tables. */
const shortened = (line: string) => line.replace(/x{50,}/g, ({ length }) => `<${length} x>`);

const nameOfState = ({ stateEnteredEventDetails, stateExitedEventDetails }: HistoryEvent) =>
  String((stateEnteredEventDetails ?? stateExitedEventDetails)?.["name"]);

const countByState = (events: readonly HistoryEvent[], moved: "Entered" | "Exited") => {
  const counts: { [state: string]: number } = {};
  for (const event of events)
    if (event.type.endsWith(`State${moved}`)) counts[nameOfState(event)] = (counts[nameOfState(event)] ?? 0) + 1;
  return counts;
};

const payloads = ["input", "output", "assignedVariables"];

/** Whether each payload of an event, and nothing else, is said to be whole. */
const isMarked = (event: HistoryEvent): boolean =>
  Object.values(event)
    .filter((details) => typeof details === "object")
    .every((details) =>
      payloads.every((payload) => {
        const mark = (details[`${payload}Details`] as { readonly truncated?: boolean } | undefined)?.truncated;
        return mark === (details[payload] === undefined ? undefined : false);
      }),
    );

/** What holds for every history, whatever it tells. */
const expectWellFormed = ({ events, status, error, cause, output }: Played) => {
  expect(events.map(({ id }) => id)).toEqual(events.map((_, place) => place + 1));
  expect(events.filter(({ id, previousEventId: previous }) => previous < 0 || previous >= id)).toEqual([]);
  expect(events.filter(({ timestamp }, place) => timestamp < (events[place - 1]?.timestamp ?? 0))).toEqual([]);
  expect(events.length).toBeLessThanOrEqual(mostEvents);

  const entered = countByState(events, "Entered");
  for (const [state, times] of Object.entries(countByState(events, "Exited")))
    expect(entered[state] ?? 0, state).toBeGreaterThanOrEqual(times);

  expect(events.filter((event) => !isMarked(event))).toEqual([]);

  const last = Object.values(events.at(-1) ?? {}).find((value) => typeof value === "object");
  if (status === "SUCCEEDED") expect(last).toMatchObject({ output });
  if (status === "FAILED" || status === "ABORTED")
    expect(last).toEqual({ ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) });
};

describe.each(tables)("the history of %s", (_, cases) => {
  test.each(cases)("$it", async (given) => {
    const found = await played(given);

    const lines = found.events.map(lineOf).map(shortened);
    if (given.order === "free") expect(chainsOf(lines)).toEqual(chainsOf(given.events));
    else expect(lines).toEqual(given.events);
    expect([found.status, found.error, found.children]).toEqual([given.status, given.error, given.children ?? []]);
    expectWellFormed(found);
  });
});

const steps = Array.from({ length: 40 }, (_, place) => `Step ${place + 1}`);

/** A machine that walks in circles without ever waiting. */
const round = {
  ...Object.fromEntries(steps.map((name, place) => [name, { Type: "Pass", Next: steps[place + 1] ?? "Round" }])),
  Round: { Type: "Choice", Choices: [{ Condition: false, Next: "Out" }], Default: "Step 1" },
  Out: pass(),
};
const circle = machine(round);

// 25,000 events are a few seconds of work on two shared cores.
describe("a history that is full", { timeout: 30_000 }, () => {
  test("ends with its event 25,000", async () => {
    const { events, status, error, cause } = await archive.play({ definition: circle });

    expect(events).toHaveLength(mostEvents);
    expect(events.at(-1)).toMatchObject({ id: 25_000, previousEventId: 24_999, type: "ExecutionFailed" });
    expect([status, error]).toEqual(["FAILED", "States.Runtime"]);
    expect(cause).toBe("The execution reached the maximum number of history events (25000).");
  });

  test("ends in the middle of its branches too", async () => {
    const iterations = machine({ M: oneByOne(round, { Items: [1, 2, 3], MaxConcurrency: 0 }) });

    const full = await archive.play({ definition: iterations });

    expect(full.events).toHaveLength(mostEvents);
    expect(full).toMatchObject({ status: "FAILED", error: "States.Runtime" });
    expectWellFormed(full);
  });
});

/** Whole numbers below a bound, the same for the same seed. */
const dice = (seed: number) => {
  let state = seed;
  return (bound: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return Math.floor((state / 2 ** 31) * bound);
  };
};

/** A machine of states drawn by lot, nested up to three deep. */
const drawn = (roll: (bound: number) => number) => {
  let names = 0;
  const scopeOf = (depth: number): { readonly [name: string]: object } => {
    const length = 1 + roll(3);
    const own = Array.from({ length }, () => `S${++names}`);
    return Object.fromEntries(
      own.map((name, place) => {
        const next = own[place + 1];
        return [name, { ...stateOf(depth), ...(next === undefined ? { End: true } : { Next: next }) }];
      }),
    );
  };
  const caught = (): object => (roll(2) === 0 ? { Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 1 }] } : {});
  const call = (fails: boolean) => ({
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Arguments: { FunctionName: fails ? "torn" : "file", Payload: {} },
    ...caught(),
  });
  const stateOf = (depth: number): object => {
    switch (roll(depth > 2 ? 4 : 6)) {
      case 0:
        return { Type: "Pass", Assign: { [`v${++names}`]: 1 } };
      case 1:
        return { Type: "Wait", Seconds: roll(3) };
      case 2:
        return call(roll(4) === 0);
      case 3:
        return roll(6) === 0 ? { Type: "Pass", Output: "{% $missing %}" } : { Type: "Pass" };
      case 4:
        return {
          Type: "Parallel",
          Branches: Array.from({ length: 1 + roll(3) }, () => scope(scopeOf(depth + 1))),
          ...caught(),
        };
      default:
        return {
          Type: "Map",
          Items: Array.from({ length: roll(4) }, (_, place) => place),
          MaxConcurrency: roll(3),
          ...(roll(2) === 0 && { ToleratedFailureCount: 1 }),
          ItemProcessor: scope(scopeOf(depth + 1)),
          ...caught(),
        };
    }
  };
  return machine(scopeOf(0));
};

describe("the history of a machine drawn by lot", () => {
  test.each(Array.from({ length: 40 }, (_, place) => place + 1))("is well formed: %i", async (seed) => {
    const functions = { torn: [{ throws: ["Torn", "the list was torn"] as const }] };
    const moves = Array.from({ length: 12 }, () => ({ pass: 2 }));

    const found = await archive.play({ definition: drawn(dice(seed * 7919)), functions, moves });

    expect(["SUCCEEDED", "FAILED"]).toContain(found.status);
    expectWellFormed(found);
  });
});
