import { type HistoryCase, machine, pass } from "./histories-case.ts";

/** Histories of Pass, Wait, Choice, Succeed and Fail. */
export const stateHistories: readonly HistoryCase[] = [
  {
    it: "Pass",
    definition: machine({ P: pass() }),
    text: '{ "a" : 1.0 }',
    events: [
      '1 0 ExecutionStarted input: { "a" : 1.0 }, roleArn: <role>',
      '2 0 PassStateEntered name: P, input: {"a":1}',
      '3 2 PassStateExited name: P, output: {"a":1}',
      '4 3 ExecutionSucceeded output: {"a":1}',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Pass with an Output of null",
    definition: machine({ P: pass({ Output: null }) }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 PassStateEntered name: P, input: {}",
      "3 2 PassStateExited name: P, output: null",
      "4 3 ExecutionSucceeded output: null",
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Succeed",
    definition: machine({ S: { Type: "Succeed", Output: { a: "{% $states.input %}" } } }),
    input: 1,
    events: [
      "1 0 ExecutionStarted input: 1, roleArn: <role>",
      "2 0 SucceedStateEntered name: S, input: 1",
      '3 2 SucceedStateExited name: S, output: {"a":1}',
      '4 3 ExecutionSucceeded output: {"a":1}',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Wait for seconds",
    definition: machine({ W: { Type: "Wait", Seconds: 60, End: true } }),
    moves: [{ pass: 59 }, { pass: 1 }],
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 WaitStateEntered name: W, input: {}",
      "3 2 WaitStateExited name: W, output: {}",
      "4 3 ExecutionSucceeded output: {}",
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Wait for no time",
    definition: machine({ W: { Type: "Wait", Seconds: "{% $states.input.waitSeconds %}", End: true } }),
    input: { waitSeconds: 0 },
    events: [
      '1 0 ExecutionStarted input: {"waitSeconds":0}, roleArn: <role>',
      '2 0 WaitStateEntered name: W, input: {"waitSeconds":0}',
      '3 2 WaitStateExited name: W, output: {"waitSeconds":0}',
      '4 3 ExecutionSucceeded output: {"waitSeconds":0}',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Wait until a time, to the nanosecond and in another zone",
    definition: machine({ W: { Type: "Wait", Timestamp: "{% $states.input %}", Output: "late", End: true } }),
    input: "2026-09-07T09:00:30.123456789+08:00",
    moves: [{ pass: 30 }, { pass: 1 }],
    events: [
      '1 0 ExecutionStarted input: "2026-09-07T09:00:30.123456789+08:00", roleArn: <role>',
      '2 0 WaitStateEntered name: W, input: "2026-09-07T09:00:30.123456789+08:00"',
      '3 2 WaitStateExited name: W, output: "late"',
      '4 3 ExecutionSucceeded output: "late"',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Wait that is still going on",
    definition: machine({ W: { Type: "Wait", Seconds: 60, End: true } }),
    moves: [{ pass: 59 }],
    events: ["1 0 ExecutionStarted input: {}, roleArn: <role>", "2 0 WaitStateEntered name: W, input: {}"],
    status: "RUNNING",
  },
  {
    it: "Choice takes the first rule that is met",
    definition: machine({
      C: {
        Type: "Choice",
        Choices: [
          { Condition: "{% $states.input = 2 %}", Next: "P" },
          { Condition: "{% $states.input = 1 %}", Output: "one", Assign: { was: 1 }, Next: "P" },
          { Condition: "{% $missing %}", Next: "P" },
        ],
      },
      P: pass(),
    }),
    input: 1,
    events: [
      "1 0 ExecutionStarted input: 1, roleArn: <role>",
      "2 0 ChoiceStateEntered name: C, input: 1",
      '3 2 ChoiceStateExited name: C, output: "one", assignedVariables: {"was":"1"}',
      '4 3 PassStateEntered name: P, input: "one"',
      '5 4 PassStateExited name: P, output: "one"',
      '6 5 ExecutionSucceeded output: "one"',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Choice takes its Default with the fields of the state",
    definition: machine({
      C: {
        Type: "Choice",
        Choices: [{ Condition: "{% false %}", Next: "P" }],
        Default: "P",
        Assign: { was: 2 },
        Output: "other",
      },
      P: pass(),
    }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 ChoiceStateEntered name: C, input: {}",
      '3 2 ChoiceStateExited name: C, output: "other", assignedVariables: {"was":"2"}',
      '4 3 PassStateEntered name: P, input: "other"',
      '5 4 PassStateExited name: P, output: "other"',
      '6 5 ExecutionSucceeded output: "other"',
    ],
    status: "SUCCEEDED",
  },
  {
    it: "Choice without a match and without a Default",
    definition: machine({ C: { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "P" }] }, P: pass() }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 ChoiceStateEntered name: C, input: {}",
      "3 2 ExecutionFailed error: States.Runtime, cause: An error occurred while executing the state 'C' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
    ],
    status: "FAILED",
    error: "States.Runtime",
  },
  {
    it: "Fail with error and cause",
    definition: machine({ F: { Type: "Fail", Error: "{% $states.input.error %}", Cause: "because" } }),
    input: { error: "Exception" },
    events: [
      '1 0 ExecutionStarted input: {"error":"Exception"}, roleArn: <role>',
      '2 0 FailStateEntered name: F, input: {"error":"Exception"}',
      "3 2 ExecutionFailed error: Exception, cause: because",
    ],
    status: "FAILED",
    error: "Exception",
  },
  {
    it: "Fail with an error alone",
    definition: machine({ F: { Type: "Fail", Error: "Exception" } }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 FailStateEntered name: F, input: {}",
      "3 2 ExecutionFailed error: Exception",
    ],
    status: "FAILED",
    error: "Exception",
  },
  {
    it: "Fail with a cause alone",
    definition: machine({ F: { Type: "Fail", Cause: "{% $states.input %}" } }),
    input: "because",
    events: [
      '1 0 ExecutionStarted input: "because", roleArn: <role>',
      '2 0 FailStateEntered name: F, input: "because"',
      "3 2 ExecutionFailed cause: because",
    ],
    status: "FAILED",
  },
  {
    it: "Fail without a word",
    definition: machine({ F: { Type: "Fail" } }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 FailStateEntered name: F, input: {}",
      "3 2 ExecutionFailed {}",
    ],
    status: "FAILED",
  },
];
