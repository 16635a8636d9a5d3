import * as z from "zod";
import {
  comment,
  condition,
  filled,
  fraction,
  next,
  object,
  oneOf,
  orExpression,
  outcome,
  recovery,
  scope,
  Template,
  text,
  timestamp,
  whole,
} from "./fields.ts";

const common = { ...comment, QueryLanguage: oneOf(["JSONPath", "JSONata"]).exactOptional() };
const seconds = orExpression(whole({ min: 1, max: 99_999_999 })).exactOptional();
const Processor = object({
  ...comment,
  ...scope,
  ProcessorConfig: object({
    Mode: oneOf(["INLINE", "DISTRIBUTED"]).exactOptional(),
    ExecutionType: oneOf(["STANDARD", "EXPRESS"]).exactOptional(),
  }).exactOptional(),
});

/** The fields of each type of state, and AWS's sentences for what they may not hold. */
export const stateSchemas = {
  Task: object({
    Type: z.literal("Task"),
    ...common,
    Resource: text,
    Arguments: Template.exactOptional(),
    TimeoutSeconds: seconds,
    HeartbeatSeconds: seconds,
    ...outcome,
    ...next,
    ...recovery,
  }),
  Wait: object({
    Type: z.literal("Wait"),
    ...common,
    Seconds: orExpression(whole({ min: 0, max: 99_999_999 })).exactOptional(),
    Timestamp: timestamp.exactOptional(),
    ...outcome,
    ...next,
  }),
  Pass: object({ Type: z.literal("Pass"), ...common, ...outcome, ...next }),
  Succeed: object({ Type: z.literal("Succeed"), ...common, Output: Template.exactOptional() }),
  Fail: object({
    Type: z.literal("Fail"),
    ...common,
    Error: text.exactOptional(),
    Cause: text.exactOptional(),
  }),
  Choice: object({
    Type: z.literal("Choice"),
    ...common,
    Choices: filled(object({ ...comment, Condition: condition, Next: text, ...outcome })),
    Default: text.exactOptional(),
    ...outcome,
  }),
  Parallel: object({
    Type: z.literal("Parallel"),
    ...common,
    Branches: filled(object({ ...comment, ...scope })),
    Arguments: Template.exactOptional(),
    ...outcome,
    ...next,
    ...recovery,
  }),
  Map: object({
    Type: z.literal("Map"),
    ...common,
    Items: Template.exactOptional(),
    ItemSelector: Template.exactOptional(),
    MaxConcurrency: orExpression(whole({ min: 0 })).exactOptional(),
    ToleratedFailureCount: orExpression(whole({ min: 0 })).exactOptional(),
    ToleratedFailurePercentage: orExpression(fraction({ min: 0, max: 100 })).exactOptional(),
    ItemProcessor: Processor.exactOptional(),
    Iterator: Processor.exactOptional(),
    ...outcome,
    ...next,
    ...recovery,
  })
    // `Iterator` is the name ItemProcessor had; both run alike.
    .transform(({ Iterator: older, ItemProcessor = older, ...state }, { issues }) => {
      if (ItemProcessor !== undefined) return { ...state, ItemProcessor };
      const message = "This object should have only one of the following fields: [ItemProcessor, Iterator]";
      issues.push({ code: "custom", input: state, message });
      return z.NEVER;
    }),
};

/** The name of a type of state. */
export type StateType = keyof typeof stateSchemas;

/** The machine itself, around its states. */
export const Machine = object({
  ...comment,
  ...scope,
  QueryLanguage: oneOf(["JSONPath", "JSONata"]).exactOptional(),
  Version: oneOf(["1.0"]).exactOptional(),
  TimeoutSeconds: whole({ min: 0, max: 99_999_999 }).exactOptional(),
});
