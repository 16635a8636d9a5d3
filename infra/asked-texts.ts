import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What people read, in one language each. */
const texts = /web[\\/]texts[\\/][\w-]+\.(?:en|zh-cn)\.ts$/;
/** Where texts are named and codes are answered; tests bundle pages of their own. */
const layers = /^(?:domain|functions|web|workflows|test)\//;
/** Where the codes are only listed, not used. */
const lists: readonly string[] = [
  "domain/shared/refusal.ts",
  "domain/shared/field-fault.ts",
  "functions/api/problem.ts",
];

/** The object that holds a file's texts, and a name in it with all it stands for, as the formatter writes them. */
const object = /^export const \w+(?:: [^=\n]+)? = \{\n[\s\S]*?^\}/gm;
const entry = /^ {2}(\w+):.*\n(?:(?: {4}.*| {2}[}\])>].*|)\n)*/gm;

const wordsIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(join(root, file), "utf8")).match(/\w+/g) ?? [];

/** Every word that the files of some functions use; a text or a code of that name may be asked for. */
export const wordsOf = async (inputs: readonly string[]): Promise<ReadonlySet<string>> => {
  const house = [...new Set(inputs)].filter((file) => layers.test(file) && !lists.includes(file) && !texts.test(file));
  return new Set((await Promise.all(house.map(wordsIn))).flat());
};

/** The status of every refusal, as the formatter writes it. */
const problem = /functions[\\/]api[\\/]problem\.ts$/;
const statuses = /^const statusFor = \{\n[\s\S]*?^\}/m;

/** Texts that none of a build's functions can ask for, and the statuses of refusals it never makes, stay out of it. */
export const onlyAskedTexts = (words: ReadonlySet<string>): Plugin => ({
  name: "only-asked-texts",
  setup: ({ onLoad }) => {
    const cut = (whole: string, name: string): string => (words.has(name) ? whole : "");
    const cutIn = (held: string): string => held.replaceAll(entry, cut);
    onLoad({ filter: texts }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(object, cutIn),
      loader: "ts",
    }));
    onLoad({ filter: problem }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(statuses, cutIn),
      loader: "ts",
    }));
  },
});
