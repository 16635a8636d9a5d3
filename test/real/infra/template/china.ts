import type { Plain } from "./limits.ts";

/** What in China names the rest of the world: the other partition's ARNs. */
export const wrongInChina = (resources: readonly Plain[]): readonly string[] =>
  resources.flatMap(({ stack, id, properties }) =>
    [...JSON.stringify(properties).matchAll(/arn:aws:[\w:/-]*/g)].map(
      ([arn]) => `${stack}/${id}: ${arn} is not in China`,
    ),
  );
