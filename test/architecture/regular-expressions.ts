import { globSync, readFileSync } from "node:fs";
import { check } from "recheck";

/** A regular expression of the source, and the file it stands in. */
type Found = { readonly file: string; readonly source: string; readonly flags: string };

/** A literal stands where an expression may begin; elsewhere a stroke divides or closes an element. */
const literal =
  /(?:[=(,:[!&|?{};]|\breturn|=>)\s*\/((?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s.,;:)\]}])/g;

const withoutRemarks = (code: string): string => code.replaceAll(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, "");

const compiles = ({ source, flags }: Found): boolean => {
  try {
    return new RegExp(source, flags).flags === flags;
  } catch {
    // A stroke within a text looks like one.
    return false;
  }
};

/** Every literal of the folders, each once per file. */
export const regularExpressions = (folders: readonly string[]): readonly Found[] =>
  globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx}`))
    .flatMap((file) =>
      [...withoutRemarks(readFileSync(file, "utf8")).matchAll(literal)].map(([, source = "", flags = ""]) => ({
        file,
        source,
        flags,
      })),
    )
    .filter(compiles);

/** Its limits count steps, never time, so that a busy machine finds what an idle one finds. */
const counted = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  randomSeed: 1,
};

/** The text on which the steps of matching grow faster than the text, if there is one; or why it cannot be told. */
export const growsOn = async ({ source, flags }: Omit<Found, "file">): Promise<string | undefined> => {
  const found = await check(source, flags, counted);
  if (found.status === "safe") return undefined;
  return found.status === "vulnerable" ? found.attack.pattern : JSON.stringify(found.error);
};
