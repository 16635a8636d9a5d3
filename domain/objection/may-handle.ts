import type { Application } from "../application/application.ts";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Wait } from "../wait/wait.ts";
import { isInvolved, madeList, type ObjectionWork } from "./investigator.ts";
import { type Objection, serialOf } from "./objection.ts";

/** What every decision on an objection looks at. */
export type ObjectionDesk = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly objection: Objection | undefined;
  readonly list: AidList | undefined;
  readonly application: Application | undefined;
  readonly occasion: Occasion;
};

/** The same once it is known that there is something to decide. */
export type Handled = ObjectionDesk & {
  readonly task: Wait;
  readonly objection: Objection;
  readonly list: AidList;
  readonly by: EventActor & { readonly role: Role };
};

const offices = [
  "SCHOOL_AID_OFFICER",
  "PRINCIPAL",
  "TOWNSHIP_SCHOOL_OFFICE",
  "AID_CENTER_REVIEWER",
  "AID_CENTER_HEAD",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
] as const satisfies readonly Role[];

/** The office in which a person handles an objection. */
const roleOf = (actor: StaffMember): Role =>
  offices.find((role) => actor.roles.some((held) => held.role === role)) ?? "AID_CENTER_HEAD";

/**
 * Whether this person may do this work on an objection now: it is theirs, they took no part in what is objected to, and
 * they have read the present version and one fact of it. The refusal says why not.
 */
export const mayHandle = (
  desk: ObjectionDesk,
  { purpose, form }: { readonly purpose: ObjectionWork; readonly form: Read },
): Handled | Refusal => {
  const { actor, task, objection, list, application } = desk;
  if (objection === undefined || list === undefined) return { code: "ObjectionNotFound" };
  if (task === undefined || task.closed !== undefined || task.purpose !== purpose) return { code: "TaskClosed" };
  const involved = isInvolved(actor, { purpose, objection, application });
  if (involved === "acted") return { code: "ActedBefore" };
  if (involved === "parent") return { code: "OwnFile" };
  if (task.assignee !== actor.id) return { code: madeList(list).includes(actor.id) ? "ActedBefore" : "NotYourTask" };
  if (objection.record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: objection.record.version } };
  if (!sameFact(form.humanFact, String(serialOf(objection))))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  return { ...desk, task, objection, list, by: { role: roleOf(actor), id: actor.id } };
};

/** The version read, and the one human fact: the serial number, or 0 for an objection without a line. */
type Read = { readonly version: number; readonly humanFact: string };
