import { canonicalJson, type Hash } from "./canonical.ts";

/** A field of a form as it goes outside: in the open with its salt, or blackened, its hash alone. */
export type ShownField =
  | { readonly path: string; readonly value: unknown; readonly salt: string }
  | { readonly path: string; readonly blackened: string };

const isBranch = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0;

/** Every field of a record by its path, in the order of the paths. */
const fieldsOf = (value: unknown, path = ""): readonly (readonly [path: string, value: unknown])[] =>
  isBranch(value)
    ? Object.keys(value)
        .sort()
        .filter((key) => value[key] !== undefined)
        .flatMap((key) => fieldsOf(value[key], path === "" ? key : `${path}.${key}`))
    : [[path, value]];

const fieldHash = (salt: string, value: unknown, hash: Hash): string => hash(`${salt}\n${canonicalJson(value)}`);

const formHashOf = (hashes: readonly (readonly [string, string])[], hash: Hash): string =>
  hash(canonicalJson(hashes.map(([path, each]) => `${path} ${each}`)));

/** The hash of a form over the salted hashes of its fields: any of them may be blackened, and it stays the same. */
export const formHash = (content: unknown, saltOf: (path: string) => string, hash: Hash): string =>
  formHashOf(
    fieldsOf(content).map(([path, value]) => [path, fieldHash(saltOf(path), value, hash)]),
    hash,
  );

/** The fields of a form, those that may not be shown blackened. */
export const shownFields = (content: unknown, { mayShow, saltOf, hash }: Showing): readonly ShownField[] =>
  fieldsOf(content).map(([path, value]) =>
    mayShow(path) ? { path, value, salt: saltOf(path) } : { path, blackened: fieldHash(saltOf(path), value, hash) },
  );

/** The hash of the form these fields come from. */
export const hashOfShown = (fields: readonly ShownField[], hash: Hash): string =>
  formHashOf(
    fields.map((field) => [
      field.path,
      "blackened" in field ? field.blackened : fieldHash(field.salt, field.value, hash),
    ]),
    hash,
  );

type Showing = {
  readonly mayShow: (path: string) => boolean;
  readonly saltOf: (path: string) => string;
  readonly hash: Hash;
};
