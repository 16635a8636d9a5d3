import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { oversees } from "./staff-places.ts";

/** Whether somebody may open the papers of a submission: who has open work on it, and who oversees all. */
export const mayReadPapers = async (
  deps: Pick<Dependencies, "recognitions" | "tasks">,
  staff: StaffMember,
  receiptNo: string,
): Promise<boolean> => {
  const recognition = await deps.recognitions.find(receiptNo);
  if (recognition === undefined || staff.ownChildren.includes(recognition.pupilKey)) return false;
  if (oversees(staff)) return true;
  const waits = await Promise.all(
    recognition.applicationIds.map((id) => deps.tasks.waitOf({ kind: "application", id })),
  );
  return waits.some((wait) => wait?.assignee === staff.id && wait.closed === undefined);
};
