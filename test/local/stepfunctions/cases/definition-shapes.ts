import {
  choice,
  inner,
  parallel,
  pass,
  type Refused,
  required,
  schema,
  unsupported,
  wait,
} from "./definition-parts.ts";

/** States whose fields are too many, too few or of the wrong kind. */
export const ofShapes: readonly Refused[] = [
  ["no type", {}, [required("Type")]],
  [
    "an unknown type",
    { Type: "Loop" },
    [
      schema(
        "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
        "/Type",
      ),
    ],
  ],
  ["no way on", { Type: "Pass" }, [schema("This object should have only one of the following fields: [Next, End]")]],
  [
    "an End that is none",
    pass({ End: false }),
    [schema("This object should have only one of the following fields: [Next, End]")],
  ],
  ["two ways on", pass({ Next: "Done" }), [schema("There should only be one of the following fields: [Next, End]")]],
  ["a field nobody knows", pass({ _comment: "x" }), [unsupported("_comment")]],
  ["a timeout it cannot have", pass({ TimeoutSeconds: 5 }), [unsupported("TimeoutSeconds")]],
  ["a Catch it cannot have", wait({ Seconds: 1, Catch: [] }), [unsupported("Catch")]],
  ["an Assign it cannot have", { Type: "Succeed", Assign: {} }, [unsupported("Assign")]],
  ["an Output it cannot have", { Type: "Fail", Output: 1 }, [unsupported("Output")]],
  ["a way on it cannot have", { ...choice({}), End: true }, [unsupported("End")]],
  ["no choices", { Type: "Choice", Choices: [], Default: "Done" }, [schema("Value cannot be empty", "/Choices")]],
  ["no branches", parallel({ Branches: [] }), [schema("Value cannot be empty", "/Branches")]],
  [
    "a branch without a start",
    parallel({ Branches: [{ States: inner.States }] }),
    [required("StartAt", "/Branches[0]")],
  ],
  ["a rule that leads nowhere", choice({ Next: undefined }), [required("Next", "/Choices[0]")]],
  ["an Assign that is no object", pass({ Assign: "x" }), [schema("Expected value of type [OBJECT]", "/Assign")]],
  ["a comment that is no text", pass({ Comment: 5 }), [schema("Expected value of type [STRING]", "/Comment")]],
];

/** Variables with names AWS does not take. */
export const ofNames: readonly Refused[] = [
  [
    "the variable states",
    pass({ Assign: { states: 1 } }),
    ["RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/X/Assign/states"],
  ],
  [
    "a variable with a blank",
    choice({ Assign: { "a b": 1 } }),
    [
      "INVALID_VARIABLE_NAME: Invalid variable name 'a b': the variable name contains invalid characters. at /States/X/Choices[0]/Assign/a b",
    ],
  ],
  [
    "a variable that begins with a digit",
    pass({ Assign: { "1st": 1 } }),
    [
      "INVALID_VARIABLE_NAME: Invalid variable name '1st': the variable name contains invalid characters. at /States/X/Assign/1st",
    ],
  ],
];
