import {
  type Accepted,
  calling,
  choice,
  inner,
  invoke,
  map,
  parallel,
  pass,
  retrying,
  wait,
} from "./definition-parts.ts";

/** States that AWS takes and this engine runs. */
export const acceptedStates: readonly Accepted[] = [
  [
    "comments wherever they may stand",
    parallel({
      Comment: "{% not parsed",
      Retry: [{ Comment: "a", ErrorEquals: ["E"] }],
      Catch: [{ Comment: "b", ErrorEquals: ["E"], Next: "Done" }],
      Branches: [{ Comment: "c", ...inner }],
    }),
  ],
  ["a comment in a rule", choice({ Comment: "c" })],
  ["its query language said again", pass({ QueryLanguage: "JSONata" })],
  ["an End that is none and a Next", { Type: "Pass", End: false, Next: "Done" }],
  [
    "texts that only look like JSONPath",
    pass({ Output: { "a.$": "$.a", b: "States.Format('{}', $.a)", c: " {% not one %}" } }),
  ],
  ["an empty Catch", parallel({ Catch: [] })],
  ["a retrier without a wait", retrying({ IntervalSeconds: 0, MaxAttempts: 0 })],
  [
    "the error in its Catch",
    parallel({
      Catch: [
        {
          ErrorEquals: ["E"],
          Output: "{% $states.errorOutput %}",
          Assign: { e: "{% $states.errorOutput.Cause %}" },
          Next: "Done",
        },
      ],
    }),
  ],
  ["a concurrency beyond all numbers", map({ MaxConcurrency: 2 ** 63 })],
  [
    "expressions for all its numbers",
    map({ MaxConcurrency: "{% 1 %}", ToleratedFailureCount: "{% 1 %}", ToleratedFailurePercentage: "{% 0.5 %}" }),
  ],
  ["a mode said aloud", map({ ItemProcessor: { ...inner, ProcessorConfig: { Mode: "INLINE" } } })],
  ["a time to the nanosecond", wait({ Timestamp: "2026-09-07T01:00:00.123456789+08:00" })],
  ["a variable nobody has assigned", pass({ Output: "{% $phone %}" })],
  [
    "a function by its ARN and nothing to say",
    { Type: "Task", Resource: "arn:aws-cn:lambda:cn-north-1:123456789012:function:f:live", End: true },
  ],
  ["arguments as one expression", calling(`${invoke}.waitForTaskToken`, "{% $states.input %}")],
  ...["", ".sync", ".sync:2", ".waitForTaskToken"].map(
    (pattern) =>
      [
        `an execution started by${pattern || " itself"}`,
        calling(`arn:aws:states:::states:startExecution${pattern}`, { StateMachineArn: "m", Input: {} }),
      ] as const,
  ),
];
