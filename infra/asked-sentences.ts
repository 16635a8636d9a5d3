import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every refusal and every mistake in a form has its sentence in these. */
const sentences = /web[\\/]texts[\\/](?:refusals|faults)\.[\w-]+\.ts$/;
/** The layers of the house that answer with codes. */
const layers = /^(?:domain|functions|web|workflows)\//;
/** Where the codes are only listed, not used. */
const lists: readonly string[] = [
  "domain/shared/refusal.ts",
  "domain/shared/field-fault.ts",
  "functions/api/problem.ts",
];

const entry = /^ {2}(\w+):(?: |\n {4})"(?:[^"\\]|\\.)*",\n/gm;

const wordsIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(join(root, file), "utf8")).match(/\w+/g) ?? [];

/** Every word that the files of some functions use; a code among them may be answered. */
export const wordsOf = async (inputs: readonly string[]): Promise<ReadonlySet<string>> => {
  const house = [...new Set(inputs)].filter(
    (file) => layers.test(file) && !lists.includes(file) && !sentences.test(file),
  );
  return new Set((await Promise.all(house.map(wordsIn))).flat());
};

/** Sentences for codes that none of a build's functions can answer, up to 8 KB of each, stay out of it. */
export const onlyAskedSentences = (words: ReadonlySet<string>): Plugin => ({
  name: "only-asked-sentences",
  setup: ({ onLoad }) => {
    onLoad({ filter: sentences }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (text.search(entry) < 0) throw new Error("The sentences are not where they were");
      return {
        contents: text.replaceAll(entry, (whole, code: string) => (words.has(code) ? whole : "")),
        loader: "ts",
      };
    });
  },
});
