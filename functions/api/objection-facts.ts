import * as z from "zod";
import { placeOf } from "../../domain/objection/effect-facts.ts";
import { applicationIdOf, serialOf } from "../../domain/objection/objection.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of an objection's pages. */
export const ObjectionPath = z.object({ objectionId: z.string().min(3).max(80) });

/** An objection with its task, its list, the line and application it concerns, where that stands and the work open on it, all read now. */
export const objectionFacts = async (deps: Dependencies, objectionId: string) => {
  const objection = await deps.objections.find(objectionId);
  const applicationId = objection && applicationIdOf(objection);
  const [task, list, line, application, applicationTask, county, school] = await Promise.all([
    objection && deps.tasks.waitOf({ kind: "objection", id: objectionId }),
    objection && deps.lists.find(objection.listId),
    objection && applicationId !== undefined ? deps.lists.line(objection.listId, serialOf(objection)) : undefined,
    applicationId === undefined ? undefined : deps.applications.find(applicationId),
    applicationId === undefined ? undefined : deps.tasks.waitOf({ kind: "application", id: applicationId }),
    deps.county.get(),
    objection?.level === "school" ? deps.schools.find(objection.unit) : undefined,
  ]);
  if (county === undefined) throw new Error("the county is not on record");
  const standing = placeOf(application);
  const [standingList, standingLine] = standing
    ? await Promise.all([deps.lists.find(standing.listId), deps.lists.line(standing.listId, standing.serial)])
    : [];
  const place = standingList && standingLine && { list: standingList, line: standingLine };
  return { objection, task, list, line, application, applicationTask, place, county, school };
};
