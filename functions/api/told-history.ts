import { AidEventType } from "../../domain/history/domain-event.ts";
import type { HistoryItem } from "../../web/views/parts.ts";
import type { Dependencies } from "../dependencies.ts";
import type { HistoryEntry } from "../repositories/record-store.ts";

/** The names of those of these ids that are members of staff; a receipt number or the system has none. */
export const namesOf = async (
  deps: Pick<Dependencies, "staff">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const staff = await deps.staff.findMany([...new Set(ids)]);
  return new Map(staff.map(({ id, name }) => [id, name]));
};

/** A record's history as staff read it, the newest first. */
export const toldHistory = async (
  deps: Pick<Dependencies, "staff">,
  entries: readonly HistoryEntry[],
): Promise<HistoryItem[]> => {
  const names = await namesOf(
    deps,
    entries.map(({ event }) => event.actor.id),
  );
  return entries.toReversed().flatMap(({ event, version }) => {
    const name = names.get(event.actor.id);
    const { at, actor, words } = event;
    const type = AidEventType.safeParse(event.type);
    if (!type.success) return [];
    return [{ at, type: type.data, role: actor.role, version, words, ...(name !== undefined && { name }) }];
  });
};
