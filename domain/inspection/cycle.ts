import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { Grade } from "../indicator/score.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { TieReason } from "../supervision/grid.ts";

/** What kind of inspection a cycle is (domain §6.1, §6.2; 督导条例 arts. 14-16). */
export const CycleNature = z.enum(["halfYear", "yearEnd", "regular", "special"]);
export type CycleNature = z.infer<typeof CycleNature>;

/** The two cycles that visit every unit, in June and in December (domain §6.1, S0-29). */
export type ComprehensiveNature = Extract<CycleNature, "halfYear" | "yearEnd">;

/** Whether a cycle visits every unit. */
export const isComprehensive = (nature: CycleNature): nature is ComprehensiveNature =>
  nature === "halfYear" || nature === "yearEnd";

/** Why a school or unit is in the sample (domain §6.3). */
export const SampleReason = z.enum(["township", "countyRun", "openCase", "dueByTwoYears", "risk", "chance", "chosen"]);
export type SampleReason = z.infer<typeof SampleReason>;

/** Where and when a unit is visited: its schools in the sample, each with why. */
export const SampledUnit = z.object({
  unitId: z.string(),
  /** Higher means more open findings, lower scores, more overdue work; what the draw was weighted with. */
  risk: z.number(),
  schools: z.array(z.object({ code: z.string(), why: SampleReason })),
});
export type SampledUnit = z.infer<typeof SampledUnit>;

/** Three or more inspectors (督导条例 art. 16): the one who leads, and the others. */
export const Team = z.object({ unitId: z.string(), leadId: z.string(), memberIds: z.array(z.string()).min(1) });
export type Team = z.infer<typeof Team>;

/** Why an inspector is not on the team of a unit: a tie (督导条例 art. 10), or the last inspection there (rotation). */
export const AwayReason = z.enum([...TieReason.options, "ownUnit", "lastTime"]);
export type AwayReason = z.infer<typeof AwayReason>;

/** An inspector who stays away from a unit in this cycle, and why. */
export const Away = z.object({ unitId: z.string(), inspectorId: z.string(), why: AwayReason });
export type Away = z.infer<typeof Away>;

/** Why a date is what it is: as the calendar of domain §6.2 has it, moved to a working day, later because a notice must go ahead, or chosen. */
export const DateReason = z.enum(["calendar", "movedToWorkingDay", "noticeAhead", "chosen"]);
export type DateReason = z.infer<typeof DateReason>;

/** What a unit reached: its own score, the inspectors' and the grade; a veto makes it D (domain §6.6). */
export const UnitResult = z.object({
  unitId: z.string(),
  selfScore: z.number().exactOptional(),
  score: z.number(),
  grade: Grade,
  veto: z.string().exactOptional(),
  findings: z.int(),
});
export type UnitResult = z.infer<typeof UnitResult>;

/** Where a cycle stands: its plan is on the table, inspections run, all opinions are out, results are told, all is closed. */
export const CycleStatus = z.enum([
  "planned",
  "inspecting",
  "inspected",
  "scored",
  "bulletinSigned",
  "announced",
  "closed",
  "cancelled",
]);
export type CycleStatus = z.infer<typeof CycleStatus>;

/** One inspection cycle (督导检查周期): scope, dates, sample and teams, and what came of it. */
export const InspectionCycle = z.object({
  kind: z.literal("cycle"),
  record: RecordMark,
  /** `DZ`, year, half and number, e.g. `DZ2026-1-01`. */
  id: z.string(),
  nature: CycleNature,
  year: z.int(),
  half: z.union([z.literal(1), z.literal(2)]),
  /** What a special inspection looks into; zh-CN as typed. */
  topic: z.string().exactOptional(),
  /** Staff id, or `system` when the calendar did. */
  plannedBy: z.string(),
  plannedAt: Instant,
  status: CycleStatus,
  /** When the present step must be done. */
  dueAt: Instant,
  /** `notice`: the last day on which the plan may be sent. */
  dates: z.object({ notice: Day, selfReportUntil: Day, onSiteFrom: Day, onSiteUntil: Day }),
  /** Why each date is what it is. */
  dateReasons: z.object({
    notice: DateReason,
    selfReportUntil: DateReason,
    onSiteFrom: DateReason,
    onSiteUntil: DateReason,
  }),
  /** Which indicators are looked at, by id, and whose targets and weights count. */
  indicators: z.array(z.string()).min(1),
  ruleSet: z.string(),
  /** Published with the bulletin, so that anybody can draw the same sample again. */
  seed: z.string(),
  sample: z.array(SampledUnit),
  /** A unit of the sample without a team is a gap that must be filled before the plan is sent. */
  teams: z.array(Team),
  /** Who stays away from which unit of the sample. */
  away: z.array(Away),
  /** Inspections whose opinion letter is not out yet, by id. */
  awaited: z.array(z.string()),
  /** Inspections that are neither closed nor escalated yet, by id. */
  running: z.array(z.string()),
  results: z.array(UnitResult).exactOptional(),
  bulletinId: z.string().exactOptional(),
  announcementId: z.string().exactOptional(),
  sentAt: Instant.exactOptional(),
  closedAt: Instant.exactOptional(),
  /** Why the plan was given up before it was sent; zh-CN as typed. */
  cancelReason: z.string().exactOptional(),
});
export type InspectionCycle = z.infer<typeof InspectionCycle>;

/** The id of the inspection of a unit in a cycle. */
export const inspectionIdOf = (cycleId: string, unitId: string): string => `DD${cycleId.slice(2)}-${unitId}`;

/** Whether a cycle goes on: neither closed nor cancelled. */
export const isOpen = ({ status }: Pick<InspectionCycle, "status">): boolean =>
  status !== "closed" && status !== "cancelled";
