import { dayOf } from "../calendar/time.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { rememberedUntil } from "../escalation/ladder.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { Inspection } from "../inspection/inspection.ts";
import { type InspectionRead, misread } from "../inspection/may-act.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal, RefusalCode } from "../shared/refusal.ts";
import type { InspectedUnit, SupervisionGrid } from "../supervision/grid.ts";
import type { Finding } from "./finding.ts";
import { mayVerify } from "./may-verify.ts";

/** What people do with a finding. */
export const findingActs = [
  "measure",
  "handover",
  "extension",
  "proof",
  "decision",
  "reopening",
  "withdrawal",
] as const;
/** One of these. */
export type FindingAct = (typeof findingActs)[number];

/** What every act on a finding looks at. */
export type FindingDesk = {
  readonly actor: StaffMember;
  readonly finding: Finding | undefined;
  readonly inspection: Inspection | undefined;
  readonly unit: InspectedUnit | undefined;
  readonly grid: SupervisionGrid;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};

/** The same once its records are there. */
export type OnFile = FindingDesk & {
  readonly finding: Finding;
  readonly inspection: Inspection;
  readonly unit: InspectedUnit;
};

/** The same once it is known that there is something to do, and in which office. */
export type Handling = OnFile & { readonly by: EventActor & { readonly role: Role } };

const isIssuer = ({ actor }: OnFile): boolean => holdsRole(actor, "SUPERVISION_HEAD", {});
const isOwner = ({ actor, finding }: OnFile): boolean => finding.ownerId === actor.id;
const isHead = ({ actor, unit }: OnFile): boolean => unit.headId === actor.id;

/** Who may do what, and when (domain §6.4); the refusal's code, or undefined when it is theirs to do now. */
const rules: Readonly<Record<FindingAct, (file: OnFile) => RefusalCode | undefined>> = {
  measure: (file) => {
    if (!isOwner(file)) return "NotYourTask";
    return file.finding.status === "open" ? undefined : "TaskClosed";
  },
  handover: (file) => {
    if (!isOwner(file) && !isHead(file)) return "NotYourTask";
    return file.finding.status === "open" ? undefined : "TaskClosed";
  },
  // Once, by whoever issued it, and before the time is over; danger to life bears no delay.
  extension: (file) => {
    const { finding, occasion } = file;
    if (!isIssuer(file)) return "NotAllowedHere";
    if (finding.status !== "open") return "TaskClosed";
    const isLate = finding.dueAt === undefined || finding.dueAt <= occasion.now;
    return finding.extension !== undefined || isLate || finding.severity === "S0" ? "TransitionNotAllowed" : undefined;
  },
  proof: (file) => {
    if (!isOwner(file)) return "NotYourTask";
    if (file.finding.status !== "open") return "TaskClosed";
    return file.finding.measure === undefined ? "TransitionNotAllowed" : undefined;
  },
  decision: (file) => {
    if (!mayVerify(file.actor, file)) return "NotAllowedHere";
    return file.finding.status === "proved" ? undefined : "TaskClosed";
  },
  reopening: (file) => {
    const { finding, occasion } = file;
    if (!isIssuer(file) && !mayVerify(file.actor, file)) return "NotAllowedHere";
    const { closed } = finding;
    if (closed === undefined) return "TaskClosed";
    return rememberedUntil(dayOf(closed.at)) >= dayOf(occasion.now) ? undefined : "TransitionNotAllowed";
  },
  // Between the unit's defence and the letter; afterwards only the letter's own remedy takes a finding back.
  withdrawal: (file) => {
    const { finding, inspection } = file;
    if (!isIssuer(file)) return "NotAllowedHere";
    if (finding.status !== "noted" && finding.status !== "open") return "TaskClosed";
    return inspection.status === "opinionDue" ? undefined : "TransitionNotAllowed";
  },
};

/** What this person can do with a finding now. */
export const actsOf = (file: OnFile): readonly FindingAct[] =>
  findingActs.filter((act) => rules[act](file) === undefined);

/** Whether this person may do this now, having read the present version and one fact of the page; the refusal says why not. */
export const handle = (
  desk: FindingDesk,
  { act, form }: { readonly act: FindingAct; readonly form: InspectionRead },
): Handling | Refusal => {
  const { finding, inspection, unit } = desk;
  if (finding === undefined || inspection === undefined || unit === undefined) return { code: "FindingNotFound" };
  const file: OnFile = { ...desk, finding, inspection, unit };
  const code = rules[act](file);
  if (code !== undefined) return { code };
  const wrong = misread(finding, { unit, form });
  return wrong ?? { ...file, by: { role: roleOf(desk.actor), id: desk.actor.id } };
};

const supervising: readonly Role[] = ["SUPERVISION_HEAD", "INSPECTOR"];

/** As what a person acts: in the office of supervision where one is held, else in the first office held in the unit. */
const roleOf = ({ roles }: StaffMember): Role => {
  const held = roles.map(({ role }) => role);
  return supervising.find((role) => held.includes(role)) ?? held[0] ?? "PRINCIPAL";
};
