import { revealsOf } from "../../domain/access/reveal-fields.ts";
import type { Application } from "../../domain/application/application.ts";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** An application with its open work, and how often this person has looked within the hour. */
export const revealFacts = async (deps: Dependencies, staff: StaffMember, applicationId: string) => {
  const [application, task, reveals, county] = await Promise.all([
    deps.applications.find(applicationId),
    deps.tasks.waitOf({ kind: "application", id: applicationId }),
    deps.attempts.find(revealsOf(staff.id)),
    deps.county.get(),
  ]);
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  return { application, task, reveals, county };
};

/** The form as the reviewer reads it. */
export const formInForce = async (
  deps: Dependencies,
  { receiptNo, formVersion }: Application,
): Promise<ApplicationForm> => {
  const form = await deps.recognitions.form(receiptNo, formVersion);
  if (form === undefined) throw new TaskError("RecordBroken", `form ${formVersion} of ${receiptNo}`);
  return form.content;
};
