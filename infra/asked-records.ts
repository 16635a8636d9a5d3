import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = "functions/repositories";

/** Where the office's nouns are made, and where the schemas of their records stand. */
const repositories = ["repositories.ts", "supervision-repositories.ts"];
const places = /repositories[\\/](?:supervision-|retention-)?places\.ts$/;
const plumbing =
  /^functions\/repositories\/(?:supervision-|retention-)?(?:repositories|places|place|keys|record-store)\.ts$/;

/** Every task has a wait, by whatever noun it is reached. */
const always = ["wait"];

/** The kinds of records that a text of the repositories reads. */
const kindsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:find|findMany|page)\(\s*"(\w+)"/g)].map(([, kind = ""]) => kind);

/** Which kinds of records each noun of the repositories reads, e.g. `lists`: list and line. */
const kindsByNoun = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const texts = await Promise.all(repositories.map((file) => readFile(join(root, folder, file), "utf8")));
  const nouns = texts.flatMap((text) => text.split(/^ {2,4}(?=\w+: \{)/m).slice(1));
  return new Map(nouns.map((noun) => [noun.slice(0, noun.indexOf(":")), kindsOf(noun)]));
};

/** Tells which kinds of records the files of a bundle can read: those of every noun that one of them names. */
export const createAskedRecords = async () => {
  const nouns = await kindsByNoun();
  const named = new Map<string, Promise<readonly string[]>>();
  const kindsIn = async (file: string): Promise<readonly string[]> => {
    const text = await readFile(join(root, file), "utf8");
    return [...nouns].flatMap(([noun, kinds]) =>
      new RegExp(`(?:deps|repositories)\\.${noun}\\b|Dependencies, [^>]*"${noun}"`).test(text) ? kinds : [],
    );
  };
  return async (inputs: readonly string[]): Promise<readonly string[]> => {
    const house = inputs.filter((file) => file.startsWith("functions/") && !plumbing.test(file));
    const found = await Promise.all(
      house.map((file) => {
        const kinds = named.get(file) ?? kindsIn(file);
        named.set(file, kinds);
        return kinds;
      }),
    );
    return [...new Set([...always, ...found.flat()])].toSorted();
  };
};

const place = /^( +)(\w+): (\{\s+)schema: (\w+),/gm;
const refusal =
  'const unasked = { parse: () => { throw new Error("This function was built without such records"); } };';

const withoutUnasked = (text: string, kinds: readonly string[]): string => {
  if (text.search(place) < 0) throw new Error("The schemas of the records are not where they were");
  const cut = text.replaceAll(place, (whole, indent: string, kind: string, open: string) =>
    kinds.includes(kind) ? whole : `${indent}${kind}: ${open}schema: unasked,`,
  );
  return `${cut}\n${refusal}`;
};

const noun = /^( {2,4})\w+: \{(?: .*\},|[\s\S]*?^\1\},)\n/gm;

/** A noun all of whose records are never read is never named. */
const withoutUnnamed = (text: string, kinds: readonly string[]): string =>
  text.replaceAll(noun, (whole) => {
    const own = kindsOf(whole);
    return own.length === 0 || own.some((kind) => kinds.includes(kind)) ? whole : "";
  });

const cutFor = (path: string, { text, kinds }: { readonly text: string } & NonNullable<Asked>): string => {
  if (places.test(path)) return withoutUnasked(text, kinds);
  return path.endsWith("repositories.ts") ? withoutUnnamed(text, kinds) : text;
};

/** The modules between a function's root and the schemas; each function gets its own of these. */
const between = /(?:aws-dependencies|create-dependencies|record-store|repositories|places)\.ts$/;

type Asked = { readonly kinds: readonly string[] } | undefined;

/** Schemas of records that a function never reads, up to 60 KB, stay out of it; it may still write such records. */
export const onlyAskedRecords = (asked: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: "only-asked-records",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: between }, ({ path, resolveDir, importer, namespace, pluginData }) => {
      const kinds = namespace === "entry" ? asked.get(importer) : (pluginData as Asked)?.kinds;
      return kinds === undefined
        ? undefined
        : {
            path: join(resolveDir, path),
            suffix: `?${kinds.join("+")}`,
            pluginData: { kinds },
            sideEffects: false,
          };
    });
    onLoad({ filter: between }, async ({ path, pluginData }) => {
      const kinds = (pluginData as Asked)?.kinds;
      if (kinds === undefined) return undefined;
      const text = await readFile(path, "utf8");
      return {
        contents: cutFor(path, { text, kinds }),
        loader: "ts",
        resolveDir: dirname(path),
        pluginData: { kinds },
      };
    });
  },
});
