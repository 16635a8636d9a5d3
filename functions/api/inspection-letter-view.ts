import type { StaffMember } from "../../domain/county/staff-member.ts";
import { inspectorsOf } from "../../domain/inspection/due-process.ts";
import { reportDue } from "../../domain/inspection/step-due.ts";
import type { InspectionLetterView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import { readInspection } from "./inspection-door.ts";
import { findingsIn } from "./inspection-facts.ts";
import { findingRow } from "./inspection-view.ts";
import { namesOf } from "./told-history.ts";

type Wanted = Pick<InspectionLetterView, "letter" | "inspectionId"> & { readonly staff: StaffMember };

/** A letter about an inspection for somebody who may read it; undefined for others, and while there is no such letter. */
export const inspectionLetterView = async (
  deps: Dependencies,
  { letter, inspectionId, staff }: Wanted,
): Promise<InspectionLetterView | undefined> => {
  const read = await readInspection(deps, staff, inspectionId);
  if (read === undefined) return undefined;
  const { inspection, unit } = read;
  const { opinion, result, team } = inspection;
  const at = letter === "notice" ? inspection.notifiedAt : opinion?.at;
  if (at === undefined) return undefined;
  const [county, findings] = await Promise.all([
    deps.county.get(),
    letter === "opinion" ? findingsIn(deps, inspection) : [],
  ]);
  const standing = findings.filter(({ issuedAt, status }) => issuedAt !== undefined && status !== "withdrawn");
  const names = await namesOf(deps, [...inspectorsOf(team), ...standing.map(({ ownerId }) => ownerId)]);
  const told = letter === "opinion" ? opinion : undefined;
  return {
    letter,
    inspectionId,
    cycleId: inspection.cycleId,
    nature: inspection.nature,
    unit: { name: unit.name, englishName: unit.englishName },
    at,
    team: inspectorsOf(team).map((id) => names.get(id) ?? ""),
    schools: inspection.schools.map((code) => schoolNames(county, code)),
    indicators: inspection.indicators,
    selfReportBy: inspection.selfReportBy,
    onSiteFrom: inspection.onSiteFrom,
    onSiteBy: inspection.onSiteBy,
    ...(told && result && { result }),
    ...(told && { opinion: told }),
    ...(told && standing.length > 0 && { reportBy: reportDue(told.rectifyBy) }),
    findings: standing.map((finding) => findingRow(finding, names)),
  };
};
