import validate from "asl-validator";
import { readWorkflow, type State, type StateOf } from "../../local/stepfunctions/language/definition.ts";
import { resourceOf } from "../../local/stepfunctions/language/resource.ts";
import { taskFunctions } from "../../workflows/catalogue.ts";
import { isWaiting, type Scope } from "../../workflows/definition.ts";
import { faultsOfExpressions } from "./asl-expressions.ts";

type Task = StateOf<"Task">;

/**
 * What may pass by itself, retried by every task and by these names, for AWS knows no pattern of names and `States.TaskFailed`
 * would match `Returned`. A function that was cut off by its time or its memory is told of in three ways, by its runtime.
 */
export const passing: readonly string[] = [
  "Transient",
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.TooManyRequestsException",
  "Lambda.Unknown",
  "Sandbox.Timedout",
  "Runtime.ExitError",
];
const isRetryable = (error: string): boolean => passing.includes(error) || error === "StillPublic";

/** A deadline that has passed is a second away; AWS takes no less. */
const inTime = /^\{% \$max\(\[1, .*\]\) %\}$/;

const faultsOfWait = ({ TimeoutSeconds: timeout, Catch: caught = [] }: Task): readonly string[] => [
  ...(timeout === undefined ? ["waits without TimeoutSeconds"] : []),
  ...(typeof timeout === "string" && !inTime.test(timeout) ? ["may wait for less than a second"] : []),
  ...(caught.some(({ ErrorEquals }) => ErrorEquals.includes("States.Timeout"))
    ? []
    : ["waits without a catch of States.Timeout"]),
];

const faultsOfTask = (task: Task): readonly string[] => {
  const retried = (task.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
  return [
    ...(isWaiting(task) ? faultsOfWait(task) : []),
    ...(task.Catch?.at(-1)?.ErrorEquals.join() === "States.ALL" ? [] : ["does not catch States.ALL last"]),
    ...retried.filter((error) => !isRetryable(error)).map((error) => `retries ${error}`),
    ...passing.filter((error) => !retried.includes(error)).map((error) => `does not retry ${error}`),
    // CDK puts the partition of the region in its place, which it finds by these words.
    ...(task.Resource.startsWith("arn:aws:states:::") ? [] : [`names a resource of one partition: ${task.Resource}`]),
    ...faultsOfCall(task),
  ];
};

/** What a handler is told: where it stands, and the id of the record. */
const words: { readonly [word: string]: string } = {
  execution: "{% $states.context.Execution.Name %}",
  state: "{% $states.context.State.Name %}",
  enteredAt: "{% $states.context.State.EnteredTime %}",
  resumeToken: "{% $states.context.Task.Token %}",
  ...Object.fromEntries(
    ["application", "list", "objection", "cycle", "inspection", "escalation"].map((kind) => [
      `${kind}Id`,
      `{% $states.input.${kind}Id %}`,
    ]),
  ),
};

const isSmallWord = (word: unknown): boolean => typeof word === "string" && /^[a-z][A-Za-z]{0,39}$/.test(word);

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const faultsOfCall = ({ Arguments: given, Resource }: Task): readonly string[] => {
  const { FunctionName: called, Payload: payload } = isObject(given) ? given : {};
  const [, name] = /^\$\{(\w+)\}$/.exec(String(called)) ?? [];
  const told = isObject(payload) ? Object.entries(payload) : [];
  const isToldMore = ([word, value]: readonly [string, unknown]) =>
    word === "purpose" ? !isSmallWord(value) : words[word] !== value;
  return [
    ...(resourceOf(Resource).kind === "integration" && name === undefined
      ? [`calls no single placeholder: ${String(called)}`]
      : []),
    ...(name !== undefined && !taskFunctions.some((known) => known === name)
      ? [`names the unknown placeholder ${name}`]
      : []),
    ...told.filter(isToldMore).map(([word]) => `tells a handler more than ids and small words: ${word}`),
    ...(isObject(payload) ? [] : ["tells its handler nothing"]),
  ];
};

/** The variables that any state of a workflow assigns. */
const assignedIn = (states: Iterable<State>): ReadonlySet<string> =>
  new Set(
    [...states].flatMap((state) => {
      const rules = [
        ...("Choices" in state ? state.Choices : []),
        ...("Catch" in state ? (state.Catch ?? []) : []),
        state,
      ];
      return rules.flatMap((rule) => ("Assign" in rule && isObject(rule.Assign) ? Object.keys(rule.Assign) : []));
    }),
  );

/** What AWS's own grammar has against a definition. */
export const grammarFaultsOf = (definition: Scope): readonly string[] =>
  // The validator writes into what it reads.
  validate(structuredClone(definition)).errors.map((error) => `${error["Error code"]}: ${error.Message}`);

/** AWS takes definitions of 1 MiB; an ARN is at most so much longer than its placeholder. */
const limits = { definitionBytes: 1024 * 1024, arnBytes: 140 } as const;

const faultsOfSize = (definition: Scope): readonly string[] => {
  const text = JSON.stringify(definition);
  const bytes = Buffer.byteLength(text) + limits.arnBytes * text.split("${").length;
  return bytes > limits.definitionBytes ? [`is larger than AWS takes: ${bytes} bytes`] : [];
};

/** What the rules of the house have against a definition, each with the state's name; throws where the embedded engine would. */
export const faultsOf = (name: string, definition: Scope): readonly string[] => {
  const { states } = readWorkflow(name, definition);
  const assigned = assignedIn(states.values());
  return [
    ...faultsOfSize(definition),
    ...[...states].flatMap(([state, body]) =>
      [
        ...(body.Type === "Task" ? faultsOfTask(body) : []),
        ...(body.Type === "Fail" ? ["ends a case in a failed execution"] : []),
        ...faultsOfExpressions(body, assigned),
      ].map((fault) => `${state} ${fault}`),
    ),
  ];
};
