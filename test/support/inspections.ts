import type { Instant } from "../../domain/calendar/time.ts";
import { Day } from "../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { openInspection } from "../../domain/inspection/open-inspection.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import { centralSchool, smallGrid } from "./small-county.ts";

/** The town of the small county as an inspected unit. */
export const smallTown = smallGrid.units[0] as InspectedUnit;

const day = (text: string): Day => Day.parse(text);

/** The first half-year's cycle of the small county, with a team of three for its town. */
export const aCycle = (changed: Partial<InspectionCycle> = {}): InspectionCycle => ({
  kind: "cycle",
  record: { version: 2, head: "" },
  id: "DZ2026-1-01",
  nature: "halfYear",
  year: 2026,
  half: 1,
  plannedBy: "system",
  plannedAt: "2026-06-01T01:00:00.000Z" as Instant,
  status: "inspecting",
  dueAt: "2026-09-30T16:00:00.000Z" as Instant,
  dates: {
    notice: day("2026-06-03"),
    selfReportUntil: day("2026-06-20"),
    onSiteFrom: day("2026-06-22"),
    onSiteUntil: day("2026-06-30"),
  },
  dateReasons: { notice: "calendar", selfReportUntil: "calendar", onSiteFrom: "calendar", onSiteUntil: "calendar" },
  indicators: ["I01", "I05", "I13"],
  ruleSet: "S0",
  seed: "20260601",
  sample: [{ unitId: smallTown.id, risk: 1, schools: [{ code: centralSchool.code, why: "township" }] }],
  teams: [{ unitId: smallTown.id, leadId: "inspector-1", memberIds: ["inspector-2", "inspector-3"] }],
  away: [],
  awaited: ["DD2026-1-01-t-shiqiao"],
  running: ["DD2026-1-01-t-shiqiao"],
  ...changed,
});

/** When that cycle's notice went out. */
export const noticeAt = "2026-06-03T01:00:00.000Z" as Instant;

/** The inspection of that town, just opened and stored, or later with these fields. */
export const anInspection = (changed: Partial<Inspection> = {}): Inspection => {
  const opened = openInspection({
    cycle: aCycle(),
    unit: smallTown,
    stages: ["PRIMARY"],
    files: [],
    known: [],
    now: noticeAt,
  });
  if (opened === undefined) throw new Error("the small county's cycle opens its inspection");
  return { ...opened.inspection, record: { version: 1, head: "" }, ...changed };
};
