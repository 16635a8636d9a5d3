import * as z from "zod";
import { namedError } from "../interpreter/failure.ts";

const Template = z.json();
const Seconds = z.union([z.int().min(1).max(99_999_999), z.string().startsWith("{%")]);
const common = {
  Comment: z.string().exactOptional(),
  QueryLanguage: z.literal("JSONata").exactOptional(),
};
const output = { Output: Template.exactOptional(), Assign: z.record(z.string(), Template).exactOptional() };
const next = { Next: z.string().exactOptional(), End: z.boolean().exactOptional() };

const Retrier = z.strictObject({
  Comment: z.string().exactOptional(),
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).default(1),
  BackoffRate: z.number().min(1).default(2),
  MaxAttempts: z.int().min(0).default(3),
  MaxDelaySeconds: z.int().min(1).exactOptional(),
  JitterStrategy: z.enum(["NONE", "FULL"]).default("NONE"),
});
const Catcher = z.strictObject({
  Comment: z.string().exactOptional(),
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  ...output,
});
const recovery = { Retry: z.array(Retrier).exactOptional(), Catch: z.array(Catcher).exactOptional() };
const scope = { StartAt: z.string(), States: z.record(z.string(), z.unknown()) };

const State = z.discriminatedUnion("Type", [
  z.strictObject({
    Type: z.literal("Task"),
    Resource: z.enum([
      "arn:aws:states:::lambda:invoke",
      "arn:aws:states:::lambda:invoke.waitForTaskToken",
      "arn:aws:states:::states:startExecution",
    ]),
    Arguments: Template,
    TimeoutSeconds: Seconds.exactOptional(),
    HeartbeatSeconds: Seconds.exactOptional(),
    ...common,
    ...output,
    ...next,
    ...recovery,
  }),
  z.strictObject({
    Type: z.literal("Choice"),
    Choices: z.array(
      z.strictObject({
        Comment: z.string().exactOptional(),
        Condition: z.union([z.boolean(), z.string().startsWith("{%")]),
        Next: z.string(),
        ...output,
      }),
    ),
    Default: z.string().exactOptional(),
    ...common,
    ...output,
  }),
  z.strictObject({
    Type: z.literal("Wait"),
    Seconds: z.union([z.int().min(0), z.string().startsWith("{%")]).exactOptional(),
    Timestamp: z.string().exactOptional(),
    ...common,
    ...output,
    ...next,
  }),
  z.strictObject({ Type: z.literal("Pass"), ...common, ...output, ...next }),
  z.strictObject({ Type: z.literal("Succeed"), ...common, Output: Template.exactOptional() }),
  z.strictObject({
    Type: z.literal("Fail"),
    ...common,
    Error: z.string().exactOptional(),
    Cause: z.string().exactOptional(),
  }),
  z.strictObject({
    Type: z.literal("Parallel"),
    Branches: z.array(z.strictObject({ Comment: z.string().exactOptional(), ...scope })).min(1),
    Arguments: Template.exactOptional(),
    ...common,
    ...output,
    ...next,
    ...recovery,
  }),
  z.strictObject({
    Type: z.literal("Map"),
    Items: Template.exactOptional(),
    ItemSelector: Template.exactOptional(),
    MaxConcurrency: z.union([z.int().min(0), z.string().startsWith("{%")]).exactOptional(),
    ItemProcessor: z.strictObject({
      Comment: z.string().exactOptional(),
      ProcessorConfig: z.strictObject({ Mode: z.literal("INLINE") }).exactOptional(),
      ...scope,
    }),
    ...common,
    ...output,
    ...next,
    ...recovery,
  }),
]);

/** One state of a workflow, as ASL writes it in JSONata. */
export type State = z.infer<typeof State>;

/** The state of one type. */
export type StateOf<Type extends State["Type"]> = Extract<State, { Type: Type }>;

/** A definition ready to run; state names are unique in a whole workflow, so the states of all branches lie side by side. */
export type Workflow = { readonly name: string; readonly startAt: string; readonly states: ReadonlyMap<string, State> };

const Machine = z.strictObject({
  Comment: z.string().exactOptional(),
  Version: z.literal("1.0").exactOptional(),
  QueryLanguage: z.literal("JSONata", { error: "the definition is JSONPath; only JSONata is run" }),
  ...scope,
});

/** Reads a definition; throws `InvalidDefinition` naming what this engine or AWS would not run. */
export const readWorkflow = (name: string, definition: unknown): Workflow => {
  const refuse = (why: string) => namedError("InvalidDefinition", `${name}: ${why}`);
  const parse = <T>(schema: z.ZodType<T>, value: unknown, place: string): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw refuse(`${place}: ${z.prettifyError(parsed.error)}`);
  };
  const states = new Map<string, State>();

  const addScope = (scope: { readonly StartAt: string; readonly States: { readonly [name: string]: unknown } }) => {
    const inScope = new Set(Object.keys(scope.States));
    const mustKnow = (target: string | undefined, place: string) => {
      if (target !== undefined && !inScope.has(target)) throw refuse(`${place} leads to the unknown state "${target}"`);
    };
    mustKnow(scope.StartAt, "StartAt");
    for (const [stateName, raw] of Object.entries(scope.States)) {
      const state = parse(State, raw, stateName);
      if (states.has(stateName)) throw refuse(`the state name "${stateName}" is used twice`);
      states.set(stateName, state);
      for (const target of targetsOf(state)) mustKnow(target, stateName);
      if (mustGoOn(state) && "Next" in state === ("End" in state && state.End === true))
        throw refuse(`"${stateName}" needs either Next or End`);
      if (state.Type === "Wait" && (state.Seconds === undefined) === (state.Timestamp === undefined))
        throw refuse(`"${stateName}" needs either Seconds or Timestamp`);
      if (state.Type === "Parallel") state.Branches.forEach(addScope);
      if (state.Type === "Map") addScope(state.ItemProcessor);
    }
  };

  const machine = parse(Machine, definition, "definition");
  addScope(machine);
  return { name, startAt: machine.StartAt, states };
};

const mustGoOn = (state: State) => state.Type !== "Choice" && state.Type !== "Succeed" && state.Type !== "Fail";

const targetsOf = (state: State): (string | undefined)[] => [
  "Next" in state ? state.Next : undefined,
  ...("Catch" in state && state.Catch ? state.Catch.map((catcher) => catcher.Next) : []),
  ...(state.Type === "Choice" ? [state.Default, ...state.Choices.map((choice) => choice.Next)] : []),
];
