import type { DatabaseSync } from "node:sqlite";
import { Instant } from "../../domain/calendar/time.ts";

/** When the last thing happened that a county's file tells of; undefined for a file without a history. */
export const latestEntryAt = (sqlite: DatabaseSync): Instant | undefined => {
  if (sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() === undefined) return undefined;
  const row = sqlite
    .prepare(
      `SELECT body ->> '$.event.at' AS at FROM items
       WHERE version IS NULL AND json_valid(body) ORDER BY id DESC LIMIT 1`,
    )
    .get() as { at: unknown } | undefined;
  return Instant.safeParse(row?.at).data;
};
