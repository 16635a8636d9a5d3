import type { Json } from "../../../functions/dependencies.ts";
import { expressionIn } from "./syntax.ts";

// A place below the field is written as AWS writes it: `/a/b[0]`.
type Leaf = { readonly text: string; readonly at: string };

/** A template taken apart: its expressions in order, and how their values make it whole again. */
export type Template = { readonly leaves: readonly Leaf[]; readonly fill: (values: readonly Json[]) => Json };

type Filling = (values: readonly Json[]) => Json;

/** Takes a template apart; what holds no expression is given back as it is, not copied. */
export const templateOf = (json: Json): Template => {
  const leaves: Leaf[] = [];

  const takeApart = (part: Json, at: string): Filling => {
    const before = leaves.length;
    const filling = fillingOf(part, at);
    return leaves.length === before ? () => part : filling;
  };

  const fillingOf = (part: Json, at: string): Filling => {
    if (typeof part === "string") {
      const text = expressionIn(part);
      if (text === undefined) return () => part;
      const index = leaves.push({ text, at }) - 1;
      return (values) => values[index] ?? null;
    }
    if (part === null || typeof part !== "object") return () => part;
    if (Array.isArray(part)) {
      const items = part.map((item: Json, index) => takeApart(item, `${at}[${index}]`));
      return (values) => items.map((fill) => fill(values));
    }
    const members = Object.entries(part).map(([key, item]) => [key, takeApart(item, `${at}/${key}`)] as const);
    return (values) => Object.fromEntries(members.map(([key, fill]) => [key, fill(values)]));
  };

  const fill = takeApart(json, "");
  return { leaves, fill };
};
