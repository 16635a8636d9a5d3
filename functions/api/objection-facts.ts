import * as z from "zod";
import type { Dependencies } from "../dependencies.ts";

/** The path of an objection's pages. */
export const ObjectionPath = z.object({ objectionId: z.string().min(3).max(80) });

/** An objection with its list, and the line and application it concerns, all read now. */
export const objectionFacts = async (deps: Dependencies, objectionId: string) => {
  const objection = await deps.objections.find(objectionId);
  const about = objection?.about.what === "line" ? objection.about : undefined;
  const [list, line, application] = await Promise.all([
    objection && deps.lists.find(objection.listId),
    objection && about && deps.lists.line(objection.listId, about.serial),
    about && deps.applications.find(about.applicationId),
  ]);
  return { objection, list, line, application };
};
