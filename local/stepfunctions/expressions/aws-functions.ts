import { createHash, randomUUID } from "node:crypto";
import type jsonata from "jsonata";
import { memorySentence, outOfBounds } from "./bounds.ts";
import { nextDouble } from "./java-random.ts";
import { parsedStrictly } from "./strict-json.ts";

type Implementation = Parameters<jsonata.Expression["registerFunction"]>[1];

/** A function as jsonata knows it: what it does, and the signature its arguments are held to. */
export type AwsFunction = { readonly run: Implementation; readonly signature: string };

const hashes: ReadonlyMap<string, string> = new Map([
  ["MD5", "md5"],
  ["SHA-1", "sha1"],
  ["SHA-256", "sha256"],
  ["SHA-384", "sha384"],
  ["SHA-512", "sha512"],
]);

const longestRange = 360_145;

/** The JSONata functions Step Functions adds; they round numbers towards zero and give nothing where an argument is nothing. */
export const awsFunctions: ReadonlyMap<string, AwsFunction> = new Map<string, AwsFunction>([
  ["parse", { signature: "<s?:x>", run: (text?: string) => (text === undefined ? undefined : parsed(text)) }],
  [
    "partition",
    {
      signature: "<xn?:a>",
      run: (given: unknown, size?: number) => {
        if (given === undefined) return undefined;
        if (given === null) throw coded("T0412", { index: 1, token: "partition", type: "arrays" });
        const items: readonly unknown[] = Array.isArray(given) ? given : [given];
        const length = size === undefined ? items.length : Math.trunc(size);
        if (length < 0) throw coded("D3137", { message: "Second argument must be zero or greater" });
        if (length === 0 || items.length === 0) return undefined;
        return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
          items.slice(i * length, (i + 1) * length),
        );
      },
    },
  ],
  [
    "range",
    {
      signature: "<nnn?:a>",
      run: (from?: number, to?: number, by?: number) => {
        if (from === undefined || to === undefined || by === undefined) return undefined;
        const [first, last, step] = [Math.trunc(from), Math.trunc(to), Math.trunc(by)];
        if (step === 0) return undefined;
        const count = Math.max(0, Math.floor((last - first) / step) + 1);
        if (count > longestRange) throw outOfBounds(memorySentence);
        const numbers = Array.from({ length: count }, (_, i) => first + i * step);
        // jsonata then makes a list of one its member, and of none nothing, as it does with its own ranges.
        return Object.assign(numbers, { sequence: true });
      },
    },
  ],
  [
    "hash",
    {
      signature: "<ss?:s>",
      run: (text?: string, algorithm?: string) => {
        if (text === undefined || algorithm === undefined) return undefined;
        const name = hashes.get(algorithm);
        if (name === undefined) throw coded("D3137", { message: `Unsupported hash algorithm: ${algorithm}` });
        return createHash(name).update(text).digest("hex");
      },
    },
  ],
  ["random", { signature: "<n?:n>", run: (seed?: number) => (seed === undefined ? Math.random() : nextDouble(seed)) }],
  ["uuid", { signature: "<:s>", run: () => randomUUID() }],
]);

/** An error of jsonata's catalogue; jsonata fills its message in from the members given. */
export const coded = (code: string, members: object): Error => Object.assign(new Error(code), { code, ...members });

const parsed = (text: string): unknown => {
  try {
    return parsedStrictly(text);
  } catch {
    throw coded("D3137", { message: "Invalid JSON" });
  }
};
