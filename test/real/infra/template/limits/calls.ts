import { itemsUpTo, type Limit, memberOf, oneOf, upTo } from "./limit.ts";

/** Of functions and what calls them. */
export const functionLimits: readonly Limit[] = [
  { at: "Lambda::Function/FunctionName", must: /^[\w-]{1,64}$/, source: "Lambda API, CreateFunction" },
  { at: "Lambda::Function/Description", must: upTo(256), source: "Lambda API, CreateFunction" },
  { at: "Lambda::Function/Handler", must: /^\S{1,128}$/, source: "Lambda API, CreateFunction" },
  {
    at: "Lambda::Function/Runtime",
    must: /^nodejs(?:22|24)\.x$/,
    source: "Lambda, supported runtimes: what is not deprecated",
  },
  { at: "Lambda::Function/Architectures/*", must: oneOf("arm64", "x86_64"), source: "Lambda API, CreateFunction" },
  { at: "Lambda::Function/Timeout", must: [1, 900], source: "Lambda quotas" },
  {
    at: "Lambda::Function/MemorySize",
    must: [128, 3008],
    source: "Lambda quotas: a fresh account has no more than 3,008 MB",
  },
  {
    at: "Lambda::Function/Environment/Variables",
    must: (value) => Object.keys(value as object).every((name) => /^(?!AWS_|LAMBDA_|_)[a-zA-Z]\w+$/.test(name)),
    source: "Lambda, environment variables: their names, and the names it keeps for itself",
  },
  { at: "Lambda::Permission/Principal", must: /^[\w.-]+$/, source: "Lambda API, AddPermission" },
  {
    at: "Lambda::EventInvokeConfig/MaximumEventAgeInSeconds",
    must: [60, 21_600],
    source: "Lambda API, PutFunctionEventInvokeConfig",
  },
  {
    at: "Lambda::EventInvokeConfig/MaximumRetryAttempts",
    must: [0, 2],
    source: "Lambda API, PutFunctionEventInvokeConfig",
  },
  {
    at: "Lambda::EventSourceMapping/BatchSize",
    // More than ten messages of a queue come only to whoever waits for them.
    must: (value, whole) =>
      Number(value) >= 1 &&
      Number(value) <=
        (/:sqs:/.test(String(memberOf(whole, "EventSourceArn"))) && !memberOf(whole, "MaximumBatchingWindowInSeconds")
          ? 10
          : 10_000),
    source: "Lambda API, CreateEventSourceMapping",
  },
  {
    at: "Lambda::EventSourceMapping/ParallelizationFactor",
    must: [1, 10],
    source: "Lambda API, CreateEventSourceMapping",
  },
  {
    at: "Lambda::EventSourceMapping/MaximumRetryAttempts",
    must: [-1, 10_000],
    source: "Lambda API, CreateEventSourceMapping",
  },
  {
    at: "Lambda::EventSourceMapping/MaximumRecordAgeInSeconds",
    must: (value) => value === -1 || (Number(value) >= 60 && Number(value) <= 604_800),
    source: "Lambda API, CreateEventSourceMapping",
  },
  {
    at: "Lambda::EventSourceMapping/ScalingConfig/MaximumConcurrency",
    must: [2, 1000],
    source: "Lambda API, ScalingConfig",
  },
  { at: "Lambda::EventSourceMapping/FilterCriteria/Filters", must: itemsUpTo(5), source: "Lambda quotas" },
  { at: "Lambda::EventSourceMapping/FilterCriteria/Filters/*/Pattern", must: upTo(4096), source: "Lambda API, Filter" },
  {
    at: "Lambda::EventSourceMapping/StartingPosition",
    must: oneOf("TRIM_HORIZON", "LATEST"),
    source: "Lambda API, CreateEventSourceMapping: what a stream of DynamoDB takes",
  },
];
