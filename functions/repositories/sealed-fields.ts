import type { Json } from "../dependencies.ts";

type Body = { readonly [key: string]: Json };
type Paths = readonly (readonly string[])[];

const isBody = (value: Json | undefined): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const valueAt = (body: Body, [first = "", ...rest]: readonly string[]): Json | undefined => {
  const value = body[first];
  if (rest.length === 0) return value;
  return isBody(value) ? valueAt(value, rest) : undefined;
};

/** The body with this value at a path. */
export const withValue = (body: Body, [first = "", ...rest]: readonly string[], value: Json): Body => {
  const inner = body[first];
  return { ...body, [first]: rest.length === 0 ? value : withValue(isBody(inner) ? inner : {}, rest, value) };
};

const without = (body: Body, [first = "", ...rest]: readonly string[]): Body => {
  const { [first]: inner, ...others } = body;
  return rest.length > 0 && isBody(inner) ? { ...others, [first]: without(inner, rest) } : others;
};

/** The body without these fields, and all of them sealed together in one, so that each costs its own length and no more. */
export const sealed = (body: Body, paths: Paths, seal: (text: string) => string): Body => {
  const hidden = paths.flatMap((path) => {
    const value = valueAt(body, path);
    return value === undefined ? [] : [[path.join("."), value] as const];
  });
  if (hidden.length === 0) return body;
  return { ...paths.reduce(without, body), sealed: seal(JSON.stringify(Object.fromEntries(hidden))) };
};

/** The body with these fields readable again. */
export const opened = (body: Body, open: (text: string) => string): Body => {
  const { sealed: text, ...rest } = body;
  if (typeof text !== "string") return body;
  return Object.entries(JSON.parse(open(text)) as Body).reduce<Body>(
    (whole, [path, value]) => withValue(whole, path.split("."), value),
    rest,
  );
};

const sealedValue = /^[a-z0-9-]{1,32}\.[\w-]{38,}$/;

/** Every sealed text of a body, all fields together or each by itself, and where it lies. */
export const sealedTexts = (body: Body, at: readonly string[] = []): readonly SealedText[] =>
  Object.entries(body).flatMap(([name, value]): readonly SealedText[] => {
    const path = [...at, name];
    if (isBody(value)) return sealedTexts(value, path);
    return typeof value === "string" && sealedValue.test(value) ? [{ path, text: value }] : [];
  });

type SealedText = { readonly path: readonly string[]; readonly text: string };

/** A body of the time when every field was sealed by itself, or not at all, with these fields readable. */
export const openedSingly = (body: Body, paths: Paths, open: (text: string, path: string) => string): Body =>
  paths.reduce((whole, path) => {
    const value = valueAt(whole, path);
    return typeof value === "string" && sealedValue.test(value)
      ? withValue(whole, path, JSON.parse(open(value, path.join("."))))
      : whole;
  }, body);
