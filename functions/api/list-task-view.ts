import type { AidList } from "../../domain/publicity/aid-list.ts";
import { missingEvidence } from "../../domain/publicity/evidence.ts";
import type { ListTaskView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { listHead } from "./list-head.ts";
import type { TaskHead } from "./task-head.ts";
import { toldHistory } from "./told-history.ts";

const pageSize = 100;

/** One page of a list's lines from a serial number on, and where the next begins. */
export const linesOf = async (deps: Pick<Dependencies, "lists">, listId: string, from: number) => {
  const { records, next } = await deps.lists.linesFrom(listId, from, pageSize);
  const last = records.at(-1)?.serial;
  return { lines: [...records], from, ...(next !== undefined && last !== undefined && { next: last + 1 }) };
};

/** A list in front of whoever posts or signs it. */
export const listTaskView = async (
  deps: Dependencies,
  {
    list,
    head,
    purpose,
    from,
  }: { readonly list: AidList; readonly head: TaskHead; readonly from: number } & Pick<ListTaskView, "purpose">,
): Promise<ListTaskView> => {
  const [evidence, lines, entries, facts] = await Promise.all([
    list.window && deps.evidence.of(list.id),
    linesOf(deps, list.id, from),
    deps.history.of({ kind: "list", id: list.id }),
    listHead(deps, list),
  ]);
  return {
    is: "list",
    ...head,
    purpose,
    list: facts,
    ...lines,
    ...(evidence && { missingEvidence: missingEvidence(list, evidence).length }),
    history: await toldHistory(deps, entries),
  };
};
