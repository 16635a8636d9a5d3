import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { mayReadInspection, readsAllInspections, unitsOf } from "../../domain/inspection/may-read.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { inspectionsPage } from "../../web/pages/inspection/inspections-page.tsx";
import { InspectionsView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { inspectionRow } from "./inspection-row.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 30;
const ofEachUnit = 10;
const cyclesOffered = 12;

const Query = z.object({ cycle: z.string().max(40).exactOptional(), after: z.string().max(2000).exactOptional() });

type Found = Omit<InspectionsView, "inspections"> & { readonly inspections: readonly Inspection[] };

/** The inspections of one cycle, the latest that was sent unless another is asked for. */
const ofCycle = async (deps: Dependencies, { cycle, after }: z.infer<typeof Query>): Promise<Found> => {
  const { records } = await deps.cycles.all({ limit: cyclesOffered });
  const sent = records.filter(({ sentAt }) => sentAt !== undefined).map(({ id }) => id);
  const cycleId = cycle ?? sent[0];
  if (cycleId === undefined) return { scope: "county", cycles: sent, inspections: [] };
  const paging = { limit: pageSize, ...(after !== undefined && { after }) };
  const { records: inspections, next } = await deps.inspections.ofCycle(cycleId, paging);
  return { scope: "county", cycleId, cycles: sent, inspections, ...(next !== undefined && { next }) };
};

/** The latest inspections of the units a person answers for. */
const ofUnits = async (
  deps: Dependencies,
  { staff, grid }: { readonly staff: StaffMember; readonly grid: SupervisionGrid },
): Promise<Found | undefined> => {
  const units = unitsOf(grid, staff.id);
  if (units.length === 0) return undefined;
  const pages = await Promise.all(units.map(({ id }) => deps.inspections.ofUnit(id, { limit: ofEachUnit })));
  const now = deps.clock.now();
  const known = pages
    .flatMap(({ records }) => records)
    .filter((inspection) => mayReadInspection(staff, { inspection, grid, now }));
  return { scope: "units", cycles: [], inspections: known };
};

/** Inspections: of a whole cycle for those who inspect and oversee, of the own units for those who answer for them. */
export const showInspectionsHandler = apiHandler(
  { name: "show-inspections", access: "staff", query: Query, view: InspectionsView, page: inspectionsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const grid = await deps.grid.get();
      if (grid === undefined) return refused({ code: "NotAllowedHere" });
      const found = await (readsAllInspections(staff) ? ofCycle(deps, query) : ofUnits(deps, { staff, grid }));
      if (found === undefined) return refused({ code: "NotAllowedHere" });
      const inspections = await Promise.all(
        found.inspections.map((inspection) => inspectionRow(deps, { inspection, grid, staff })),
      );
      return ok<InspectionsView>({ ...found, inspections });
    },
);
