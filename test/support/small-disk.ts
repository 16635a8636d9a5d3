import type { Database } from "../../local/sqlite/database.ts";

/** Leaves a county's file no page to grow by, as a disk that is full; SQLite itself says so. Gives what makes room again. */
export const fillDisk = ({ sqlite }: Database): { readonly makeRoom: () => void } => {
  const { page_count: pages } = sqlite.prepare("PRAGMA page_count").get() as { page_count: number };
  sqlite.exec(`PRAGMA max_page_count = ${pages}`);
  return { makeRoom: () => sqlite.exec("PRAGMA max_page_count = 4294967294") };
};
