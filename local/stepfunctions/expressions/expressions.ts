import jsonata from "jsonata";
import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock, Json } from "../../../functions/dependencies.ts";
import { namedError } from "../interpreter/failure.ts";
import { awsFunctions } from "./aws-functions.ts";
import { jsonOf } from "./json.ts";

/** What an expression may see: `$states` and the workflow's variables. */
type Bindings = { readonly states: unknown; readonly [variable: string]: unknown };

/** A field of a state that may hold expressions, the name it has for errors, and what it may see. */
type Evaluation = { readonly template: Json; readonly field: string; readonly bindings: Bindings };

/** Evaluates JSONata 2.0.6 as Step Functions does. */
export type Expressions = {
  /** Compiles every expression of a template; throws if one is malformed or asks for `$eval`. */
  readonly check: (template: unknown) => void;
  /** The value of a template; throws `States.QueryEvaluationError` when it has none. */
  readonly evaluate: (evaluation: Evaluation) => Promise<Json>;
};

const isExpression = (text: string) => text.startsWith("{%") && text.endsWith("%}");

/** Expressions whose `$now()` and `$millis()` follow this clock, compiled once per text. */
export const createExpressions = ({ clock }: { readonly clock: Clock }): Expressions => {
  const formatted = jsonata("$fromMillis(ms, picture, zone)");
  const compiled = new Map<string, jsonata.Expression>();

  const compile = (text: string): jsonata.Expression => {
    const known = compiled.get(text);
    if (known) return known;
    if (/\$eval\b/.test(text)) throw namedError("InvalidDefinition", `$eval is not run by Step Functions: ${text}`);
    const expression = jsonata(text.slice(2, -2));
    for (const [name, { run, signature }] of Object.entries(awsFunctions))
      expression.registerFunction(name, run, signature);
    expression.registerFunction("millis", () => msOf(clock.now()), "<:n>");
    expression.registerFunction(
      "now",
      (picture?: string, zone?: string) =>
        picture === undefined ? clock.now() : formatted.evaluate({ ms: msOf(clock.now()), picture, zone }),
      "<s?s?:s>",
    );
    compiled.set(text, expression);
    return expression;
  };

  const evaluateText = async (text: string, { field, bindings }: Evaluation): Promise<Json> => {
    const where = `The JSONata expression '${text}' specified for the field '${field}'`;
    let value: unknown;
    try {
      value = await compile(text).evaluate(undefined, bindings);
    } catch (error) {
      const { code, message } = error as jsonata.JsonataError;
      throw unevaluated(`${where} threw an error during evaluation. ${code ? `${code}: ` : ""}${message}`);
    }
    const json = jsonOf(value);
    if (json === undefined) throw unevaluated(`${where} returned nothing that JSON can hold.`);
    return json;
  };

  const evaluate = async (evaluation: Evaluation): Promise<Json> => {
    const { template, field, bindings } = evaluation;
    if (typeof template === "string") return isExpression(template) ? evaluateText(template, evaluation) : template;
    if (template === null || typeof template !== "object") return template;
    if (Array.isArray(template)) {
      const items: Json[] = [];
      for (const [index, item] of template.entries())
        items.push(await evaluate({ template: item, field: `${field}/${index}`, bindings }));
      return items;
    }
    const object: { [key: string]: Json } = {};
    for (const [key, item] of Object.entries(template)) {
      const known = typeof item === "string" ? !isExpression(item) : item === null || typeof item !== "object";
      object[key] = known ? item : await evaluate({ template: item, field: `${field}/${key}`, bindings });
    }
    return object;
  };

  const check = (template: unknown): void => {
    if (typeof template === "string" && isExpression(template)) compile(template);
    else if (template !== null && typeof template === "object") Object.values(template).forEach(check);
  };

  return { check, evaluate };
};

const unevaluated = (message: string) => namedError("States.QueryEvaluationError", message);
