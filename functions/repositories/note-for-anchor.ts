import type { AnchorNote } from "../../domain/history/anchor.ts";
import { canonicalJson } from "../../domain/history/canonical.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies, HistoryItem } from "../dependencies.ts";

/**
 * Notes for the night's anchor whose history grew: one write for a page of the history, and none when it comes again. It
 * goes by the keys alone, so that an entry nobody can read is noted like every other.
 */
export const noteForAnchor = async (
  { keys, store }: Pick<Dependencies, "keys" | "store">,
  items: readonly HistoryItem[],
): Promise<void> => {
  const id = keys.hash(canonicalJson(items.map(({ pk, sk }) => [pk, sk])));
  const subjects = [...new Set(items.map(({ pk }) => pk))].map((pk) => {
    const [, kind = "", ...of] = pk.split("#");
    return { kind, id: of.join("#") };
  });
  if (subjects.length === 0) return;
  const note: AnchorNote = { kind: "anchorNote", record: unrecorded, id, subjects };
  await store.commit({ save: [note], emit: [] });
};
