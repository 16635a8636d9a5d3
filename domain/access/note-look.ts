import { isOfficeHour } from "../calendar/office-hours.ts";
import type { Instant } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import { maskToSurname } from "../masking/mask.ts";
import { type Attempts, withFailure } from "../shared/attempts.ts";
import type { Change } from "../shared/decision.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Access, AccessLog, Oddity } from "./access.ts";

const hourMs = 3_600_000;
const manyLooks = 40;

/** The counter of a person's looks within an hour. */
export const looksOf = (staffId: string): string => `looks ${staffId}`;

/** How often something was counted within the hour that runs. */
export const countedIn = (counter: Attempts | undefined, now: Instant): number =>
  counter === undefined || Date.parse(now) - Date.parse(counter.since) > hourMs ? 0 : counter.failed;

/** The unit a person looks from: the own school, or the county. */
const unitOfStaff = ({ roles }: Pick<StaffMember, "roles">): string =>
  roles.flatMap(({ scope }) => ("schoolCode" in scope ? [scope.schoolCode] : []))[0] ?? "county";

/** The role in which a person looks: the first that holds where the file lies, else the first held. */
export const roleOfStaff = (actor: StaffMember, place: LookFacts["place"]): Role => {
  const held = actor.roles.map(({ role }) => role);
  return held.find((role) => holdsRole(actor, role, place)) ?? held[0] ?? "AUDITOR";
};

const odditiesOf = ({ actor, names, has, calendar, now, counter }: LookFacts): Oddity[] => {
  const surname = maskToSurname(actor.name);
  const found: readonly (readonly [Oddity, boolean])[] = [
    ["noTask", has === "noTask"],
    ["outsideHours", !isOfficeHour(calendar, now)],
    ["ownSurname", names.some((name) => maskToSurname(name) === surname)],
    ["manyInAnHour", countedIn(counter, now) >= manyLooks],
  ];
  return found.flatMap(([oddity, is]) => (is ? [oddity] : []));
};

/** The log of a file nobody has looked at yet. */
export const emptyLog = (id: string): AccessLog => ({
  kind: "accessLog",
  record: unrecorded,
  id,
  looks: 0,
});

/** Writes one look down, before anything is shown: the entry, the file's log with its history, and the person's hour. */
export const noteLook = (facts: LookFacts): Change => {
  const { actor, look, log, counter, now, place } = facts;
  const { id, fileId, fields, why, door } = look;
  const role = roleOfStaff(actor, place);
  const access: Access = {
    kind: "access",
    record: unrecorded,
    ...look,
    at: now,
    by: actor.id,
    role,
    unit: unitOfStaff(actor),
    oddities: odditiesOf(facts),
  };
  const read: DomainEvent = {
    type: "PersonalDataRead",
    subject: { kind: "accessLog", id: fileId },
    at: now,
    actor: { role, id: actor.id },
    words: { access: id, fields: fields.join(" "), why, door },
  };
  const before = log ?? emptyLog(fileId);
  return {
    save: [{ ...before, looks: before.looks + 1 }, access, withFailure(counter, looksOf(actor.id), now)],
    emit: [read],
  };
};

/** What is read, by which door and why. */
export type Look = Pick<Access, "id" | "fileId" | "door" | "fields" | "why" | "because">;

/** Everything one look is written down from. */
export type LookFacts = {
  readonly actor: StaffMember;
  readonly look: Look;
  /** Where the file lies. */
  readonly place: { readonly schoolCode?: string; readonly township?: string };
  /** The names on the file, to see whose surname the reader shares. */
  readonly names: readonly string[];
  readonly has: "task" | "noTask";
  readonly log: AccessLog | undefined;
  /** The person's looks of this hour. */
  readonly counter: Attempts | undefined;
  readonly calendar: Calendar;
  readonly now: Instant;
};
