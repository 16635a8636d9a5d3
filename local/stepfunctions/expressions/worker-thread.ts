import { parentPort } from "node:worker_threads";
import type jsonata from "jsonata";
import { holdToBounds } from "./bounds.ts";
import { compile, outcomeOf, type Surroundings, thrown } from "./evaluation.ts";
import type { Outcome } from "./result.ts";

/** An expression sent to the worker; its bindings are JSON, which is the cheapest to send. */
export type Request = { readonly text: string; readonly bindings: string; readonly now: number };

const compiled = new Map<string, jsonata.Expression>();

const evaluate = async ({ text, bindings, now }: Request): Promise<Outcome> => {
  try {
    const expression = compiled.get(text) ?? compile(text);
    compiled.set(text, expression);
    holdToBounds(expression);
    return await outcomeOf(expression, { bindings: withoutPrototypes(bindings), now });
  } catch (error) {
    return thrown(error);
  }
};

/** Objects that inherit nothing: what a field called `constructor` gives is the data's, or nothing. */
const withoutPrototypes = (json: string): Surroundings["bindings"] =>
  JSON.parse(json, (_, value: unknown) =>
    value === null || typeof value !== "object" || Array.isArray(value) ? value : Object.setPrototypeOf(value, null),
  );

parentPort?.on("message", async (request: Request) => parentPort?.postMessage(await evaluate(request)));
parentPort?.postMessage("ready");
