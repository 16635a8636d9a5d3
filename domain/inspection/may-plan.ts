import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { type EventActor, system } from "../history/domain-event.ts";

/** Who plans and sends a cycle: the supervision office, and the heads of the bureau it stands under. */
const planners: readonly Role[] = ["SUPERVISION_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR"];

/** As what somebody plans a cycle, the calendar of the office too; undefined when they may not. */
export const planningAs = (actor: StaffMember | "calendar"): EventActor | undefined => {
  if (actor === "calendar") return system;
  const role = planners.find((each) => actor.roles.some((held) => held.role === each));
  return role && { role, id: actor.id };
};
