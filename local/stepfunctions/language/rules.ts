import { type Diagnostic, notRunHere, schemaFault } from "./diagnostics.ts";
import { isObject, listOf, type PlacedState, type Raw } from "./places.ts";
import { faultOfResource, faultsOfArguments } from "./task-rules.ts";

const timings = ["SecondsPath", "Seconds", "TimestampPath", "Timestamp"];
const goesOn: readonly unknown[] = ["Task", "Wait", "Pass", "Parallel", "Map"];

const faultsOfChoice = (fields: readonly string[], given: number, at: string): readonly Diagnostic[] => {
  if (given === 1) return [];
  return given === 0
    ? [schemaFault(`This object should have only one of the following fields: [${fields.join(", ")}]`, at)]
    : [schemaFault(`There should only be one of the following fields: [${fields.join(", ")}]`, at)];
};

const givenOf = (raw: Raw, fields: readonly string[]): number => fields.filter((field) => field in raw).length;

const faultsOfWay = ({ at, raw }: PlacedState): readonly Diagnostic[] =>
  goesOn.includes(raw["Type"])
    ? faultsOfChoice(["Next", "End"], givenOf(raw, ["Next"]) + (raw["End"] === true ? 1 : 0), at)
    : [];

const faultsOfWait = ({ at, raw }: PlacedState): readonly Diagnostic[] =>
  raw["Type"] === "Wait" ? faultsOfChoice(timings, givenOf(raw, timings), at) : [];

const faultsOfTask = ({ at, raw }: PlacedState): readonly Diagnostic[] => {
  const { Type, Resource, TimeoutSeconds, HeartbeatSeconds } = raw;
  if (Type !== "Task" || typeof Resource !== "string") return [];
  const resource = faultOfResource(Resource, `${at}/Resource`);
  const isLate =
    typeof TimeoutSeconds === "number" && typeof HeartbeatSeconds === "number" && HeartbeatSeconds >= TimeoutSeconds;
  return [
    ...(resource ? [resource] : faultsOfArguments(Resource, raw["Arguments"], at)),
    // The States Language asks for it; AWS's words for it are not recorded.
    ...(isLate ? [schemaFault("HeartbeatSeconds must be smaller than TimeoutSeconds", `${at}/HeartbeatSeconds`)] : []),
  ];
};

const faultsOfMap = ({ at, raw }: PlacedState): readonly Diagnostic[] => {
  if (raw["Type"] !== "Map") return [];
  const both = "ItemProcessor" in raw && "Iterator" in raw;
  const configs = ["ItemProcessor", "Iterator"].flatMap((field) => {
    const body = raw[field];
    const config = isObject(body) ? body["ProcessorConfig"] : undefined;
    return isObject(config) ? [{ config, location: `${at}/${field}/ProcessorConfig` }] : [];
  });
  return [
    ...(both ? [schemaFault("There should only be one of the following fields: [ItemProcessor, Iterator]", at)] : []),
    ...configs.flatMap(({ config, location }) => {
      if (config["Mode"] === "DISTRIBUTED") return [notRunHere("Map states in the mode 'DISTRIBUTED'", location)];
      return "ExecutionType" in config ? [schemaFault("Field 'ExecutionType' is not supported", location)] : [];
    }),
  ];
};

/** The errors Step Functions itself reports; other names of its own do not exist. */
const reserved: readonly unknown[] = [
  "States.ALL",
  "States.BranchFailed",
  "States.DataLimitExceeded",
  "States.ExceedToleratedFailureThreshold",
  "States.HeartbeatTimeout",
  "States.Http.Socket",
  "States.IntrinsicFailure",
  "States.ItemReaderFailed",
  "States.NoChoiceMatched",
  "States.ParameterPathFailure",
  "States.Permissions",
  "States.QueryEvaluationError",
  "States.ResultPathMatchFailure",
  "States.ResultWriterFailed",
  "States.Runtime",
  "States.TaskFailed",
  "States.Timeout",
];

const faultsOfErrors = ({ at, raw }: PlacedState): readonly Diagnostic[] =>
  ["Retry", "Catch"].flatMap((field) => {
    const each = listOf(raw[field]);
    return each.flatMap((one, index) => {
      const errors = isObject(one) ? listOf(one["ErrorEquals"]) : [];
      const location = `${at}/${field}[${index}]/ErrorEquals`;
      const isMisplaced = errors.includes("States.ALL") && (errors.length > 1 || index < each.length - 1);
      return [
        ...(isMisplaced ? [schemaFault("States.ALL must appear alone and at end of list", location)] : []),
        ...errors
          .filter((error) => String(error).startsWith("States.") && !reserved.includes(error))
          .map((error) => schemaFault(`'${error}' is not an error Step Functions reports`, location)),
      ];
    });
  });

/** What no single field shows: ways on, timings, resources and what they ask for, modes, and the order of caught errors. */
export const faultsOfRules = (state: PlacedState): readonly Diagnostic[] =>
  [faultsOfWay, faultsOfWait, faultsOfTask, faultsOfMap, faultsOfErrors].flatMap((faultsOf) => faultsOf(state));
