import type { AnchorNote } from "../../domain/history/anchor.ts";
import { canonicalJson } from "../../domain/history/canonical.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies, HistoryItem } from "../dependencies.ts";
import { historyEntry } from "./record-store.ts";

/** Notes for the night's anchor whose history grew: one write for a page of the history, and none when it comes again. */
export const noteForAnchor = async (
  { keys, store }: Pick<Dependencies, "keys" | "store">,
  items: readonly HistoryItem[],
): Promise<void> => {
  const id = keys.hash(canonicalJson(items.map(({ pk, sk }) => [pk, sk])));
  const subjects = new Map(
    items.map(({ pk, body }) => {
      const { kind, id: of } = historyEntry(body).event.subject;
      return [pk, { kind, id: of }];
    }),
  );
  if (subjects.size === 0) return;
  const note: AnchorNote = { kind: "anchorNote", record: unrecorded, id, subjects: [...subjects.values()] };
  await store.commit({ save: [note], emit: [] });
};
