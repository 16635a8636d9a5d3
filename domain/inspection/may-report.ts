import type { Refusal } from "../shared/refusal.ts";
import type { Inspection } from "./inspection.ts";
import type { InspectionDesk } from "./may-act.ts";

/** Whether a unit owes its self-report although the time has passed: it is taken late until somebody notes anything on the spot. */
export const isReportOwed = ({ status, nature, selfReport, visit }: Inspection): boolean =>
  status === "onSite" && nature !== "regular" && selfReport === undefined && visit === undefined;

/** Why a person may not report for the unit now, if so: it is its head's to do, while it is asked for or still owed. */
export const refusalToReport = ({
  actor,
  task,
  inspection,
}: Pick<InspectionDesk, "actor" | "task"> & { readonly inspection: Inspection }): Refusal | undefined => {
  if (isReportOwed(inspection)) return inspection.headId === actor.id ? undefined : { code: "NotYourTask" };
  if (task === undefined || task.closed !== undefined || task.purpose !== "selfReport") return { code: "TaskClosed" };
  return task.assignee === actor.id ? undefined : { code: "NotYourTask" };
};
