import * as z from "zod";
import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { Dependencies } from "../dependencies.ts";
import { entryToScope } from "./preparation-scopes.ts";
import type { Refused } from "./problem.ts";

/** The path of a list's evidence. */
export const EvidencePath = z.object({ listId: z.string().min(3).max(60) });

const keepers = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
} as const satisfies Record<AidList["level"], readonly Role[]>;

/** The role in which a person may add evidence to a list; undefined for those who only read it. */
export const keeperRole = (staff: StaffMember, { level, scope }: AidList): Role | undefined =>
  keepers[level].find((role) => holdsRole(staff, role, level === "school" ? { schoolCode: scope } : {}));

/** A list whose evidence this person may read, or why not. */
export const listForEvidence = async (
  deps: Pick<Dependencies, "lists">,
  staff: StaffMember,
  listId: string,
): Promise<AidList | Refused> => {
  const list = await deps.lists.find(listId);
  if (list === undefined) return { code: "ListNotFound" };
  return entryToScope(staff, list) === "none" ? { code: "NotYourSchool" } : list;
};
