import type { Expression } from "jsonata";
import { type Node, nodesIn, pairsOf, treeOf } from "./syntax.ts";

/** AWS's words for an expression nested or recursing deeper than 100. */
export const stackSentence =
  "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";

/** AWS's words for an expression whose values do not fit into its memory of 10 MiB. */
export const memorySentence = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

/** AWS's words for an expression that does not come to an end. */
export const timeSentence = "Expression evaluation timeout: Check for infinite loop";

const largestDepth = 100;
const longestText = 5_242_880;
const longestList = 873_782;

/** The error of an expression that would grow beyond its bounds. */
export const outOfBounds = (sentence: string): Error => Object.assign(new Error(sentence), { name: "OutOfBounds" });

type Turns = Map<unknown, (() => void)[]>;

/** Holds the next evaluation of an expression to AWS's depth and memory, by the hooks jsonata offers; not for two at once. */
export const holdToBounds = (expression: Expression): void => {
  const siblingsOf = siblings(treeOf(expression));
  const turnsOf = new WeakMap<object, Turns>();
  let depth = 0;

  const descend = () => {
    if (++depth > largestDepth) throw outOfBounds(stackSentence);
  };
  const enter = (node: Node, _input: unknown, environment: object): void | Promise<void> => {
    const family = siblingsOf.get(node);
    if (family === undefined) return descend();
    const turns: Turns = turnsOf.get(environment) ?? new Map();
    turnsOf.set(environment, turns);
    const waiting = turns.get(family);
    if (waiting) return new Promise<void>((resolve) => waiting.push(resolve)).then(descend);
    turns.set(family, []);
    descend();
  };
  const leave = (node: Node, _input: unknown, environment: object, result: unknown): void => {
    depth -= 1;
    if (typeof result === "string" && result.length > longestText) throw outOfBounds(memorySentence);
    if (Array.isArray(result) && result.length > longestList) throw outOfBounds(memorySentence);
    const turns = turnsOf.get(environment);
    const family = siblingsOf.get(node);
    const next = turns?.get(family)?.shift();
    if (next) next();
    else turns?.delete(family);
  };

  const assign = expression.assign as (name: string | symbol, value: unknown) => void;
  assign(Symbol.for("jsonata.__evaluate_entry"), enter);
  assign(Symbol.for("jsonata.__evaluate_exit"), leave);
};

/** jsonata evaluates the members of a list or an object side by side; one after the other, a single counter knows the depth. */
const siblings = (tree: Node): ReadonlyMap<Node, object> => {
  const families = new Map<Node, object>();
  for (const node of nodesIn(tree)) {
    for (const member of node.value === "[" ? (node.expressions ?? []) : []) families.set(member, node);
    for (const [, value] of pairsOf(node)) families.set(value, node);
    for (const [, value] of node.group?.lhs ?? []) families.set(value, node);
  }
  return families;
};
