import type { StaffMember } from "../../domain/county/staff-member.ts";
import { inspectorsOf } from "../../domain/inspection/due-process.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { readsAllInspections } from "../../domain/inspection/may-read.ts";
import { type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { InspectionRow } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";

type Reading = { readonly inspection: Inspection; readonly grid: SupervisionGrid; readonly staff: StaffMember };

const partOf = ({ inspection, staff }: Reading): InspectionRow["part"] => {
  if (inspection.headId === staff.id) return "unit";
  if (inspectorsOf(inspection.team).includes(staff.id)) return "team";
  return inspection.recheck?.verifierId === staff.id ? "verifier" : "none";
};

/** Whether a reader knows what the team found: supervision at once, everybody around the unit from the preliminary opinion on. */
export const knowsFindings = ({ inspection, staff }: Omit<Reading, "grid">): boolean =>
  readsAllInspections(staff) || inspection.preliminary !== undefined;

/** One inspection as a list shows it to this reader. */
export const inspectionRow = async (
  { calendar, clock }: Pick<Dependencies, "calendar" | "clock">,
  reading: Reading,
): Promise<InspectionRow> => {
  const { inspection, grid } = reading;
  const { id, cycleId, nature, unitId, status, dueAt, result, dispute } = inspection;
  const { name, englishName } = unitOf(grid, unitId) ?? { name: unitId, englishName: unitId };
  return {
    inspectionId: id,
    cycleId,
    nature,
    unit: { name, englishName },
    status,
    dueAt,
    daysLeft: daysLeft({ calendar: await calendar.get(), now: clock.now(), dueAt }),
    part: partOf(reading),
    ...(result && knowsFindings(reading) && { score: result.score, grade: result.grade }),
    ...(dispute && dispute.answer === undefined && { disputeBy: dispute.answerBy }),
  };
};
