import { createHash, randomUUID } from "node:crypto";
import type { Expression } from "jsonata";

type AwsFunction = { readonly run: Parameters<Expression["registerFunction"]>[1]; readonly signature: string };

const hashes: { readonly [name: string]: string } = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};

/** The JSONata functions Step Functions adds, with their jsonata signatures. */
export const awsFunctions: { readonly [name: string]: AwsFunction } = {
  parse: { run: (text: string) => JSON.parse(text), signature: "<s:x>" },
  partition: {
    run: (items: readonly unknown[], size: number) => {
      if (!Number.isInteger(size) || size < 1) throw new Error("$partition needs a whole size of at least 1");
      return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
    },
    signature: "<an:a>",
  },
  range: {
    run: (first: number, last: number, step: number) => {
      if (step === 0) throw new Error("$range needs a step other than 0");
      const count = Math.max(0, Math.floor((last - first) / step) + 1);
      if (count > 1000) throw new Error("$range gives at most 1,000 numbers");
      return Array.from({ length: count }, (_, i) => first + i * step);
    },
    signature: "<nnn:a>",
  },
  hash: {
    run: (text: string, algorithm: string) => {
      const name = hashes[algorithm];
      if (name === undefined) throw new Error(`$hash does not know ${algorithm}`);
      return createHash(name).update(text).digest("hex");
    },
    signature: "<ss:s>",
  },
  random: {
    run: (seed?: number) =>
      seed === undefined ? Math.random() : createHash("sha256").update(String(seed)).digest().readUInt32BE() / 2 ** 32,
    signature: "<n?:n>",
  },
  uuid: { run: () => randomUUID(), signature: "<:s>" },
};
