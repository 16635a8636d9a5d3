import { Instant, later, msOf } from "../domain/calendar/time.ts";
import type { Clock } from "../functions/dependencies.ts";
import type { Database } from "./sqlite/database.ts";

/** A clock that runs like a real one and can be put forward; a restart goes on from its last start or skip. */
export type MovableClock = Clock & { readonly putForward: (to: Instant) => Promise<void> };

/** Opens the demo clock of a county's file; the first time it begins at `start`. `systemNow` is the machine's time in ms. */
export const openMovableClock = async (
  db: Database,
  start: Instant,
  systemNow: () => number,
): Promise<MovableClock> => {
  db.sqlite.exec("CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL) STRICT");
  const read = db.sqlite.prepare("SELECT at FROM clock WHERE id = 1");
  const save = db.sqlite.prepare(
    "INSERT INTO clock (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
  );
  const stored = (read.get() as { at: string } | undefined)?.at;
  let shown = Instant.parse(stored ?? start);
  let since = systemNow();
  const now = () => later(shown, systemNow() - since);
  const keep = () => db.write(() => save.run(now()));
  await keep();
  return {
    now,
    putForward: async (to) => {
      if (msOf(to) <= msOf(now())) return;
      shown = to;
      since = systemNow();
      await keep();
    },
  };
};
