import type { Keys } from "../../functions/dependencies.ts";
import { sealedTexts } from "../../functions/repositories/sealed-fields.ts";
import type { StoredRow } from "./stored-rows.ts";

/**
 * Some of what one key has sealed, rows and files; whoever opens one of either has that key, for one by itself may be broken.
 * Files that lay open are sealed by whoever carries them out, so that the rows say nothing of them.
 */
export type SealedSample = { readonly keyId: string; readonly opens: (keys: Keys) => boolean };

const perKey = 8;

const keyId = /^[a-z0-9-]{1,32}(?=\.)/;

const tried = (open: () => unknown): boolean => {
  try {
    open();
    return true;
  } catch {
    return false;
  }
};

/** Collects the ids of all keys by which anything is sealed, with the first things that each has sealed. */
export const createSealedSamples = () => {
  const samples = new Map<string, { readonly [sort in "row" | "file"]: ((keys: Keys) => unknown)[] }>();
  const note = (sort: "row" | "file", id: string | undefined, open: (keys: Keys) => unknown): void => {
    if (id === undefined) return;
    const known = samples.get(id) ?? { row: [], file: [] };
    if (known[sort].length < perKey) known[sort].push(open);
    samples.set(id, known);
  };
  return {
    ofRow: ({ pk, sk, body = {} }: Pick<StoredRow, "pk" | "sk" | "body">): void => {
      for (const { path, text } of sealedTexts(body)) {
        const field = path.join(".");
        note("row", keyId.exec(text)?.[0], (keys) => keys.decrypt(text, field === "sealed" ? `${pk} ${sk}` : field));
      }
    },
    ofFile: (key: string, bytes: Uint8Array): void => {
      const begins = Buffer.from(bytes.subarray(0, 33)).toString("latin1");
      note("file", keyId.exec(begins)?.[0], (keys) => keys.open(bytes, key));
    },
    /** In the order of their ids. */
    all: (): readonly SealedSample[] =>
      [...samples]
        .map(([id, { row, file }]) => ({
          keyId: id,
          opens: (keys: Keys) =>
            [row, file].every((sort) => sort.length === 0 || sort.some((open) => tried(() => open(keys)))),
        }))
        .toSorted((one, other) => one.keyId.localeCompare(other.keyId, "en", { numeric: true })),
  };
};
