import { type Node, nodesIn, pairsOf } from "./syntax.ts";

/**
 * How an expression is evaluated: a `path` is followed without jsonata, a `quick` one cannot take long and runs in this
 * thread, any `other` runs in the worker, where it can be stopped.
 */
export type Way =
  | { readonly way: "path"; readonly path: readonly string[] }
  | { readonly way: "quick"; readonly calls: readonly string[] }
  | { readonly way: "other" };

const mostQuickNodes = 64;

/** Functions linear in their arguments and calling no others, with the most arguments for which that is so. */
const quickFunctions: { readonly [name: string]: number } = {
  abs: 1,
  append: 2,
  average: 1,
  boolean: 1,
  ceil: 1,
  count: 1,
  exists: 1,
  floor: 1,
  fromMillis: 1,
  keys: 1,
  length: 1,
  lookup: 2,
  lowercase: 1,
  max: 1,
  merge: 1,
  millis: 0,
  min: 1,
  not: 1,
  now: 0,
  number: 1,
  parse: 1,
  round: 2,
  string: 1,
  substring: 3,
  sum: 1,
  toMillis: 1,
  type: 1,
  uppercase: 1,
  uuid: 0,
};

/** How the expression of this tree is to be evaluated. */
export const wayOf = (tree: Node): Way => {
  const nodes = nodesIn(tree);
  if (nodes.length > mostQuickNodes || !isQuick(tree)) return { way: "other" };
  const path = pathOf(tree);
  if (path) return { way: "path", path };
  const calls = nodes.flatMap(({ procedure }) => (procedure ? [String(procedure.value)] : []));
  return { way: "quick", calls };
};

const pathOf = (node: Node): readonly string[] | undefined => {
  const steps = node.type === "path" ? (node.steps ?? []) : [node];
  if (steps[0]?.type !== "variable" || steps.some((step) => step.stages ?? step.predicate)) return undefined;
  return steps.map(({ value }) => String(value));
};

const isQuick = (node: Node): boolean => {
  if (node.keepArray || node.tuple || node.group) return false;
  if (![...(node.predicate ?? []), ...(node.stages ?? [])].every(({ expr }) => expr.type === "number")) return false;
  switch (node.type) {
    case "string":
    case "number":
    case "value":
      return true;
    case "variable":
      return node.value !== "" && node.value !== "$";
    case "path": {
      const [first, ...names] = node.steps ?? [];
      return areQuick(first) && names.every((step) => isOwnName(step) && isQuickStep(step));
    }
    case "binary":
      return node.value !== ".." && areQuick(leftOf(node), node.rhs);
    case "unary":
      if (node.value === "[") return areQuick(...(node.expressions ?? []));
      return node.value === "{" ? areQuick(...pairsOf(node).flat()) : areQuick(node.expression);
    case "condition":
      return areQuick(node.condition, node.then) && (node.else === undefined || isQuick(node.else));
    case "block":
      return areQuick(...(node.expressions ?? []));
    case "function": {
      const { procedure, arguments: given = [] } = node;
      if (procedure?.type !== "variable") return false;
      return given.length <= (quickFunctions[String(procedure.value)] ?? -1) && areQuick(...given);
    }
    default:
      return false;
  }
};

const areQuick = (...nodes: readonly (Node | undefined)[]): boolean =>
  nodes.every((node) => node !== undefined && isQuick(node));

const leftOf = ({ lhs }: Node): Node | undefined => (lhs !== undefined && "type" in lhs ? lhs : undefined);

const isQuickStep = ({ type, stages = [], keepArray, tuple, group }: Node): boolean =>
  type === "name" && !keepArray && !tuple && !group && stages.every(({ expr }) => expr.type === "number");

/** jsonata would find `constructor` in every object; the worker's objects have no such inheritance. */
const isOwnName = ({ value }: Node): boolean => !(String(value) in Object.prototype);
