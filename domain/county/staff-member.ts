import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { Role, Scope } from "./role.ts";
import type { Stage } from "./school.ts";

/** A person of the office with the roles held and where they hold. */
export const StaffMember = z.object({
  kind: z.literal("staff"),
  record: RecordMark,
  id: z.string(),
  name: z.string(),
  email: z.email(),
  /** The school, township office or bureau where mail and pages place this person. */
  unitName: z.string(),
  /** Own phone and home address: whoever shares them and the surname with a family does not decide on its file. */
  phone: z.string().exactOptional(),
  homeAddress: z.string().exactOptional(),
  roles: z.array(z.object({ role: Role, scope: Scope })).min(1),
  /** Pupil keys of own children: nobody decides on an own child's file (domain §2.2). */
  ownChildren: z.array(z.string()),
  /** When all links and sessions of this person were last ended; those of an earlier round open nothing any more. */
  access: z
    .object({ round: z.int(), why: z.enum(["ownWish", "lostPhone", "left"]), by: z.string(), at: Instant })
    .exactOptional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** Whether a person is the homeroom teacher of a class. */
export const teachesClass = (
  { roles }: Pick<StaffMember, "roles">,
  { schoolCode, stage, grade, classNo }: ClassPlace,
): boolean =>
  roles.some(
    ({ role, scope }) =>
      role === "HOMEROOM_TEACHER" &&
      scope.of === "class" &&
      scope.schoolCode === schoolCode &&
      scope.stage === stage &&
      scope.grade === grade &&
      scope.classNo === classNo,
  );

type ClassPlace = {
  readonly schoolCode: string;
  readonly stage?: Stage;
  readonly grade?: number;
  readonly classNo?: number;
};

/** Whether a person holds a role at a school of a township: the class, the school, its township or the county. */
export const holdsRole = (
  staff: StaffMember,
  role: Role,
  place: { readonly schoolCode?: string; readonly township?: string },
): boolean =>
  staff.roles.some(
    (held) =>
      held.role === role &&
      (held.scope.of === "county" ||
        (held.scope.of === "township"
          ? held.scope.township === place.township
          : held.scope.schoolCode === place.schoolCode)),
  );
