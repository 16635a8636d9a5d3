import { type Application, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { system } from "../history/domain-event.ts";
import { maskName } from "../masking/mask.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { isQueuedFor } from "./collect-lines.ts";
import { lintHead, lintLine } from "./lint-list.ts";
import { struck } from "./strike-line.ts";

/**
 * Puts one line up: its application is now in publicity on this list. An application that left the queue meanwhile
 * (withdrawn, moved to another school, or put up on another list), or was granted another amount since, loses its line; so does a line with private
 * data, whatever was overseen before: its application waits for the next list. Undefined when it has been done before.
 */
export const putUpLine = ({ list, line, application, occasion }: PutUpLine): Change | undefined => {
  if (line.status !== "listed" || ("listId" in application && application.listId === list.id)) return undefined;
  const isOurs = list.level === "county" || application.schoolCode === list.scope;
  const isWaiting = isOurs && isQueuedFor(application, list.level);
  const award = isWaiting && "award" in application ? application.award : undefined;
  if (award?.amount !== line.amount || tellsTooMuch(list, line, application)) {
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

/** Whether the line, or the head above it, must not hang; what it shows of the name must be the pupil's name as masked. */
const tellsTooMuch = (list: AidList, line: ListLine, { pupilName }: Application): boolean =>
  line.maskedName !== maskName(pupilName) || lintLine(list, line).length > 0 || lintHead(list).length > 0;

type PutUpLine = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly occasion: Occasion;
};
