import { erase } from "../../domain/retention/erasure.ts";
import type { RetentionRule } from "../../domain/retention/rules.ts";
import type { Change } from "../../domain/shared/decision.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type { Dependencies } from "../dependencies.ts";

/** A commit holds 100 changes, and each record that goes may have come with a check of its own. */
const atOnce = 80;

/** The change that erases these records with its proof. */
export const erasing = (
  deps: Dependencies,
  {
    entities,
    files,
    rule,
  }: { readonly entities: readonly Entity[]; readonly files?: number; readonly rule: RetentionRule },
): Change =>
  erase({
    entities,
    rule,
    ...(files === undefined ? {} : { files }),
    now: deps.clock.now(),
    digits: deps.keys.newDigits(8),
    keyOf: (entity) => Object.values(deps.store.keyOf(entity)).join(" "),
    hash: deps.keys.hash,
  });

/** Erases records in parts, each proved by itself; one that was changed meanwhile stays for the next night. */
export const eraseInParts = async (
  deps: Dependencies,
  entities: readonly Entity[],
  rule: RetentionRule,
): Promise<number> => {
  let erased = 0;
  for (let from = 0; from < entities.length; from += atOnce) {
    const part = entities.slice(from, from + atOnce);
    if ((await deps.store.commit(erasing(deps, { entities: part, rule }))) === "committed") erased += part.length;
  }
  return erased;
};
