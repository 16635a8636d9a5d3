import jsonata from "jsonata";

/** A node of the syntax tree as jsonata's parser leaves it; which members it has depends on its type. */
export type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly procedure?: Node;
  readonly expressions?: readonly Node[];
  readonly expression?: Node;
  readonly lhs?: Node | readonly Pair[];
  readonly rhs?: Node;
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
  readonly body?: Node;
  readonly predicate?: readonly { readonly type: string; readonly expr: Node }[];
  readonly stages?: readonly { readonly type: string; readonly expr: Node }[];
  readonly group?: { readonly lhs: readonly Pair[] };
  readonly keepArray?: true;
  readonly tuple?: true;
};

type Pair = readonly [key: Node, value: Node];

/** The text between `{%` and `%}`, or nothing if this is no expression; blanks outside the signs make it a literal. */
export const expressionIn = (text: string): string | undefined =>
  text.length >= 4 && text.startsWith("{%") && text.endsWith("%}") ? text.slice(2, -2).trim() : undefined;

/** The tree of an expression; throws jsonata's own error if it is malformed. */
export const parse = (text: string): Node => treeOf(jsonata(text));

/** The tree of a compiled expression. */
export const treeOf = (expression: jsonata.Expression): Node => expression.ast() as unknown as Node;

/** Every node below a value, in writing order, the value itself first. */
export const nodesIn = (value: unknown): readonly Node[] => {
  if (value === null || typeof value !== "object") return [];
  const below = Object.values(value).flatMap(nodesIn);
  return "type" in value && typeof value.type === "string" ? [value as Node, ...below] : below;
};

/** The names of all variables and functions that a tree mentions. */
export const variablesIn = (tree: Node): ReadonlySet<string> =>
  new Set(nodesIn(tree).flatMap(({ type, value }) => (type === "variable" ? [String(value)] : [])));

/** The pairs of an object constructor, and none of any other node. */
export const pairsOf = (node: Node): readonly Pair[] => (isPairs(node.lhs) ? node.lhs : []);

/** The operands and parts of a node that are evaluated in its own context. */
export const partsOf = (node: Node): readonly Node[] =>
  [
    node.procedure,
    ...(node.arguments ?? []),
    ...(node.expressions ?? []),
    node.expression,
    ...(isPairs(node.lhs) ? node.lhs.flat() : [node.lhs]),
    node.rhs,
    node.condition,
    node.then,
    node.else,
    node.body,
  ].filter((part) => part !== undefined);

const isPairs = (lhs: Node["lhs"]): lhs is readonly Pair[] => Array.isArray(lhs);
