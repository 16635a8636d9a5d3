import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../domain/calendar/time.ts";
import type { Transfer } from "../../domain/transfer/transfer.ts";
import { keysFor } from "../../functions/repositories/keys.ts";

const busyMs = 5000;

/** What whoever asks for a take-over says. */
export type TakeOver = { readonly at: Instant; readonly workflow?: string };

/** What the house reads at its next sweep: what waits since before then is begun again from its record. */
export const takeOverMark = ({ at, workflow }: TakeOver): Pick<Transfer, "is" | "at" | "workflow"> => ({
  is: "takenOver",
  at,
  ...(workflow === undefined ? {} : { workflow }),
});

/** Asks a house of one machine, at work or at rest, to take its executions over. */
export const takeOverInDirectory = (
  { dataDir, county }: { readonly dataDir: string; readonly county: string },
  asked: TakeOver,
): void => {
  const path = join(dataDir, "zhuxue.db");
  if (!existsSync(path)) throw new Error(`there is no county in ${dataDir}`);
  const sqlite = new DatabaseSync(path, { timeout: busyMs });
  try {
    const { county: itself, transfer } = keysFor(county);
    if (sqlite.prepare("SELECT 1 FROM items WHERE pk = ? AND sk = ?").get(itself.pk, itself.sk) === undefined)
      throw new Error(`there is no county ${county} in ${dataDir}`);
    const body = JSON.stringify({ ...takeOverMark(asked), head: "" });
    const { changes } = sqlite
      .prepare("INSERT INTO items (pk, sk, version, body) VALUES (?, ?, 1, ?) ON CONFLICT (pk, sk) DO NOTHING")
      .run(transfer.pk, transfer.sk, body);
    if (changes === 0) throw new Error("a move or another take-over is under way: wait for the next sweep");
  } finally {
    sqlite.close();
  }
};
