import type { Entity } from "../../domain/shared/entity.ts";
import { type InHand, isInHand } from "../../domain/shared/in-hand.ts";
import type { Dependencies } from "../dependencies.ts";

/** Takes a record in hand, as it was read; undefined when somebody else has it, or has changed it since. */
export const takenInHand = async <Taken extends Entity & InHand>(
  deps: Dependencies,
  found: Taken,
): Promise<Taken | undefined> => {
  const now = deps.clock.now();
  if (isInHand(found, now)) return undefined;
  const taken: Taken = { ...found, takenAt: now };
  if ((await deps.store.commit({ save: [taken], emit: [] })) === "conflict") return undefined;
  return { ...taken, record: { ...taken.record, version: taken.record.version + 1 } };
};
