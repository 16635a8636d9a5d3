import type { StaffMember } from "../county/staff-member.ts";

/** Counts how often all links and sessions of a person were ended; those of an earlier round are dead. */
export const roundOf = ({ access }: Pick<StaffMember, "access">): number => access?.round ?? 0;

/** Whether a person has left the office: nothing is mailed to the old address any more, and no link opens. */
export const hasLeft = ({ access }: Pick<StaffMember, "access">): boolean => access?.why === "left";
