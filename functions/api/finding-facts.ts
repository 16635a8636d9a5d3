import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { OnFile } from "../../domain/finding/finding-desk.ts";
import { mayReadFinding } from "../../domain/finding/read-finding.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";

/** The path of a finding's pages. */
export const FindingPath = z.object({ findingId: z.string().min(3).max(40) });

/** A finding with its inspection, its unit and the time, read now; undefined alike when there is none and when it is not the reader's. */
export const findingFacts = async (
  deps: Dependencies,
  { findingId, actor }: { readonly findingId: string; readonly actor: StaffMember },
): Promise<OnFile | undefined> => {
  const [finding, grid, occasion] = await Promise.all([
    deps.findings.find(findingId),
    deps.grid.get(),
    occasionOf(deps),
  ]);
  const inspection = finding && (await deps.inspections.find(finding.inspectionId));
  const unit = finding && grid && unitOf(grid, finding.unitId);
  if (finding === undefined || inspection === undefined || unit === undefined || grid === undefined) return undefined;
  return mayReadFinding(actor, { finding, inspection, grid })
    ? { actor, finding, inspection, unit, grid, occasion }
    : undefined;
};

/** Staff ids of those who answer for something where a finding was made: of its school, or of every school of the unit, and the head. */
export const peopleOf = async (
  deps: Pick<Dependencies, "schools">,
  { finding, unit }: { readonly finding: Finding; readonly unit: OnFile["unit"] },
): Promise<readonly string[]> => {
  const codes = finding.schoolCode === undefined ? unit.schoolCodes : [finding.schoolCode];
  const schools = await Promise.all(codes.map((code) => deps.schools.find(code)));
  const held = schools.flatMap((school) =>
    school === undefined ? [] : [school.offices.principalId, school.offices.aidOfficerId],
  );
  return [...new Set([unit.headId, ...held])].filter((id) => id !== "" && id !== finding.ownerId);
};
