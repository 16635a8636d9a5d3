import type { Application } from "../application/application.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import type { Entity } from "../shared/entity.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { sendBack } from "./send-back.ts";
import { struck } from "./strike-line.ts";

/** A line with the application it shows, both read now. */
export type ShownLine = { readonly line: ListLine; readonly application: Application | undefined };

/**
 * Takes wrong lines off a list: their applications go back one step and come with a supplementary list, which has a
 * window of its own. Undefined when one of them is no open line of the list, or stands under an objection.
 */
export const removeLines = ({ list, lines, occasion }: RemoveLines): RemovedLines | undefined => {
  let rest = list;
  const save: Entity[] = [];
  const emit: DomainEvent[] = [];
  for (const { line, application } of lines) {
    if (line.status !== "listed" || application === undefined) return undefined;
    if (application.status !== "schoolPublicity" && application.status !== "countyPublicity") return undefined;
    if (application.listId !== list.id) return undefined;
    const left = struck(rest, line, "returned");
    const back = sendBack(application, occasion);
    rest = left.list;
    save.push(left.line, ...back.save);
    emit.push(...back.emit);
  }
  return { list: rest, save, emit };
};

type RemoveLines = {
  readonly list: AidList;
  readonly lines: readonly ShownLine[];
  readonly occasion: Occasion;
};

type RemovedLines = {
  /** The list without them, not yet among the records to save. */
  readonly list: AidList;
  readonly save: readonly Entity[];
  readonly emit: readonly DomainEvent[];
};
