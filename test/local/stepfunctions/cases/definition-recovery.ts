import { parallel, type Refused, required, retrying, schema } from "./definition-parts.ts";

const misplacedAll = "States.ALL must appear alone and at end of list";

/** Retriers and catchers AWS does not take. */
export const ofRecovery: readonly Refused[] = [
  ["a retrier that is a word", parallel({ Retry: ["E"] }), [schema("Expected value of type [OBJECT]", "/Retry[0]")]],
  [
    "a catcher of one error outside a list",
    parallel({ Catch: [{ ErrorEquals: "", Next: "Done" }] }),
    [schema("Expected value of type [ARRAY]", "/Catch[0]/ErrorEquals")],
  ],
  ["a retrier of no error", retrying({ ErrorEquals: undefined }), [required("ErrorEquals", "/Retry[0]")]],
  [
    "a retrier of an empty list",
    retrying({ ErrorEquals: [] }),
    [schema("Value cannot be empty", "/Retry[0]/ErrorEquals")],
  ],
  ["fewer than no attempts", retrying({ MaxAttempts: -1 }), [schema("Minimum value is 0", "/Retry[0]/MaxAttempts")]],
  [
    "too many attempts",
    retrying({ MaxAttempts: 100_000_000 }),
    [schema("Maximum value is 99999999", "/Retry[0]/MaxAttempts")],
  ],
  ["a shrinking wait", retrying({ BackoffRate: 0.5 }), [schema("Minimum value is 1.0", "/Retry[0]/BackoffRate")]],
  ["no longest wait", retrying({ MaxDelaySeconds: 0 }), [schema("Minimum value is 1", "/Retry[0]/MaxDelaySeconds")]],
  [
    "too long a longest wait",
    retrying({ MaxDelaySeconds: 31_622_401 }),
    [schema("Maximum value is 31622400", "/Retry[0]/MaxDelaySeconds")],
  ],
  [
    "an unknown jitter",
    retrying({ JitterStrategy: "SOME" }),
    [schema("Value should be one of the following: [NONE, FULL]", "/Retry[0]/JitterStrategy")],
  ],
  [
    "States.ALL among others",
    retrying({ ErrorEquals: ["States.ALL", "E"] }),
    [schema(misplacedAll, "/Retry[0]/ErrorEquals")],
  ],
  [
    "States.ALL before others",
    parallel({
      Catch: [
        { ErrorEquals: ["States.ALL"], Next: "Done" },
        { ErrorEquals: ["E"], Next: "Done" },
      ],
    }),
    [schema(misplacedAll, "/Catch[0]/ErrorEquals")],
  ],
  [
    "an error nobody reports",
    retrying({ ErrorEquals: ["States.Tired"] }),
    [schema("'States.Tired' is not an error Step Functions reports", "/Retry[0]/ErrorEquals")],
  ],
  ["a catcher that leads nowhere", parallel({ Catch: [{ ErrorEquals: ["E"] }] }), [required("Next", "/Catch[0]")]],
];
