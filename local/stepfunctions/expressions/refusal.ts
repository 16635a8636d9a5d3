import type { JsonataError } from "jsonata";
import { stackSentence } from "./bounds.ts";
import { type Node, nodesIn, parse, partsOf } from "./syntax.ts";

/** Why CreateStateMachine does not take an expression, in AWS's words; the place is the caller's to add. */
export type Refusal = {
  readonly code: "INVALID_JSONATA_EXPRESSION" | "UNSUPPORTED_JSONATA_EXPRESSION";
  readonly message: string;
};

/** What a field may read of `$states`: only a Catch's own Output and Assign see an error. */
export type Sight = "errorOutput" | "noErrorOutput";

/** What AWS finds wrong with an expression before it ever runs, the first thing if there are several. */
export const refusalOf = (text: string, sees: Sight): Refusal | undefined => {
  let tree: Node;
  try {
    tree = parse(text);
  } catch (error) {
    const message = error instanceof RangeError ? stackSentence : (error as JsonataError).message;
    return { code: "INVALID_JSONATA_EXPRESSION", message };
  }
  const message = unsupported(tree, sees);
  return message === undefined ? undefined : { code: "UNSUPPORTED_JSONATA_EXPRESSION", message };
};

const unsupported = (tree: Node, sees: Sight): string | undefined => {
  if (nodesIn(tree).some(({ type, value }) => type === "variable" && value === "$"))
    return "Reference to '$$' is not supported.";
  const [name] = namesFromNowhere(tree);
  if (name !== undefined) return `Reference to '${name}' at the top level is not supported.`;
  return sees === "noErrorOutput" && nodesIn(tree).some(readsErrorOutput)
    ? "Field '$states.errorOutput' does not exist."
    : undefined;
};

/** An expression has no context item, so a name or `$` read from it has nothing to come from. Later steps of a path have one. */
const namesFromNowhere = (node: Node): readonly string[] => {
  switch (node.type) {
    case "path":
      return node.steps?.slice(0, 1).flatMap(namesFromNowhere) ?? [];
    case "name":
      return [String(node.value)];
    case "variable":
      return node.value === "" ? ["$"] : [];
    case "transform":
      return [];
    case "lambda":
      return node.body === undefined ? [] : namesFromNowhere(node.body);
    default:
      return partsOf(node).flatMap(namesFromNowhere);
  }
};

const readsErrorOutput = ({ type, steps }: Node): boolean => {
  const [first, second] = type === "path" ? (steps ?? []) : [];
  return (
    first?.type === "variable" && first.value === "states" && second?.type === "name" && second.value === "errorOutput"
  );
};
