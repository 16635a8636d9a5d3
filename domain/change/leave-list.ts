import type { Application } from "../application/application.ts";
import { system } from "../history/domain-event.ts";
import { afterHold } from "../publicity/after-hold.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { struck } from "../publicity/strike-line.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Wait } from "../wait/wait.ts";

/** One application of the pupil with its present wait, and the list and line it stands on, when it does. */
export type PupilCase = {
  readonly application: Application;
  readonly wait: Wait | undefined;
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
};

/** Whether the last signature stands under the line, and the office's machinery is just moving it on. */
export const isBeingReleased = ({ list, line }: PupilCase): boolean =>
  list?.status === "signed" && line?.status === "listed" && line.signature <= list.signatures.length;

/** Takes lines off their lists; two applications of one pupil may stand on the same list. */
export const leaveLists = (cases: readonly PupilCase[], occasion: Occasion): Change => {
  const lists = new Map<string, AidList>();
  const lines: ListLine[] = [];
  for (const { list, line } of cases) {
    if (list === undefined || line === undefined) continue;
    const left = struck(lists.get(list.id) ?? list, line, "struck");
    lists.set(list.id, left.list);
    lines.push(left.line);
  }
  const after = [...lists.values()].map((list) => afterHold(list, { by: system, occasion }));
  return { save: [...lines, ...after.map(({ list }) => list)], emit: after.flatMap(({ emit }) => emit) };
};
