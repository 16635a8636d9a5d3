import fc from "fast-check";

/** What a random workflow does, before it is written as states; everything in it ends. */
export type Step =
  | { readonly kind: "pass" }
  | { readonly kind: "wait"; readonly seconds: number; readonly by: "number" | "expression" | "timestamp" }
  | { readonly kind: "refuse"; readonly modulus: number }
  | ({ readonly kind: "call"; readonly as: "invoke" | "plain"; readonly output: "good" | "missing" } & Trying)
  | ({ readonly kind: "ask"; readonly heartbeat: "none" | "given" } & Trying)
  | ({ readonly kind: "late"; readonly clock: "timeout" | "heartbeat" } & Trying)
  | ({ readonly kind: "child"; readonly pattern: ChildPattern; readonly name: "own" | "given" } & Trying)
  | { readonly kind: "choice"; readonly modulus: number; readonly met: Steps; readonly otherwise: Steps }
  | { readonly kind: "loop"; readonly times: number; readonly body: Steps }
  | ({
      readonly kind: "parallel";
      readonly how: "whole" | "race" | "stuck";
      readonly branches: readonly Steps[];
    } & Trying)
  | ({
      readonly kind: "map";
      readonly how: "whole" | "oneByOne" | "tolerant" | "race";
      readonly items: readonly number[];
      readonly concurrency: number;
      readonly body: Steps;
    } & Trying);

/** Steps one after the other. */
export type Steps = readonly Step[];

/** How a task waits for the execution it starts. */
export type ChildPattern = "" | ".sync" | ".sync:2" | ".waitForTaskToken";

/** How a state fails and what it does about it: how often it fails, how often it tries again, whether it is caught then. */
export type Trying = { readonly fails: number; readonly attempts: number; readonly atLast: "caught" | "fails" };

/** A workflow, the smaller one it starts, and the number it begins with. */
export type Plot = { readonly steps: Steps; readonly child: Steps; readonly input: number };

const few = fc.nat(2);
const trying = {
  fails: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  attempts: few,
  atLast: fc.oneof(
    { weight: 4, arbitrary: fc.constant("caught" as const) },
    { weight: 1, arbitrary: fc.constant("fails" as const) },
  ),
};

const leaf: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("pass" as const) }),
  fc.record({
    kind: fc.constant("wait" as const),
    seconds: fc.nat(4),
    by: fc.constantFrom("number" as const, "expression" as const, "timestamp" as const),
  }),
  fc.record({ kind: fc.constant("refuse" as const), modulus: fc.integer({ min: 5, max: 9 }) }),
  ...[1, 2].map(() =>
    fc.record({
      kind: fc.constant("call" as const),
      as: fc.constantFrom("invoke" as const, "plain" as const),
      output: fc.oneof(
        { weight: 7, arbitrary: fc.constant("good" as const) },
        { weight: 1, arbitrary: fc.constant("missing" as const) },
      ),
      ...trying,
    }),
  ),
  ...[1, 2].map(() =>
    fc.record({
      kind: fc.constant("ask" as const),
      heartbeat: fc.constantFrom("none" as const, "given" as const),
      ...trying,
    }),
  ),
  fc.record({
    kind: fc.constant("late" as const),
    clock: fc.constantFrom("timeout" as const, "heartbeat" as const),
    ...trying,
  }),
);

const child: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("child" as const),
  pattern: fc.constantFrom<ChildPattern[]>("", ".sync", ".sync:2", ".sync:2", ".waitForTaskToken"),
  name: fc.constantFrom("own" as const, "given" as const),
  ...trying,
});

const nested = (steps: fc.Arbitrary<Steps>): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({
      kind: fc.constant("choice" as const),
      modulus: fc.integer({ min: 2, max: 3 }),
      met: steps,
      otherwise: steps,
    }),
    fc.record({ kind: fc.constant("loop" as const), times: fc.integer({ min: 1, max: 3 }), body: steps }),
    fc.record({
      kind: fc.constant("parallel" as const),
      how: fc.constantFrom("whole" as const, "whole" as const, "race" as const, "stuck" as const),
      branches: fc.array(steps, { minLength: 1, maxLength: 3 }),
      ...trying,
    }),
    fc.record({
      kind: fc.constant("map" as const),
      how: fc.constantFrom("whole" as const, "oneByOne" as const, "tolerant" as const, "race" as const),
      items: fc.array(fc.nat(99), { maxLength: 4 }),
      concurrency: fc.nat(3),
      body: steps,
      ...trying,
    }),
  );

const stepsTo = (depth: number, single: fc.Arbitrary<Step>): fc.Arbitrary<Steps> =>
  fc.array(
    depth === 0
      ? single
      : fc.oneof({ weight: 3, arbitrary: single }, { weight: 2, arbitrary: nested(stepsTo(depth - 1, single)) }),
    { minLength: 1, maxLength: depth + 1 },
  );

const withChildren = fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: child });

const plot: fc.Arbitrary<Plot> = fc.record({
  steps: stepsTo(3, withChildren),
  child: stepsTo(1, leaf),
  input: fc.nat(999),
});

/** So many plots of a seed; the same seed gives the same ones. */
export const plotsOf = (seed: number, count: number): readonly Plot[] => fc.sample(plot, { seed, numRuns: count });
