import { createHash } from "node:crypto";
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

/** What a bundle asks of the records: their kinds, and the questions by noun and verb, e.g. `tasks.ofAssignee`. */
type Asked = { readonly kinds: readonly string[]; readonly questions: readonly string[] };

/** Tells what the files of a bundle can ask of the records: the kinds of every noun that one of them names, and its verbs. */
export const createAskedRecords = async () => {
  const nouns = await kindsByNoun();
  const named = new Map<string, Promise<Asked>>();
  const askedIn = async (file: string): Promise<Asked> => {
    const text = await readFile(join(root, file), "utf8");
    const kinds = [...nouns].flatMap(([noun, own]) =>
      new RegExp(`(?:deps|repositories)\\.${noun}\\b|Dependencies, [^>]*"${noun}"`).test(text) ? own : [],
    );
    const questions = [...text.matchAll(/\b(\w+)(?=\s*\??\.\s*(\w+))/g)].map(([, of, verb]) => `${of}.${verb}`);
    return { kinds, questions };
  };
  return async (inputs: readonly string[]): Promise<Asked> => {
    const house = inputs.filter((file) => file.startsWith("functions/") && !plumbing.test(file));
    const found = await Promise.all(
      house.map((file) => {
        const asked = named.get(file) ?? askedIn(file);
        named.set(file, asked);
        return asked;
      }),
    );
    const kinds = new Set([...always, ...found.flatMap((asked) => asked.kinds)]);
    return { kinds: [...kinds].toSorted(), questions: [...new Set(found.flatMap(({ questions }) => questions))] };
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

const noun = /^( {2,4})(\w+): \{(?: .*\},|[\s\S]*?^\1\},)\n/gm;
/** One question of a noun, with all it stands for, as the formatter writes it. */
const question = /(?<=\n)( {4,6})(\w+): .*\n(?:\1 {2}.*\n|\1[)}\]].*\n)*/g;

/** A noun all of whose records are never read is never named; of the others stay the questions that somebody asks. */
const withoutUnnamed = (text: string, { kinds, questions }: Asked): string =>
  text.replaceAll(noun, (whole, _, name: string) => {
    const own = kindsOf(whole);
    if (own.length > 0 && !own.some((kind) => kinds.includes(kind))) return "";
    return whole.replaceAll(question, (asked: string, __, verb: string) =>
      questions.includes(`${name}.${verb}`) ? asked : "",
    );
  });

/** What the upkeep of the whole store asks, of the records and of the table under them. */
const upkeep: readonly string[] = ["walk", "standOf", "storedHistoryOf", "reseal"];

const withoutUpkeep = (text: string, { questions }: Asked): string =>
  text.replaceAll(question, (asked: string, _, verb: string) =>
    upkeep.includes(verb) && !questions.includes(`store.${verb}`) ? "" : asked,
  );

const cutFor = (path: string, text: string, asked: Asked): string => {
  if (places.test(path)) return withoutUnasked(text, asked.kinds);
  if (/(?:record-store|dynamodb-table)\.ts$/.test(path)) return withoutUpkeep(text, asked);
  return path.endsWith("repositories.ts") ? withoutUnnamed(text, asked) : text;
};

/** The modules between a function's root and the schemas; each function gets its own of these. */
const between = /(?:aws-dependencies|create-dependencies|dynamodb-table|record-store|repositories|places)\.ts$/;

/** Schemas of records that a function never reads, up to 60 KB, stay out of it; it may still write such records. */
export const onlyAskedRecords = (asked: ReadonlyMap<string, Asked>): Plugin => ({
  name: "only-asked-records",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: between }, ({ path, resolveDir, importer, namespace, pluginData }) => {
      const own = namespace === "entry" ? asked.get(importer) : (pluginData as Asked | undefined);
      return own === undefined
        ? undefined
        : {
            path: join(resolveDir, path),
            suffix: `?${createHash("sha256").update(JSON.stringify(own)).digest("hex")}`,
            pluginData: own,
            sideEffects: false,
          };
    });
    onLoad({ filter: between }, async ({ path, pluginData }) => {
      const own = pluginData as Asked | undefined;
      if (own === undefined) return undefined;
      const contents = cutFor(path, await readFile(path, "utf8"), own);
      return { contents, loader: "ts", resolveDir: dirname(path), pluginData: own };
    });
  },
});
