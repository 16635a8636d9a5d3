import { emptyLedger } from "../../domain/finding/finding-ledger.ts";
import { endVisit, VisitEndForm } from "../../domain/inspection/end-visit.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import { VisitView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { refused } from "./reply.ts";
import { showVisitHandler } from "./show-visit.ts";
import { taken } from "./taken.ts";
import { notedFindings } from "./visit-door.ts";
import { visitView } from "./visit-view.ts";

/** Ends a visit everybody has signed: the score stands, and the preliminary opinion comes next. */
export const endVisitHandler = apiHandler(
  {
    name: "end-visit",
    access: "staff",
    path: InspectionPath,
    body: VisitEndForm,
    view: VisitView,
    form: showVisitHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [inspection, task, grid, occasion] = await Promise.all([
          deps.inspections.find(inspectionId),
          deps.tasks.waitOf({ kind: "inspection", id: inspectionId }),
          deps.grid.get(),
          occasionOf(deps),
        ]);
        const unit = inspection && grid && unitOf(grid, inspection.unitId);
        const cycleId = inspection?.cycleId ?? "";
        const [findings, ledger = emptyLedger(cycleId)] = await Promise.all([
          notedFindings(deps, inspection?.visit),
          deps.findings.ledger(cycleId),
        ]);
        return endVisit({ actor: staff, inspection, task, unit, occasion, form: body, findings, ledger });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const read = await readInspection(deps, staff, inspectionId);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      return taken<VisitView>(
        request,
        await visitView(deps, { ...read, staff }),
        `/inspections/${encodeURIComponent(inspectionId)}/visit`,
      );
    },
);
