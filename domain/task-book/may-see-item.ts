import type { StaffMember } from "../county/staff-member.ts";
import { supervises } from "../responsibility/may-see.ts";
import type { TaskItem } from "./task-item.ts";

/** Whether a person sees an item: supervision and the bureau every one, others what they answer for and what concerns their school or township. */
export const seesItem = (actor: StaffMember, { ownerId, schoolCode, township }: TaskItem, own: OwnPlaces): boolean =>
  supervises(actor) ||
  ownerId === actor.id ||
  (schoolCode !== undefined && own.schoolCodes.includes(schoolCode)) ||
  (township !== undefined && actor.roles.some(({ scope }) => scope.of === "township" && scope.township === township));

/** The schools a person sees. */
type OwnPlaces = { readonly schoolCodes: readonly string[] };
