import { choice, map, onlyJsonPath, parallel, pass, type Refused, schema, task, wait } from "./definition-parts.ts";

/** States that are JSONPath, or partly. */
export const ofJsonPath: readonly Refused[] = [
  [
    "the query language JSONPath",
    pass({ QueryLanguage: "JSONPath", InputPath: "$" }),
    [schema("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine")],
  ],
  [
    "an unknown query language",
    pass({ QueryLanguage: "XPath" }),
    [schema("Value should be one of the following: [JSONPath, JSONata]", "/QueryLanguage")],
  ],
  ...["InputPath", "OutputPath", "ResultPath", "Parameters", "Result"].map(
    (field): Refused => [`the field ${field}`, pass({ [field]: "$" }), [onlyJsonPath(field)]],
  ),
  ...["ResultSelector", "TimeoutSecondsPath", "HeartbeatSecondsPath"].map(
    (field): Refused => [`the field ${field}`, task({ [field]: "$" }), [onlyJsonPath(field)]],
  ),
  ...["ItemsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath"].map(
    (field): Refused => [`the field ${field}`, map({ [field]: "$" }), [onlyJsonPath(field)]],
  ),
  ...["SecondsPath", "TimestampPath"].map(
    (field): Refused => [`the field ${field}`, wait({ [field]: "$" }), [onlyJsonPath(field)]],
  ),
  ...["ErrorPath", "CausePath"].map(
    (field): Refused => [`the field ${field}`, { Type: "Fail", [field]: "$" }, [onlyJsonPath(field)]],
  ),
  [
    "a comparison for its condition",
    choice({ Condition: undefined, Variable: "$.x", NumericGreaterThanEqualsPath: "$.y" }),
    [onlyJsonPath("Variable", "/Choices[0]"), onlyJsonPath("NumericGreaterThanEqualsPath", "/Choices[0]")],
  ],
  [
    "a ResultPath in its Catch",
    parallel({ Catch: [{ ErrorEquals: ["E"], ResultPath: "$", Next: "Done" }] }),
    [onlyJsonPath("ResultPath", "/Catch[0]")],
  ],
];
