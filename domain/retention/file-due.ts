import type { Application } from "../application/application.ts";
import { lastDayOf, SchoolYear } from "../calendar/term.ts";
import { addDays, Day, endOfDay, type Instant, yearOf } from "../calendar/time.ts";
import type { Stage } from "../county/school.ts";
import { keptUntil, type RetentionRule } from "./rules.ts";

/** How many grades each stage of schooling has. */
const gradesOf: Readonly<Record<Stage, number>> = {
  PRESCHOOL: 3,
  PRIMARY: 6,
  JUNIOR: 3,
  SENIOR: 3,
  VOCATIONAL: 3,
  SPECIAL: 9,
  HIGHER: 4,
};

/** When a pupil leaves the stage, by the grade of the application: 31 August of the year of its last grade. */
const endOfStage = ({ campaignId, stage, grade }: Application): Instant => {
  const last = lastDayOf(SchoolYear.parse(campaignId.slice(0, "2026-2027".length)));
  const left = Math.max(0, gradesOf[stage] - grade);
  return endOfDay(addDays(Day.parse(`${yearOf(last) + left}${last.slice("2026".length)}`), -1));
};

/** Under which rule a family's file or another record goes, and when. */
export type Due = { readonly rule: RetentionRule; readonly at: Instant };

const dueOf = (application: Application): Due => {
  if (application.status === "withdrawn")
    return { rule: "withdrawn", at: keptUntil("withdrawn", application.withdrawnAt) };
  if (application.status === "lapsed") return { rule: "withdrawn", at: keptUntil("withdrawn", application.lapsedAt) };
  if (application.status === "rejected") return { rule: "rejected", at: keptUntil("rejected", application.rejectedAt) };
  // Whatever is under way ends with its school year at the latest, so it is kept like what was granted.
  return { rule: "aided", at: keptUntil("aided", endOfStage(application)) };
};

/** When a family's file goes: with the last of its applications. */
export const fileDue = (applications: readonly Application[]): Due | undefined =>
  applications.map(dueOf).sort((one, other) => (one.at < other.at ? 1 : -1))[0];

/** Why a file stays although its time is over: somebody still decides, looks into it, or has asked that it be kept. */
export type HeldBy = "objection" | "reconsideration" | "inspection" | "hold";

/** What keeps a file from being erased (法定保留): an open objection, an open reconsideration, an inspection that drew it, a hold. */
export const heldBy = ({ receiptNo, applications, drawn, holds }: HeldFacts): HeldBy | undefined => {
  if (applications.some(({ status }) => status === "onHold")) return "objection";
  if (applications.some(({ reconsiderations = [] }) => reconsiderations.some(({ answer }) => answer === undefined)))
    return "reconsideration";
  if (applications.some(({ id }) => drawn.has(id))) return "inspection";
  return isHeld([receiptNo], holds) ? "hold" : undefined;
};

/** Whether somebody holds what tells of this family, or everything; what names no family is held with everything only. */
export const isHeld = (receipts: readonly string[], holds: readonly string[]): boolean =>
  holds.some((of) => of === "all" || receipts.includes(of));

type HeldFacts = {
  readonly receiptNo: string;
  readonly applications: readonly Application[];
  /** Applications that an inspection under way has drawn. */
  readonly drawn: ReadonlySet<string>;
  /** What is held: `all`, or receipt numbers. */
  readonly holds: readonly string[];
};
