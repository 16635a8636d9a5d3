import type { Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { Refusal } from "../shared/refusal.ts";
import { inspectorsOf } from "./due-process.ts";
import type { Inspection, VisitSignature } from "./inspection.ts";

/** The record of a visit (督导现场记录). */
export type Visit = NonNullable<Inspection["visit"]>;

/** What any act on the spot looks at. */
export type OnTheSpot = {
  readonly actor: StaffMember;
  readonly inspection: Inspection | undefined;
  readonly now: Instant;
};

/** The visit as it stands; the first thing that is noted begins it, for nobody can ask the office in a yard without connection. */
export const begunVisit = ({ visit }: Inspection, now: Instant): Visit =>
  visit ?? { begunAt: now, entries: [], signatures: [] };

/** Whether a person inspects this unit. */
export const isOfTeam = ({ team }: Pick<Inspection, "team">, staffId: string): boolean =>
  inspectorsOf(team).includes(staffId);

/** The inspection whose visit a member of its team goes on with now, or why not: it is not theirs, has not begun, or is over. */
export const openVisit = ({ actor, inspection, now }: OnTheSpot): Inspection | Refusal => {
  if (inspection === undefined) return { code: "InspectionNotFound" };
  if (!isOfTeam(inspection, actor.id)) return { code: "NotAllowedHere" };
  if (isVisitOver(inspection)) return { code: "TaskClosed" };
  if (inspection.status !== "onSite" || now < inspection.onSiteFrom) return { code: "TransitionNotAllowed" };
  return inspection;
};

/** Whether the visit is signed and over, or its inspection has gone past it. */
export const isVisitOver = ({ status, visit }: Inspection): boolean =>
  visit?.endedAt !== undefined || !["notified", "selfReportLate", "onSite"].includes(status);

/** Who signs the record of a visit: everybody of the team, and the unit by its head. */
export const signersOf = ({ team, headId }: Inspection): readonly Pick<VisitSignature, "by" | "staffId">[] => [
  ...inspectorsOf(team).map((staffId) => ({ by: "team", staffId }) as const),
  { by: "unit", staffId: headId },
];

/** Whoever still has to sign, by staff id. */
export const missingSigners = (inspection: Inspection): readonly string[] =>
  signersOf(inspection)
    .filter(({ by, staffId }) => !inspection.visit?.signatures.some((one) => one.by === by && one.staffId === staffId))
    .map(({ staffId }) => staffId);
