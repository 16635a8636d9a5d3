import { type Application, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { isQueuedFor } from "./collect-lines.ts";
import { struck } from "./strike-line.ts";

/**
 * Puts one line up: its application is now in publicity on this list. An application that left the queue meanwhile
 * (withdrawn, or put up on another list), or was granted another amount since, loses its line. Undefined when it has been done before.
 */
export const putUpLine = ({ list, line, application, occasion }: PutUpLine): Change | undefined => {
  if (line.status !== "listed" || ("listId" in application && application.listId === list.id)) return undefined;
  const award = isQueuedFor(application, list.level) && "award" in application ? application.award : undefined;
  if (award?.amount !== line.amount) {
    const left = struck(list, line, "struck");
    return { save: [left.line, left.list], emit: [] };
  }
  const status = list.level === "school" ? ("schoolPublicity" as const) : ("countyPublicity" as const);
  const acts =
    list.level === "county" && list.postedBy !== undefined
      ? [...application.acts, { role: "AID_CENTER_HEAD" as const, by: list.postedBy, at: occasion.now }]
      : application.acts;
  const hung = move(application, {
    ...baseOf(application),
    acts,
    status,
    award,
    listId: list.id,
    serial: line.serial,
  });
  return {
    save: [hung],
    emit: [
      told("LinePosted", hung, { at: occasion.now, actor: system, words: { listId: list.id, serial: line.serial } }),
    ],
  };
};

type PutUpLine = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly occasion: Occasion;
};
