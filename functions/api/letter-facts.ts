import type { Application } from "../../domain/application/application.ts";
import { TypedReceiptNo, wholeReceiptNo } from "../../domain/application/receipt-no.ts";
import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember, teachesClass } from "../../domain/county/staff-member.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";

const registering = ["SCHOOL_AID_OFFICER", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"] as const satisfies readonly Role[];

/** Whether a person takes in letters at all. */
export const takesLetters = (actor: StaffMember): boolean =>
  actor.roles.some(({ role }) => role === "HOMEROOM_TEACHER" || registering.some((each) => each === role));

/** In which role a person registers a letter about this application: its teacher, its school's aid officer, the centre. */
export const registersAs = (actor: StaffMember, application: Application): Role | undefined =>
  teachesClass(actor, application)
    ? "HOMEROOM_TEACHER"
    : registering.find((role) => holdsRole(actor, role, application));

const isApplicationNo = /-\d$/;

/** The application a typed number means: its own number, or the rejected one of a receipt. */
export const applicationTyped = async (deps: Dependencies, typed: string): Promise<Application | undefined> => {
  const no = typed.normalize("NFKC").trim().toUpperCase();
  if (isApplicationNo.test(no)) return deps.applications.find(no);
  const receiptNo = TypedReceiptNo.safeParse(no).data;
  if (receiptNo === undefined) return undefined;
  const { campaign } = await occasionOf(deps);
  const recognition = await deps.recognitions.find(wholeReceiptNo(receiptNo, campaign.schoolYear));
  const applications = await deps.applications.findMany(recognition?.applicationIds ?? []);
  return applications.find(({ status }) => status === "rejected");
};
