import { WaitKind } from "../../domain/wait/wait.ts";
import { reactions } from "../../workflows/reactions.ts";
import type { Dependencies, HistoryItem } from "../dependencies.ts";
import { lengthenLists } from "../repositories/hanging-windows.ts";
import { noteForAnchor } from "../repositories/note-for-anchor.ts";
import { type HistoryEntry, historyEntry } from "../repositories/record-store.ts";
import { inTurn, type Work } from "./in-turn.ts";

/**
 * Turns what happened into the move of a workflow; may run twice for the same entry. A wait is woken only by what
 * happened after it was opened, so an old entry can never wake a later wait. A calendar that changed moves every open window.
 */
export const dispatchEvent = async (deps: Dependencies, { event, version }: HistoryEntry): Promise<void> => {
  if (event.type === "CalendarChanged") return lengthenLists(deps);
  const reaction = reactions[event.type]?.(event);
  if (reaction === undefined) return;
  if ("start" in reaction) {
    await deps.engine.start({ workflow: reaction.start, name: reaction.name, input: reaction.input });
    return;
  }
  const { id } = event.subject;
  const kind = WaitKind.safeParse(event.subject.kind);
  if (!kind.success) return;
  const wait = await deps.tasks.waitOf({ kind: kind.data, id });
  const purposes = "resume" in reaction ? reaction.resume : reaction.of;
  if (wait === undefined || wait.subjectVersion >= version || !purposes.includes(wait.purpose)) return;
  const { resumeToken } = wait;
  if ("resume" in reaction) await deps.engine.resume({ resumeToken, output: event.words });
  else await deps.engine.fail({ resumeToken, error: reaction.fail, cause: JSON.stringify(event.words) });
};

/** Begins a page of the history: what grew is noted for the anchor at once, whatever becomes of its entries. */
export const openDispatch = async (deps: Dependencies, items: readonly HistoryItem[]): Promise<Work> => {
  await noteForAnchor(deps, items);
  return ({ body }) => dispatchEvent(deps, historyEntry(body));
};

/** Dispatches a page of the history: one aggregate's entries in order, different aggregates side by side. */
export const dispatchEvents = async (deps: Dependencies, items: readonly HistoryItem[]): Promise<void> =>
  inTurn(items, await openDispatch(deps, items));
