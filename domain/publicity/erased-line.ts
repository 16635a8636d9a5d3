import type { Change } from "../shared/decision.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { struck } from "./strike-line.ts";

/**
 * Whether a line is done with on its list, so that its family's file may be erased while the list goes on: it was struck,
 * sent back or refused, or released. A line that stands, or is held, has an application.
 */
export const isErasable = ({ status }: Pick<ListLine, "status">): boolean =>
  status === "struck" || status === "returned" || status === "released";

/**
 * Takes a line off whose family withdrew and was erased before its line was put up; until then nothing but the queue tied
 * the two. Undefined where there is none to take off.
 */
export const struckErased = (list: AidList, line: ListLine): Change | undefined => {
  if (list.status !== "filling" || line.status !== "listed") return undefined;
  const left = struck(list, line, "struck");
  return { save: [left.line, left.list], emit: [] };
};
