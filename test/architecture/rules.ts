import { basename } from "node:path";
import { strangersOf } from "./may-import.ts";
import type { Source } from "./source.ts";

/** A rule of the house: its sentence, and what a file does against it. */
type Rule = { readonly says: string; readonly faultsOf: (source: Source) => readonly string[] };

const isIn = (places: readonly string[], { path }: Source): boolean =>
  places.some((place) => path === place || (place.endsWith("/") && path.startsWith(place)));

const found = (pattern: RegExp, text: string): readonly string[] => [...text.matchAll(pattern)].map(([match]) => match);

/** A pattern that no code may hold outside of these places. */
const only =
  (places: readonly string[], pattern: RegExp) =>
  (source: Source): readonly string[] =>
    isIn(places, source) ? [] : found(pattern, source.code);

/** A pattern that no code may hold in this place. */
const never =
  (place: string, pattern: RegExp) =>
  (source: Source): readonly string[] =>
    isIn([place], source) ? found(pattern, source.code) : [];

const isHandler = ({ path, code }: Source): boolean => path.startsWith("functions/api/") && /= apiHandler\(/.test(code);

/** Names that a handler takes from other handlers without showing their page as its own `form`. */
const borrowedHandlers = (source: Source): readonly string[] =>
  isHandler(source)
    ? source.imports
        .flatMap(({ names }) => found(/\b\w+Handler\b/g, names))
        .filter((name) => name !== "apiHandler" && !new RegExp(`\\bform: ${name}\\b`).test(source.code))
    : [];

const lineCount = (text: string): number => text.replace(/\n$/, "").split("\n").length;

const sentenceAbove = /\/\*\*\s+(?:\* )?[A-Z0-9`"“(\p{Lo}](?:(?!\*\/)[\s\S])*[.:?)]\s*\*\/\s*$/u;

/** Exports without a JSDoc of whole sentences right above them; a type drawn from the value right above it needs none. */
const untold = ({ text }: Source): readonly string[] =>
  [...text.matchAll(/^export (?:abstract |async )*(?:const|function|class|type|interface) (\w+)([^;]*)/gm)]
    .map(([whole, name = "", rest = ""]) => ({ whole, name, rest, above: text.slice(0, text.indexOf(whole)) }))
    .filter(({ above }) => !sentenceAbove.test(above))
    .filter(
      ({ whole, rest, above }) => !(whole.startsWith("export type") && /\btypeof\b/.test(rest) && /;\n$/.test(above)),
    )
    .map(({ name }) => name);

const roots = ["functions/aws-dependencies.ts", "local/", "test/"];

/** The rules that one file can keep or break by itself. */
export const rules: readonly Rule[] = [
  { says: "a file imports only what its folder may", faultsOf: strangersOf },
  {
    says: "the domain asks neither the clock nor chance nor the world",
    faultsOf: never(
      "domain/",
      /\b(?:Date\.now|Math\.random|async|await|Promise|(?<![-/])process(?=[.[])|console|crypto|fetch|setTimeout)\b|new Date\(\)/g,
    ),
  },
  { says: "the time is given", faultsOf: only([...roots, "web/islands/"], /new Date\(\)|\bDate\.now\b/g) },
  {
    says: "the environment is read in one place",
    faultsOf: only(["functions/config.ts", "local/config.ts", "test/"], /\bprocess\.env\b/g),
  },
  { says: "clients are made in the roots", faultsOf: only(roots, /new \w*Client\(/g) },
  {
    says: "a handler takes of another handler only the form it shows again",
    faultsOf: borrowedHandlers,
  },
  { says: "exports have names", faultsOf: only(["vitest.config.ts"], /^export default\b/gm) },
  { says: "no file hands on what another exports", faultsOf: only([], /(?<=^export\s[^"';=]*\sfrom\s*)"[^"]+"/gm) },
  {
    says: "file names are kebab-case",
    faultsOf: ({ path }) => (/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/.test(basename(path)) ? [] : [basename(path)]),
  },
  {
    says: "no file is longer than 300 lines",
    faultsOf: ({ text }) => (lineCount(text) > 300 ? [`${lineCount(text)} lines`] : []),
  },
  {
    says: "an export says in a sentence what it is for",
    faultsOf: (source) => (isIn(["test/", "vitest.config.ts"], source) ? [] : untold(source)),
  },
  { says: "dependencies are arguments, so nothing is mocked", faultsOf: only([], /\bvi\.(?:mock|doMock|hoisted)\b/g) },
  {
    says: "nothing is silenced or put off",
    faultsOf: ({ text }) =>
      found(/@ts-(?:ignore|expect-error|nocheck)|biome-(?:ignore)|\bTO(?:DO)\b|\bFIX(?:ME)\b/g, text),
  },
];
