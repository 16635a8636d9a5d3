import { hasTask } from "../../domain/access/has-task.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { staysAway } from "../repositories/kin.ts";
import { noteLookAt } from "./access-log.ts";
import { oversees } from "./staff-places.ts";

/**
 * Lets somebody open a paper of a submission who has open work on it, or oversees all; written down before it is
 * opened. Nobody else, and never whoever has a tie to the family, known or declared.
 */
export const openPaper = async (
  deps: Dependencies,
  staff: StaffMember,
  receiptNo: string,
): Promise<"open" | "closed"> => {
  const recognition = await deps.recognitions.find(receiptNo);
  if (recognition === undefined || staff.ownChildren.includes(recognition.pupilKey)) return "closed";
  const { applicationIds, schoolCode, pupilName, guardian } = recognition;
  const applications = await deps.applications.findMany(applicationIds);
  if (applications.some((application) => staysAway(deps, staff, application))) return "closed";
  const waits = await Promise.all(applicationIds.map((id) => deps.tasks.waitOf({ kind: "application", id })));
  const has = waits.some((wait) => hasTask(staff, wait) === "task") ? "task" : "noTask";
  if (has === "noTask" && !oversees(staff)) return "closed";
  await noteLookAt(deps, {
    staff,
    look: {
      fileId: receiptNo,
      door: "show-file",
      fields: ["document"],
      why: has === "task" ? "task" : "oversight",
    },
    place: { schoolCode },
    names: [pupilName, guardian.name],
    has,
  });
  return "open";
};
