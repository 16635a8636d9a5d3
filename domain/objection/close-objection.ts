import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { isAnswered, type Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";

/** Closes an objection that was reviewed, or whose review nobody asked for in time; undefined while it goes on. */
export const closeObjection = (objection: Objection, occasion: Occasion): Change | undefined => {
  const isDone = objection.status === "reviewed" || (isAnswered(objection) && objection.dueAt <= occasion.now);
  if (!isDone) return undefined;
  const closed: Objection = { ...objection, status: "closed" };
  return { save: [closed], emit: [objectionTold("ObjectionClosed", closed, { by: system, occasion })] };
};
