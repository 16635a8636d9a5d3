import { type HistoryCase, invoking, machine, pass } from "./histories-case.ts";

/** Histories of expressions without a usable value; each failure follows the entry of its state. */
export const evaluationHistories: readonly HistoryCase[] = [
  {
    it: "no value in a Pass",
    definition: machine({ P: pass({ Output: { v: "{% $states.input.missing %}" } }) }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 PassStateEntered name: P, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Output/v' returned nothing (undefined)., state: P, location: Output/v",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Output/v' returned nothing (undefined).",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "an error thrown in a Pass",
    definition: machine({ P: pass({ Output: { FunctionResult: "{% $randomSeeded($states.input.fst) %}" } }) }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 PassStateEntered name: P, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$randomSeeded($states.input.fst)' specified for the field 'Output/FunctionResult' threw an error during evaluation. T1006: Attempted to invoke a non-function, state: P, location: Output/FunctionResult",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$randomSeeded($states.input.fst)' specified for the field 'Output/FunctionResult' threw an error during evaluation. T1006: Attempted to invoke a non-function",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a malformed Timestamp",
    definition: machine({ WaitState: { Type: "Wait", Timestamp: "{% $states.input.TimestampValue %}", End: true } }),
    input: { TimestampValue: "2016-12-05 21:29:29Z" },
    events: [
      '1 0 ExecutionStarted input: {"TimestampValue":"2016-12-05 21:29:29Z"}, roleArn: <role>',
      '2 0 WaitStateEntered name: WaitState, input: {"TimestampValue":"2016-12-05 21:29:29Z"}',
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05 21:29:29Z, state: WaitState, location: Timestamp",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05 21:29:29Z",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a Timestamp without a zone",
    definition: machine({ WaitState: { Type: "Wait", Timestamp: "{% $states.input %}", End: true } }),
    input: "2016-12-05T21:29:29",
    events: [
      '1 0 ExecutionStarted input: "2016-12-05T21:29:29", roleArn: <role>',
      '2 0 WaitStateEntered name: WaitState, input: "2016-12-05T21:29:29"',
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05T21:29:29, state: WaitState, location: Timestamp",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05T21:29:29",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a Timestamp of month 13",
    definition: machine({ WaitState: { Type: "Wait", Timestamp: "{% $states.input %}", End: true } }),
    input: "2016-13-05T21:29:29Z",
    events: [
      '1 0 ExecutionStarted input: "2016-13-05T21:29:29Z", roleArn: <role>',
      '2 0 WaitStateEntered name: WaitState, input: "2016-13-05T21:29:29Z"',
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-13-05T21:29:29Z, state: WaitState, location: Timestamp",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-13-05T21:29:29Z",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a Timestamp of hour 25",
    definition: machine({ WaitState: { Type: "Wait", Timestamp: "{% $states.input %}", End: true } }),
    input: "2016-12-05T25:29:29Z",
    events: [
      '1 0 ExecutionStarted input: "2016-12-05T25:29:29Z", roleArn: <role>',
      '2 0 WaitStateEntered name: WaitState, input: "2016-12-05T25:29:29Z"',
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05T25:29:29Z, state: WaitState, location: Timestamp",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-12-05T25:29:29Z",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a Timestamp with the day first",
    definition: machine({ WaitState: { Type: "Wait", Timestamp: "{% $states.input %}", End: true } }),
    input: "05-12-2016T21:29:29Z",
    events: [
      '1 0 ExecutionStarted input: "05-12-2016T21:29:29Z", roleArn: <role>',
      '2 0 WaitStateEntered name: WaitState, input: "05-12-2016T21:29:29Z"',
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 05-12-2016T21:29:29Z, state: WaitState, location: Timestamp",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'WaitState' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 05-12-2016T21:29:29Z",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "Seconds that are no number",
    definition: machine({ W: { Type: "Wait", Seconds: "{% 'soon' %}", End: true } }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 WaitStateEntered name: W, input: {}",
      `3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'W' (entered at the event id #2). The JSONata expression ''soon'' specified for the field 'Seconds' returned an unexpected result type. Expected 'number', but was 'string' for value: "soon", state: W, location: Seconds`,
      `4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'W' (entered at the event id #2). The JSONata expression ''soon'' specified for the field 'Seconds' returned an unexpected result type. Expected 'number', but was 'string' for value: "soon"`,
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "Arguments without a value are tried again; nothing is scheduled",
    definition: machine({
      File: invoking({
        Arguments: { FunctionName: "file", Payload: "{% $states.input.missing %}" },
        Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 1 }],
      }),
    }),
    moves: [{ pass: 1 }],
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 TaskStateEntered name: File, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Arguments/Payload' returned nothing (undefined)., state: File, location: Arguments/Payload",
      "4 3 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Arguments/Payload' returned nothing (undefined)., state: File, location: Arguments/Payload",
      "5 4 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Arguments/Payload' returned nothing (undefined).",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "a Condition that is no boolean",
    definition: machine({
      C: {
        Type: "Choice",
        Choices: [
          { Condition: "{% false %}", Next: "P" },
          { Condition: "{% 1 %}", Next: "P" },
        ],
      },
      P: pass(),
    }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 ChoiceStateEntered name: C, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'C' (entered at the event id #2). The JSONata expression '1' specified for the field 'Choices[1]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 1, state: C, location: Choices[1]/Condition",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'C' (entered at the event id #2). The JSONata expression '1' specified for the field 'Choices[1]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 1",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "the Output of a rule has no value",
    definition: machine({
      C: {
        Type: "Choice",
        Choices: [
          { Condition: "{% false %}", Next: "P" },
          { Condition: "{% true %}", Output: { v: "{% $states.input.missing %}" }, Next: "P" },
        ],
      },
      P: pass(),
    }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 ChoiceStateEntered name: C, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'C' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Choices[1]/Output/v' returned nothing (undefined)., state: C, location: Choices[1]/Output/v",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'C' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Choices[1]/Output/v' returned nothing (undefined).",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "an Assign has no value",
    definition: machine({ P: pass({ Assign: { x: { y: "{% $states.input.missing %}" } } }) }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 PassStateEntered name: P, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Assign/x/y' returned nothing (undefined)., state: P, location: Assign/x/y",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Assign/x/y' returned nothing (undefined).",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "the Error of a Fail is no text",
    definition: machine({ F: { Type: "Fail", Error: "{% 1 %}" } }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 FailStateEntered name: F, input: {}",
      "3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'F' (entered at the event id #2). The JSONata expression '1' specified for the field 'Error' returned an unexpected result type. Expected 'string', but was 'number' for value: 1, state: F, location: Error",
      "4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'F' (entered at the event id #2). The JSONata expression '1' specified for the field 'Error' returned an unexpected result type. Expected 'string', but was 'number' for value: 1",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "TimeoutSeconds is no number",
    definition: machine({ File: invoking({ TimeoutSeconds: "{% 'x' %}" }) }),
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 TaskStateEntered name: File, input: {}",
      `3 2 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression ''x'' specified for the field 'TimeoutSeconds' returned an unexpected result type. Expected 'number', but was 'string' for value: "x", state: File, location: TimeoutSeconds`,
      `4 3 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression ''x'' specified for the field 'TimeoutSeconds' returned an unexpected result type. Expected 'number', but was 'string' for value: "x"`,
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
  {
    it: "the Output of a task has no value after its success",
    definition: machine({ File: invoking({ Output: "{% $states.result.Payload.missing %}" }) }),
    functions: { file: [{ answers: { filed: 1 } }] },
    events: [
      "1 0 ExecutionStarted input: {}, roleArn: <role>",
      "2 0 TaskStateEntered name: File, input: {}",
      '3 2 TaskScheduled resourceType: lambda, resource: invoke, region: local, parameters: {"FunctionName":"file","Payload":{}}',
      "4 3 TaskStarted resourceType: lambda, resource: invoke",
      '5 4 TaskSucceeded resourceType: lambda, resource: invoke, output: {"ExecutedVersion":"$LATEST","Payload":{"filed":1},"StatusCode":200}',
      "6 5 EvaluationFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression '$states.result.Payload.missing' specified for the field 'Output' returned nothing (undefined)., state: File, location: Output",
      "7 6 ExecutionFailed error: States.QueryEvaluationError, cause: An error occurred while executing the state 'File' (entered at the event id #2). The JSONata expression '$states.result.Payload.missing' specified for the field 'Output' returned nothing (undefined).",
    ],
    status: "FAILED",
    error: "States.QueryEvaluationError",
  },
];
