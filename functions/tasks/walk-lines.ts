import type { Application } from "../../domain/application/application.ts";
import type { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import { isErasable, struckErased } from "../../domain/publicity/erased-line.ts";
import type { Change } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { listOf } from "./collect-lines.ts";

const pageSize = 100;

type Walk = {
  readonly listId: string;
  /** The list status in which there is something to walk through. */
  readonly during: AidList["status"];
  readonly eachLine: (facts: {
    readonly list: AidList;
    readonly line: ListLine;
    readonly application: Application;
  }) => Change | undefined;
  readonly atTheEnd: (list: AidList) => Change;
};

/**
 * Works through one page of a list's lines, one application per commit and safe to run twice, then remembers the place;
 * after the last page it ends the walk. Answers whether more pages wait.
 */
export const walkLines = async (
  deps: Dependencies,
  { listId, during, eachLine, atTheEnd }: Walk,
): Promise<{ readonly more: boolean; readonly list: AidList }> => {
  const list = await listOf(deps, listId);
  if (list.status !== during) return { more: false, list };
  const from = list.cursor === "" ? 1 : Number(list.cursor);
  const { records: lines, next } = await deps.lists.linesFrom(listId, from, pageSize);
  const applications = await deps.applications.findMany(lines.map(({ applicationId }) => applicationId));
  const byId = new Map(applications.map((application) => [application.id, application]));
  await Promise.all(
    lines.map((line) => {
      const read = { list, line, application: byId.get(line.applicationId) };
      return commitChange(
        deps,
        firstly(read, () => readLine(deps, { listId, serial: line.serial }), eachLine),
      );
    }),
  );
  const place = String((lines.at(-1)?.serial ?? from - 1) + 1);
  await commitChange(deps, async () => {
    const latest = await listOf(deps, listId);
    if (latest.status !== during || latest.cursor !== list.cursor) return undefined;
    return next === undefined ? atTheEnd(latest) : { save: [{ ...latest, cursor: place }], emit: [] };
  });
  const after = await listOf(deps, listId);
  return { more: after.status === during, list: after };
};

type Read = { readonly list: AidList; readonly line: ListLine; readonly application: Application | undefined };

/** Changes a line as it was read with its page; after a conflict as it is read afresh. */
const firstly = (read: Read, readAgain: () => Promise<Read>, eachLine: Walk["eachLine"]) => {
  let facts: Read | undefined = read;
  return async (): Promise<Change | undefined> => {
    const { list, line, application } = facts ?? (await readAgain());
    facts = undefined;
    if (application !== undefined) return eachLine({ list, line, application });
    const change = struckErased(list, line);
    if (change === undefined && !isErasable(line))
      throw new TaskError("RecordBroken", `line ${line.serial} of ${list.id}`);
    return change;
  };
};

const readLine = async (
  deps: Dependencies,
  { listId, serial }: { readonly listId: string; readonly serial: number },
): Promise<Read> => {
  const [list, line] = await Promise.all([listOf(deps, listId), deps.lists.line(listId, serial)]);
  if (line === undefined) throw new TaskError("RecordBroken", `line ${serial} of ${listId}`);
  return { list, line, application: await deps.applications.find(line.applicationId) };
};
