import type { Json } from "../dependencies.ts";

type Body = { readonly [key: string]: Json };
type Transform = (text: string, path: string) => string;

const change = (value: Json | undefined, path: readonly string[], apply: (value: Json) => Json): Json | undefined => {
  if (value === undefined) return undefined;
  const [first, ...rest] = path;
  if (first === undefined) return apply(value);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const body = value as Body;
  const changed = change(body[first], rest, apply);
  return changed === undefined ? body : { ...body, [first]: changed };
};

/** The body with these fields sealed; a field that is not a text is sealed as JSON. */
export const sealed = (body: Body, paths: readonly (readonly string[])[], seal: Transform): Body =>
  paths.reduce<Body>(
    (sealedBody, path) => change(sealedBody, path, (value) => seal(JSON.stringify(value), path.join("."))) as Body,
    body,
  );

/** The body with these fields readable again. */
export const opened = (body: Body, paths: readonly (readonly string[])[], open: Transform): Body =>
  paths.reduce<Body>(
    (openBody, path) =>
      change(openBody, path, (value) =>
        typeof value === "string" ? JSON.parse(open(value, path.join("."))) : value,
      ) as Body,
    body,
  );
