import { DatabaseSync } from "node:sqlite";
import type { Json } from "../../functions/dependencies.ts";

/** One row of the items as it lies in a county's file; `body` is undefined when its text is no JSON object. */
export type StoredRow = {
  readonly id: number;
  readonly pk: string;
  readonly sk: string;
  readonly version: number | null;
  readonly expiresAt: number | null;
  readonly body: { readonly [key: string]: Json } | undefined;
  readonly places: readonly (string | null)[];
};

const busyMs = 5000;

/** Opens a county's file or a backup for reading only; whatever process has it open goes on. */
export const openToRead = (path: string): DatabaseSync => new DatabaseSync(path, { readOnly: true, timeout: busyMs });

const objectIn = (text: unknown): StoredRow["body"] => {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as StoredRow["body"])
      : undefined;
  } catch {
    return undefined;
  }
};

type Columns = readonly [number, string, string, number | null, number | null, unknown, ...(string | null)[]];

/** Every item of a file, one after the other in the order in which they were first written. */
export function* storedRows(sqlite: DatabaseSync): Generator<StoredRow> {
  const select = sqlite.prepare(
    `SELECT id, pk, sk, version, expires_at, body, work_pk, work_sk, queue_pk, queue_sk, lists_pk, lists_sk
     FROM items ORDER BY id`,
  );
  select.setReturnArrays(true);
  for (const row of select.iterate()) {
    const [id, pk, sk, version, expiresAt, body, ...places] = row as unknown as Columns;
    yield { id, pk, sk, version, expiresAt, body: objectIn(body), places };
  }
}
