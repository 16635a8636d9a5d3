import type { Dependencies } from "../functions/dependencies.ts";
import { seedEntities } from "./demo/seed-county.ts";

/** Stores the demo county, or some of its townships, unless the county is there already. */
export const seedDemoCounty = async (
  deps: Dependencies,
  townships?: readonly string[],
): Promise<"seeded" | "there"> => {
  if (await deps.county.get()) return "there";
  const waiting: Promise<unknown>[] = [];
  for (const batch of seedEntities(deps.store, townships)) {
    waiting.push(deps.store.commit({ save: batch, emit: [] }));
    if (waiting.length >= 20) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  return "seeded";
};
