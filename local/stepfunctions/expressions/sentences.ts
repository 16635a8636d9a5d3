import type { Json } from "../../../functions/dependencies.ts";
import type { Outcome } from "./result.ts";

/** What a field's value must be; a literal is held to it when the definition is read. */
export type Wanted = "array" | "number" | "boolean" | "string";

/** The error of a field without a usable value: AWS's sentence, and the field's place (`Output/a/b[0]`). */
export type EvaluationError = Error & { readonly location: string };

type Place = { readonly text: string; readonly field: string };

/** Whether an error says that an expression of the workflow could not be evaluated. */
export const isEvaluationError = (error: unknown): error is EvaluationError =>
  error instanceof Error && error.name === "States.QueryEvaluationError" && "location" in error;

/** The error of an expression that gave no value. */
export const noValue = (place: Place, outcome: Exclude<Outcome, { readonly kind: "value" }>): EvaluationError => {
  switch (outcome.kind) {
    case "nothing":
      return evaluationError(place, "returned nothing (undefined).");
    case "unsupported":
      return evaluationError(place, "returned an unsupported result type.");
    case "threw":
      return evaluationError(place, outcome.how);
  }
};

/** The error of an expression whose value is of the wrong type, or nothing if it is of the right one. */
export const wrongType = (place: Place, given: { readonly value: Json; readonly expects: Wanted }) => {
  const { value, expects } = given;
  const was = typeOf(value);
  if (was === expects) return undefined;
  const described = `Expected '${expects}', but was '${was}' for value: ${JSON.stringify(value)}`;
  return evaluationError(place, `returned an unexpected result type. ${described}`);
};

const evaluationError = ({ text, field }: Place, what: string): EvaluationError => {
  const error = new Error(`The JSONata expression '${text}' specified for the field '${field}' ${what}`);
  return Object.assign(error, { name: "States.QueryEvaluationError", location: field });
};

const typeOf = (value: Json): string => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
};
