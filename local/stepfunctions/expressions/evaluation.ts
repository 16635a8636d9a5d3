import { randomUUID } from "node:crypto";
import jsonata from "jsonata";
import { awsFunctions, coded } from "./aws-functions.ts";
import { memorySentence, stackSentence } from "./bounds.ts";
import { type Outcome, outcomeOfResult } from "./result.ts";
import { treeOf, variablesIn } from "./syntax.ts";

/** What an expression sees: its variables by name, and the engine's time in milliseconds. */
export type Surroundings = { readonly bindings: { readonly [variable: string]: unknown }; readonly now: number };

// No variable can have a name with blanks, so the time is out of an expression's reach.
const theTime = "the time";
const longestTimestamp = 64;
const timestamp = /^\d{4}(-[01]\d)*(-[0-3]\d)*(T[0-2]\d:[0-5]\d:[0-5]\d)*(\.\d+)?([+-][0-2]\d:?[0-5]\d|Z)?$/;
const formatted = jsonata("$fromMillis(ms, picture, zone)");

const nowIn = ({ environment }: jsonata.Focus): number => environment.lookup(theTime);

/** Compiles an expression with the functions AWS adds and without `$eval`, which it takes away. */
export const compile = (text: string): jsonata.Expression => {
  const expression = jsonata(text);
  for (const name of variablesIn(treeOf(expression))) {
    const added = awsFunctions.get(name);
    if (added) expression.registerFunction(name, added.run, added.signature);
    if (name === "eval") expression.assign(name, undefined);
    if (name === "millis")
      expression.registerFunction(
        name,
        function () {
          return nowIn(this);
        },
        "<:n>",
      );
    if (name === "now")
      expression.registerFunction(
        name,
        function (picture?: string, zone?: string) {
          const ms = nowIn(this);
          return picture === undefined && zone === undefined
            ? new Date(ms).toISOString()
            : formatted.evaluate({ ms, picture, zone });
        },
        "<s?s?:s>",
      );
  }
  return expression;
};

/** Refuses long texts in `$toMillis`, whose pattern would hold this thread for minutes over one of no such shape. */
export const shortenTimestamps = (expression: jsonata.Expression): void =>
  expression.registerFunction(
    "toMillis",
    (text?: string) => {
      if (text === undefined) return undefined;
      if (text.length > longestTimestamp || !timestamp.test(text)) throw coded("D3110", { value: text });
      return Date.parse(text);
    },
    "<s-:n>",
  );

/** Evaluates a compiled expression; an error of the expression is an outcome too. */
export const outcomeOf = async (expression: jsonata.Expression, { bindings, now }: Surroundings): Promise<Outcome> => {
  try {
    return outcomeOfResult(await expression.evaluate(undefined, { ...bindings, [theTime]: now }));
  } catch (error) {
    return thrown(error);
  }
};

/** The end of AWS's sentence about an expression that threw. */
export const thrown = (error: unknown): Outcome => {
  const { name, code, message, token } = error as Partial<jsonata.JsonataError>;
  const during = "threw an error during evaluation";
  if (name === "OutOfBounds") return { kind: "threw", how: `${during}: ${message}` };
  if (error instanceof RangeError)
    return { kind: "threw", how: `${during}: ${/call stack/.test(error.message) ? stackSentence : memorySentence}` };
  if (code !== undefined) return { kind: "threw", how: `${during}. ${code}: ${message}` };
  // jsonata-js falls over a picture without any digit; the library AWS uses finds words for it.
  if (token === "formatNumber") return { kind: "threw", how: `${during}. ${passivePicture}` };
  return { kind: "threw", how: `threw an internal error during evaluation. ${randomUUID()}` };
};

const passivePicture =
  "D3086: The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character";
