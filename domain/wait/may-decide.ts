import { actedOn } from "../application/acted.ts";
import type { Application } from "../application/application.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Wait } from "./wait.ts";

/** Whether this person may decide this task now; the refusal names why not (domain §2.2: nobody twice, no own child). */
export const refusalToDecide = ({ actor, task, purpose, application }: MayDecide): Refusal | undefined => {
  if (task.closed !== undefined || task.purpose !== purpose)
    return {
      code: "TaskClosed",
      ...(task.closed ? { ids: { outcome: task.closed.outcome, at: task.closed.at, by: task.closed.by } } : {}),
    };
  if (task.assignee !== actor.id) return { code: "NotYourTask" };
  if (application === undefined) return undefined;
  if (actedOn(application).includes(actor.id)) return { code: "ActedBefore" };
  if (actor.ownChildren.includes(application.pupilKey)) return { code: "OwnFile" };
  return undefined;
};

type MayDecide = {
  readonly actor: StaffMember;
  readonly task: Wait;
  readonly purpose: Wait["purpose"];
  readonly application?: Application;
};
