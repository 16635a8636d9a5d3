import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";

/** One import of a file: whole when its names are needed, and `target` as a path from the root or a package's name. */
type Import = { readonly target: string; readonly names: string; readonly typeOnly: boolean };

/** One file of the house: its text as written, its code without comments, its imports. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
};

const root = join(import.meta.dirname, "../..");

const folders = ["domain", "functions", "infra", "local", "test", "web", "workflows"];

/** Strings first, so that a `//` inside an address begins no comment. */
const stringsAndComments = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

const withoutComments = (text: string): string =>
  text.replace(stringsAndComments, (found) => (found.startsWith("/") ? "" : found));

const importLine =
  /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm;

const importsOf = (path: string, code: string): readonly Import[] =>
  [...code.matchAll(importLine)].map(([, typeOnly, names = "", ...specifiers]) => {
    const specifier = specifiers.find((each) => each !== undefined) ?? "";
    const target = specifier.startsWith(".") ? normalize(join(path, "..", specifier)) : specifier;
    return { target, names, typeOnly: typeOnly !== undefined };
  });

/** A file read from its text, as if it lay at this path. */
export const sourceOf = (path: string, text: string): Source => {
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
};

/** Every TypeScript file of the house. */
export const sources: readonly Source[] = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))))
  .concat("vitest.config.ts")
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => sourceOf(path, readFileSync(join(root, path), "utf8")));
