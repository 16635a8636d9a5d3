import validate from "asl-validator";
import jsonata from "jsonata";
import { readWorkflow, type StateOf } from "../../local/stepfunctions/language/definition.ts";
import { taskFunctions } from "../../workflows/catalogue.ts";
import { isWaiting, type Scope } from "../../workflows/definition.ts";

type Task = StateOf<"Task">;

/** Errors that may pass by themselves; `States.TaskFailed` would match `Returned`. */
const passing: readonly string[] = ["Transient", "StillPublic"];
const isRetryable = (error: string): boolean => passing.includes(error) || error.startsWith("Lambda.");

const faultsOfTask = (task: Task): readonly string[] => {
  const caught = task.Catch ?? [];
  const retried = (task.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
  const waits = isWaiting(task);
  return [
    ...(waits && task.TimeoutSeconds === undefined ? ["waits without TimeoutSeconds"] : []),
    ...(waits && !caught.some(({ ErrorEquals }) => ErrorEquals.includes("States.Timeout"))
      ? ["waits without a catch of States.Timeout"]
      : []),
    ...(caught.at(-1)?.ErrorEquals.join() === "States.ALL" ? [] : ["does not catch States.ALL last"]),
    ...retried.filter((error) => !isRetryable(error)).map((error) => `retries ${error}`),
  ];
};

/** Every text inside a value. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Every object inside a value, itself included. */
const nodesIn = (value: unknown): readonly { readonly type?: unknown; readonly value?: unknown }[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(nodesIn)] : [];

const faultsOfExpression = (text: string): readonly string[] => {
  if (!text.includes("{%")) return [];
  if (!text.startsWith("{%") || !text.endsWith("%}")) return [`is not an expression as a whole: ${text}`];
  const nodes = nodesIn(jsonata(text.slice(2, -2)).ast());
  return [
    ...(nodes.some(({ type, value }) => type === "variable" && value === "eval") ? [`uses $eval: ${text}`] : []),
    ...(nodes.some(({ type }) => type === "regex") ? [`uses a regular expression: ${text}`] : []),
  ];
};

const faultsOfPlaceholders = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{(\w*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !taskFunctions.some((known) => known === name))
    .map((name) => `names the unknown placeholder ${name}`);

/** What AWS's own grammar has against a definition. */
export const grammarFaultsOf = (definition: Scope): readonly string[] =>
  // The validator writes into what it reads.
  validate(structuredClone(definition)).errors.map((error) => `${error["Error code"]}: ${error.Message}`);

/** What the rules of the house have against a definition, each with the state's name; throws where the embedded engine would. */
export const faultsOf = (name: string, definition: Scope): readonly string[] => {
  const { states } = readWorkflow(name, definition);
  return [...states].flatMap(([state, body]) =>
    [
      ...(body.Type === "Task" ? faultsOfTask(body) : []),
      ...(body.Type === "Fail" ? ["ends a case in a failed execution"] : []),
      ...textsIn(body).flatMap((text) => [...faultsOfExpression(text), ...faultsOfPlaceholders(text)]),
    ].map((fault) => `${state} ${fault}`),
  );
};
