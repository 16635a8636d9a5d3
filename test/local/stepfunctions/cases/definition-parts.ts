/** A scope of one state, for branches and Maps. */
export const inner = { StartAt: "In", States: { In: { Type: "Succeed" } } };

/** A Pass state. */
export const pass = (more: object) => ({ Type: "Pass", End: true, ...more });

/** A Wait state. */
export const wait = (more: object) => ({ Type: "Wait", End: true, ...more });

/** A Choice of one rule. */
export const choice = (rule: object) => ({
  Type: "Choice",
  Choices: [{ Condition: "{% true %}", Next: "Done", ...rule }],
});

/** A Map state. */
export const map = (more: object) => ({ Type: "Map", ItemProcessor: inner, End: true, ...more });

/** A Parallel state of one branch. */
export const parallel = (more: object) => ({ Type: "Parallel", Branches: [inner], End: true, ...more });

/** The resource that calls a function. */
export const invoke = "arn:aws:states:::lambda:invoke";

/** A Task that calls a function. */
export const task = (more: object) => ({
  Type: "Task",
  Resource: invoke,
  Arguments: { FunctionName: "f" },
  End: true,
  ...more,
});

/** A Task with this resource and these arguments. */
export const calling = (Resource: string, Arguments: unknown = { FunctionName: "f" }) => task({ Resource, Arguments });

/** AWS's refusal of a shape, at a place below the state. */
export const schema = (sentence: string, place = "") => `SCHEMA_VALIDATION_FAILED: ${sentence} at /States/X${place}`;

/** This engine's refusal of what AWS would run. */
export const notRun = (what: string, place = "") =>
  `NOT_RUN_BY_THIS_ENGINE: This engine does not run ${what}. at /States/X${place}`;

/** The refusal of a field only JSONPath has. */
export const onlyJsonPath = (field: string, place = "") =>
  schema(
    `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage`,
    place,
  );

/** The refusal of a field nobody knows there. */
export const unsupported = (field: string, place = "") => schema(`Field '${field}' is not supported`, place);

/** The refusal of an object that lacks a field. */
export const required = (field: string, place = "") => schema(`These fields are required: [${field}]`, place);

/** A state with one retrier. */
export const retrying = (more: object) => parallel({ Retry: [{ ErrorEquals: ["E"], ...more }] });

/** A state that is refused, and every sentence it is refused with. */
export type Refused = readonly [what: string, state: object, refusals: readonly string[]];

/** A state that AWS takes and this engine runs. */
export type Accepted = readonly [what: string, state: object];
