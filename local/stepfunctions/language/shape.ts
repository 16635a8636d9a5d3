import type * as z from "zod";
import { type Diagnostic, locationOf, notRunHere, schemaFault } from "./diagnostics.ts";
import type { StateType } from "./states.ts";

const paths = ["InputPath", "OutputPath"];
const parameters = ["Parameters", "ResultPath"];

/** The fields of each type of state that only JSONPath has. */
const jsonPathFields: { readonly [Type in StateType]: readonly string[] } = {
  Task: [...paths, ...parameters, "ResultSelector", "TimeoutSecondsPath", "HeartbeatSecondsPath"],
  Wait: [...paths, "SecondsPath", "TimestampPath"],
  Pass: [...paths, ...parameters, "Result"],
  Succeed: paths,
  Fail: ["ErrorPath", "CausePath"],
  Choice: paths,
  Parallel: [...paths, ...parameters, "ResultSelector"],
  Map: [
    ...paths,
    ...parameters,
    "ResultSelector",
    "ItemsPath",
    "MaxConcurrencyPath",
    "ToleratedFailureCountPath",
    "ToleratedFailurePercentagePath",
  ],
};

const comparison =
  /^(Variable|And|Or|Not|StringMatches|Is(Null|Present|Numeric|String|Boolean|Timestamp)|(String|Numeric|Boolean|Timestamp)(Equals|(LessThan|GreaterThan)(Equals)?)(Path)?)$/;

/** Fields AWS knows and this engine does not run, by type of state. */
const fieldsNotRun: { readonly [type: string]: readonly string[] } = {
  Task: ["Credentials"],
  Map: ["ItemReader", "ItemBatcher", "ResultWriter", "Label"],
};

type Shape = { readonly type: StateType | "Machine"; readonly at: string };

const isJsonPathField = (field: string, type: Shape["type"], path: readonly PropertyKey[]): boolean => {
  if (type === "Machine") return false;
  if (path.length === 0) return jsonPathFields[type].includes(field);
  return (path[0] === "Choices" && comparison.test(field)) || (path[0] === "Catch" && field === "ResultPath");
};

const faultOfUnknown = (field: string, path: readonly PropertyKey[], { type, at }: Shape): Diagnostic => {
  const location = locationOf(at, path);
  if (isJsonPathField(field, type, path))
    return schemaFault(
      `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage`,
      location,
    );
  return path.length === 0 && fieldsNotRun[type]?.includes(field)
    ? notRunHere(`'${field}' of a ${type} state`, location)
    : schemaFault(`Field '${field}' is not supported`, location);
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as { readonly [key: PropertyKey]: unknown })[key], value);

/** What a schema refuses, in AWS's words: fields missing from one object are one diagnostic, fields too many are one each. */
export const faultsOfShape = (error: z.ZodError, value: unknown, shape: Shape): readonly Diagnostic[] => {
  const isMissing = ({ path }: z.core.$ZodIssue) => path.length > 0 && valueAt(value, path) === undefined;
  const unknown = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((field) => faultOfUnknown(field, issue.path, shape)) : [],
  );
  const missing = Map.groupBy(error.issues.filter(isMissing), ({ path }) => locationOf(shape.at, path.slice(0, -1)));
  const required = [...missing]
    // A rule of JSONPath lacks its Condition because it is a rule of JSONPath: that is said once.
    .filter(([location]) => !unknown.some((fault) => fault.location === location && fault.message.includes("JSONPath")))
    .map(([location, issues]) =>
      schemaFault(`These fields are required: [${issues.map(({ path }) => String(path.at(-1))).join(", ")}]`, location),
    );
  const wrong = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" || isMissing(issue)
      ? []
      : [schemaFault(issue.message, locationOf(shape.at, issue.path))],
  );
  return [...required, ...unknown, ...wrong];
};
