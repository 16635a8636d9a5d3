import { globSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

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
        flags: flags.replaceAll(/[gy]/g, ""),
      })),
    )
    .filter(compiles);

const classes: readonly (readonly [sign: RegExp, member: string])[] = [
  [/\\d/, "1"],
  [/\\w/, "a"],
  [/\\s/, " "],
  [/Script=Han/, "学"],
  [/\\p\{L/, "a"],
  [/\\n|\\r/, "\n"],
];

const most = 14;

/** Characters the expression knows, and two it may not know. */
const alphabetOf = (source: string): readonly string[] => {
  const named = classes.flatMap(([sign, member]) => (sign.test(source) ? [member] : []));
  const own = source.replaceAll(/\\p\{[^}]*\}|\\./g, (sign) =>
    /\\[.*+?()[\]{}|/\\^$-]/.test(sign) ? sign.slice(1) : "",
  );
  return [...new Set([...named, "a", "0", "!", ...own.replaceAll(/[()|^$*+?{}[\]\\]/g, "")])].slice(0, most);
};

/** What is repeated, and what stands before it: single characters after every other one, and all pairs. */
const hostileTo = (source: string): readonly { readonly before: string; readonly again: string }[] => {
  const alphabet = alphabetOf(source);
  const pairs = alphabet.flatMap((one) => alphabet.map((other) => [one, other] as const));
  return [
    ...alphabet.map((again) => ({ before: "", again })),
    ...pairs.flatMap(([one, other]) =>
      one === other
        ? []
        : [
            { before: one, again: other },
            { before: "", again: one + other },
          ],
    ),
  ];
};

const fastest = (times: number, job: () => void): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    job();
    best = Math.min(best, performance.now() - from);
  }
  return best;
};

/** Below this many milliseconds nothing can be said about growth. */
const noticeable = 2;
const tolerated = 3;
const sizes = [16, 20, 24, 28, 32, 38, 46, 56, 68, 84, 100, 130, 200, 2_000, 20_000];

/** The repeated text on which the time grows faster than the text, if there is one. */
export const growsOn = ({ source, flags }: Found): string | undefined => {
  const expression = new RegExp(source, flags);
  for (const { before, again } of hostileTo(source)) {
    for (const size of sizes) {
      const timeOf = (length: number) => {
        const text = `${before}${again.repeat(length / again.length)}\u0001`;
        return () => void expression.test(text);
      };
      if (fastest(1, timeOf(size)) < noticeable) continue;
      const grows = (): boolean => {
        const [whole, half] = [fastest(5, timeOf(size)), fastest(5, timeOf(size / 2))];
        return whole >= noticeable && whole / half > tolerated;
      };
      // Once may be a busy machine; what grows does so each time.
      if (grows() && grows() && grows()) return `${before}${again}`;
    }
  }
  return undefined;
};
