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
    entries.flatMap(({ event: { actor, words } }) => [
      actor.id,
      ...(words["for"] === undefined ? [] : [String(words["for"])]),
    ]),
  );
  return entries.toReversed().flatMap(({ event, version }) => {
    const { at, actor, words } = event;
    const name = names.get(actor.id);
    const inPlaceOf = names.get(String(words["for"]));
    const type = AidEventType.safeParse(event.type);
    if (!type.success) return [];
    return [
      {
        at,
        type: type.data,
        role: actor.role,
        version,
        words,
        ...(name !== undefined && { name }),
        ...(inPlaceOf !== undefined && { inPlaceOf }),
      },
    ];
  });
};
