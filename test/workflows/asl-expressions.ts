import { awsFunctions } from "../../local/stepfunctions/expressions/aws-functions.ts";
import { expressionIn, type Node, nodesIn, parse } from "../../local/stepfunctions/expressions/syntax.ts";
import type { State } from "../../local/stepfunctions/language/definition.ts";
import { isWaiting } from "../../workflows/definition.ts";

/** What JSONata 2.0.6 brings, but for `$eval`, which AWS leaves out. */
const ofJsonata =
  `abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl decodeUrlComponent
  distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber fromMillis join
  keys length lookup lowercase map match max merge millis min not now number pad parseInteger power random reduce replace
  reverse round shuffle sift single sort split spread sqrt string substring substringAfter substringBefore sum toMillis trim
  type uppercase zip`.split(/\s+/);

const offered: ReadonlySet<string> = new Set([...ofJsonata, ...awsFunctions.keys()]);

/** What the context object holds everywhere; `Task` is there only where a token is given away. */
const inContext: { readonly [part: string]: readonly string[] } = {
  Execution: ["Id", "Input", "Name", "RedriveCount", "RedriveTime", "RoleArn", "StartTime"],
  State: ["EnteredTime", "Name", "RetryCount"],
  StateMachine: ["Id", "Name"],
};

/** An expression, and what else of `$states` than input and context there is in its place. */
type Placed = { readonly text: string; readonly sees: readonly ("result" | "errorOutput" | "token")[] };

/** Every text inside a value. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const seeing = (sees: Placed["sees"], ...values: readonly unknown[]): readonly Placed[] =>
  values.flatMap(textsIn).map((text) => ({ text, sees }));

const placedIn = (state: State): readonly Placed[] => {
  if (state.Type !== "Task") return seeing([], state);
  const { Output, Assign, Catch = [], Arguments, ...rest } = state;
  return [
    ...seeing(["result"], Output, Assign),
    ...seeing(["errorOutput"], Catch),
    ...seeing(isWaiting(state) ? ["token"] : [], Arguments),
    ...seeing([], rest),
  ];
};

const faultsOfStates = (steps: readonly Node[], { sees }: Placed): readonly string[] => {
  const [field, part, name] = steps.slice(1).map(({ value }) => String(value));
  if (field === undefined || field === "input") return [];
  const path = ["$states", field, ...(field === "context" ? [part, name] : [])].filter(Boolean).join(".");
  const isThere =
    field === "context"
      ? part === "Task"
        ? name === "Token" && sees.includes("token")
        : part === undefined || (inContext[part] ?? []).includes(name ?? "")
      : sees.some((seen) => seen === field);
  return isThere ? [] : [`reads ${path} where there is none`];
};

/** Names that an expression gives itself: `$x := …` and the arguments of its own functions. */
const ownNames = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap(({ type, lhs, arguments: given = [] }) => {
    if (type === "lambda") return given.map(({ value }) => String(value));
    return type === "bind" && lhs !== undefined && "type" in lhs ? [String(lhs.value)] : [];
  });

const faultsOfTree = (nodes: readonly Node[], placed: Placed, assigned: ReadonlySet<string>): readonly string[] => {
  const own = new Set(ownNames(nodes));
  const called = new Set(nodes.flatMap(({ procedure }) => (procedure?.type === "variable" ? [procedure.value] : [])));
  const names = nodes.flatMap(({ type, value }) => (type === "variable" && value !== "states" ? [String(value)] : []));
  return [
    ...[...new Set(names)]
      .filter((name) => name !== "" && !own.has(name) && !offered.has(name) && !assigned.has(name))
      .map((name) =>
        called.has(name) ? `calls $${name}, which AWS does not offer` : `reads $${name}, never assigned`,
      ),
    ...nodes
      .filter(({ type, steps }) => type === "path" && steps?.[0]?.value === "states" && steps[0].type === "variable")
      .flatMap(({ steps = [] }) => faultsOfStates(steps, placed)),
    ...(nodes.some(({ type }) => type === "regex") ? ["uses a regular expression"] : []),
  ];
};

const faultsOfText = (placed: Placed, assigned: ReadonlySet<string>): readonly string[] => {
  const { text } = placed;
  if (!text.includes("{%")) return [];
  const expression = expressionIn(text);
  if (expression === undefined) return [`is not an expression as a whole: ${text}`];
  return faultsOfTree(nodesIn(parse(expression)), placed, assigned).map((fault) => `${fault}: ${text}`);
};

/** What is wrong with the expressions of a state, where these variables are assigned somewhere in its workflow. */
export const faultsOfExpressions = (state: State, assigned: ReadonlySet<string>): readonly string[] =>
  placedIn(state).flatMap((placed) => faultsOfText(placed, assigned));
