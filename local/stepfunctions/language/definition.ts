import type * as z from "zod";
import { namedError } from "../interpreter/failure.ts";
import { type Diagnostic, notRunHere, schemaFault, sentenceOf } from "./diagnostics.ts";
import { readText } from "./json-text.ts";
import { faultsOfStateNames, faultsOfVariables } from "./names.ts";
import { isObject, type PlacedState, scopesIn } from "./places.ts";
import { faultsOfRules } from "./rules.ts";
import { faultsOfShape } from "./shape.ts";
import { Machine, type StateType, stateSchemas } from "./states.ts";
import { faultsOfTemplates } from "./templates.ts";
import { faultsOfTransitions } from "./transitions.ts";

/** One state of a workflow, as ASL writes it in JSONata; its retriers say what AWS takes where they do not. */
export type State = z.infer<(typeof stateSchemas)[StateType]>;

/** The state of one type. */
export type StateOf<Type extends StateType> = Extract<State, { Type: Type }>;

/** A definition ready to run; state names are unique in a whole workflow, so the states of all scopes lie side by side. */
export type Workflow = {
  readonly name: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
  /** How long an execution may run, in seconds. */
  readonly timeoutSeconds?: number;
};

type Read<Value> = { readonly value?: Value; readonly faults: readonly Diagnostic[] };

/** AWS takes definitions of up to 1 MiB. */
const largest = 1_048_576;

const isStateType = (type: unknown): type is StateType => typeof type === "string" && Object.hasOwn(stateSchemas, type);

const readState = (placed: PlacedState): Read<State> => {
  const { at, raw } = placed;
  const type = raw["Type"];
  if (type === undefined) return { faults: [schemaFault("These fields are required: [Type]", at)] };
  if (!isStateType(type)) {
    const types = Object.keys(stateSchemas).join(", ");
    return { faults: [schemaFault(`The field 'Type' should have one of these values: [${types}]`, `${at}/Type`)] };
  }
  if (raw["QueryLanguage"] === "JSONPath") {
    const downgrade = "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine";
    return { faults: [schemaFault(downgrade, at)] };
  }
  const { data, error } = stateSchemas[type].safeParse(raw);
  const faults = [
    ...(error ? faultsOfShape(error, raw, { type, at }) : []),
    ...faultsOfRules(placed),
    ...faultsOfTemplates(placed),
  ];
  return data ? { value: data, faults } : { faults };
};

const readMachine = (given: unknown): Read<Omit<Workflow, "name">> => {
  if (!isObject(given))
    return { faults: [{ code: "SCHEMA_VALIDATION_FAILED", message: "Definition must be a valid JSON object" }] };
  const { data, error } = Machine.safeParse(given);
  const shape = error ? faultsOfShape(error, given, { type: "Machine", at: "" }) : [];
  const scopes = scopesIn(given);
  const [outermost] = scopes;
  if (!outermost) return { faults: shape };

  const { QueryLanguage: language = "JSONPath" } = given;
  if (language === "JSONPath") {
    const faults = [...shape, ...faultsOfTransitions(scopes)];
    return { faults: faults.length > 0 ? faults : [notRunHere("the QueryLanguage 'JSONPath'", "/QueryLanguage")] };
  }

  const states = scopes.flatMap((scope) => scope.states).map((placed) => ({ placed, ...readState(placed) }));
  const faults = [
    ...shape,
    ...states.flatMap((state) => state.faults),
    ...faultsOfStateNames(scopes),
    ...faultsOfVariables(scopes),
    ...faultsOfTransitions(scopes),
  ];
  if (!data || faults.length > 0) return { faults };
  const { StartAt: startAt, TimeoutSeconds: timeoutSeconds } = data;
  return {
    value: {
      startAt,
      states: new Map(states.flatMap(({ placed, value }) => (value ? [[placed.name, value]] : []))),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    },
    faults,
  };
};

const read = (definition: unknown): Read<Omit<Workflow, "name">> => {
  if (typeof definition !== "string") return readMachine(definition);
  if (definition.length > largest) {
    const message = `Definition must not be longer than ${largest} characters`;
    return { faults: [{ code: "SCHEMA_VALIDATION_FAILED", message }] };
  }
  const { value, faults } = readText(definition);
  return faults.length > 0 ? { faults } : readMachine(value);
};

/** Everything AWS or this engine has against a definition, given as its text or as what the text says; none if it runs. */
export const faultsOfDefinition = (definition: unknown): readonly Diagnostic[] => read(definition).faults;

/** Reads a definition; throws `InvalidDefinition` with every fault in AWS's words, and in our own where only this engine minds. */
export const readWorkflow = (name: string, definition: unknown): Workflow => {
  const { value, faults } = read(definition);
  if (!value) throw namedError("InvalidDefinition", sentenceOf(faults));
  return { name, ...value };
};
