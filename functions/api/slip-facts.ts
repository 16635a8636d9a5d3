import type { Application } from "../../domain/application/application.ts";
import { holdsRole, type StaffMember, teachesClass } from "../../domain/county/staff-member.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { ownSchools } from "./staff-places.ts";

/** Units whose paper notices a person may hand out: own schools, and those without a school at the centre. */
export const slipUnits = (actor: StaffMember): readonly string[] => [
  ...ownSchools(actor, ["SCHOOL_AID_OFFICER", "HOMEROOM_TEACHER"]),
  ...(holdsRole(actor, "AID_CENTER_REVIEWER", {}) ? ["county"] : []),
];

/** Whether a paper notice still waits to be handed out. */
export const isWaiting = ({ notice, application, quiet }: WhoseSlip): boolean =>
  notice.channel === "paper" &&
  notice.sentAt === undefined &&
  notice.heldBack === undefined &&
  !(application !== undefined && quiet.has(application.pupilKey));

/** Whether a person may see and hand out this slip: the aid officer all of a school, a teacher those of the own class. */
export const mayHandOut = (actor: StaffMember, slip: WhoseSlip): boolean => {
  const { notice, application } = slip;
  if (!isWaiting(slip)) return false;
  if (notice.schoolCode === undefined) return holdsRole(actor, "AID_CENTER_REVIEWER", {});
  if (holdsRole(actor, "SCHOOL_AID_OFFICER", { schoolCode: notice.schoolCode })) return true;
  return application !== undefined && teachesClass(actor, application);
};

type WhoseSlip = {
  readonly notice: NoticeRecord;
  readonly application: Application | undefined;
  /** Pupils to whose families nothing goes out any more. */
  readonly quiet: ReadonlySet<string>;
};

/** A slip's name in a form. */
export const slipKey = ({ subject, reference }: NoticeRecord): string => `${subject.kind} ${subject.id} ${reference}`;
