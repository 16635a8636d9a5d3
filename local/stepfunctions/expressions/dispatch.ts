import type jsonata from "jsonata";
import type { Json } from "../../../functions/dependencies.ts";
import { type Way, wayOf } from "./classification.ts";
import { compile, outcomeOf, type Surroundings, shortenTimestamps, thrown } from "./evaluation.ts";
import { createEvaluationWorker } from "./evaluation-worker.ts";
import type { Outcome } from "./result.ts";
import { treeOf, variablesIn } from "./syntax.ts";

type Compiled = { readonly way: Way; readonly expression: jsonata.Expression; readonly variables: readonly string[] };

/** Evaluates expressions by the way each allows, compiled and classified once per text. */
export const createDispatch = ({ limitMs }: { readonly limitMs: number }) => {
  const worker = createEvaluationWorker({ limitMs });
  const known = new Map<string, Compiled>();

  const compiledOf = (text: string): Compiled => {
    const before = known.get(text);
    if (before) return before;
    const expression = compile(text);
    const tree = treeOf(expression);
    const variables = [...variablesIn(tree)];
    const way = wayOf(tree);
    if (way.way === "quick" && way.calls.includes("toMillis")) shortenTimestamps(expression);
    const compiled = { way, expression, variables };
    known.set(text, compiled);
    return compiled;
  };

  const send = (text: string, variables: readonly string[], { bindings, now }: Surroundings): Promise<Outcome> => {
    const sent = variables.filter((name) => Object.hasOwn(bindings, name)).map((name) => [name, bindings[name]]);
    return worker.evaluate({ text, bindings: JSON.stringify(Object.fromEntries(sent)), now });
  };

  return {
    /** The value of a path of names through objects, at once; nothing if the expression is another or leads elsewhere. */
    atOnce: (text: string, bindings: Surroundings["bindings"]): Json | undefined => {
      const way = known.get(text)?.way;
      return way?.way === "path" ? follow(way.path, bindings) : undefined;
    },

    /** What comes of an expression, in this thread if that cannot take long, else in the worker. */
    outcomeOf: async (text: string, surroundings: Surroundings): Promise<Outcome> => {
      let compiled: Compiled;
      try {
        compiled = compiledOf(text);
      } catch (error) {
        return thrown(error);
      }
      const { way, expression, variables } = compiled;
      // A variable that hides a function is written to by jsonata when it is called; the worker has a copy.
      const hides = (name: string) => Object.hasOwn(surroundings.bindings, name);
      return way.way === "other" || (way.way === "quick" && way.calls.some(hides))
        ? send(text, variables, surroundings)
        : outcomeOf(expression, surroundings);
    },

    close: worker.close,
  };
};

const follow = (path: readonly string[], bindings: Surroundings["bindings"]): Json | undefined => {
  let value: unknown = bindings;
  for (const name of path) {
    if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined;
    value = (value as { readonly [name: string]: unknown })[name];
  }
  return value as Json | undefined;
};
