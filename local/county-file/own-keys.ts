import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { keyFileFor } from "./keys-beside.ts";
import { createSealedSamples, type SealedSample } from "./sealed-samples.ts";

/** What was sealed first and last in a county's file: what is opened by one key file alone. */
export const sealedSamplesIn = (sqlite: DatabaseSync): readonly SealedSample[] => {
  if (sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() === undefined) return [];
  const samples = createSealedSamples();
  for (const direction of ["ASC", "DESC"]) {
    const rows = sqlite
      .prepare(
        `SELECT pk, sk, body FROM items
         WHERE version IS NOT NULL AND body LIKE '%"sealed":"%' AND json_valid(body) ORDER BY id ${direction} LIMIT 8`,
      )
      .all() as { pk: string; sk: string; body: string }[];
    for (const row of rows) samples.ofRow({ ...row, body: JSON.parse(row.body) });
  }
  return samples.all();
};

/**
 * Refuses to start a county without the keys that sealed its records: a missing key file would otherwise be made afresh, and
 * everything from then on be sealed with keys that open nothing older.
 */
export const requireOwnKeys = async (sqlite: DatabaseSync, keyFile: string): Promise<void> => {
  const samples = sealedSamplesIn(sqlite);
  if (samples.length === 0) return;
  const keys = await keyFileFor({ folders: [dirname(keyFile)], samples });
  if (keys.found === "none")
    throw new Error(`${keyFile} is missing, and nothing of this county can be read without it: put its key file there`);
  if (keys.found === "wrong")
    throw new Error(
      `${keyFile} does not open what ${keys.unopened.join(", ")} sealed: it is another county's, or too old`,
    );
};
