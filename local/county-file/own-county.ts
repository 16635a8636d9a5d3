import type { DatabaseSync } from "node:sqlite";
import { keysFor } from "../../functions/repositories/keys.ts";

/** The code of another county that a file holds instead of this one; undefined when it holds this one, or none yet. */
const otherCountyIn = (sqlite: DatabaseSync, county: string): string | undefined => {
  if (sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() === undefined) return undefined;
  const { pk, sk } = keysFor(county).county;
  if (sqlite.prepare("SELECT 1 FROM items WHERE pk = ? AND sk = ?").get(pk, sk) !== undefined) return undefined;
  const other = sqlite.prepare("SELECT pk FROM items WHERE sk = ? LIMIT 1").get(sk) as { pk: string } | undefined;
  return other?.pk.split("#")[0];
};

/**
 * Refuses to start a house on the file of another county: its keys begin with another code, so nothing of it would be found,
 * and an empty county would be opened, or a demo's put, beside it.
 */
export const requireOwnCounty = (sqlite: DatabaseSync, county: string): void => {
  const other = otherCountyIn(sqlite, county);
  if (other !== undefined)
    throw new Error(
      `the file holds county ${other}, and COUNTY_CODE says ${county}: start it with COUNTY_CODE=${other}`,
    );
};
