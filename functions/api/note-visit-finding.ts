import { emptyLedger } from "../../domain/finding/finding-ledger.ts";
import { noteVisitFinding, VisitFindingForm } from "../../domain/inspection/note-visit-finding.ts";
import { FindingReceipt } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath } from "./inspection-door.ts";
import { refused } from "./reply.ts";
import { showVisitHandler } from "./show-visit.ts";
import { taken } from "./taken.ts";
import { filesById } from "./visit-door.ts";

/** Notes a finding on the spot; sending the same again changes nothing and tells its number. */
export const noteVisitFindingHandler = apiHandler(
  {
    name: "note-visit-finding",
    access: "staff",
    path: InspectionPath,
    body: VisitFindingForm,
    view: FindingReceipt,
    form: showVisitHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body, request }) => {
      const files = await filesById(deps, body.fileIds);
      const decision = await decideAndCommit(deps, async () => {
        const inspection = await deps.inspections.find(inspectionId);
        const cycleId = inspection?.cycleId ?? "";
        const [ledger = emptyLedger(cycleId), occasion] = await Promise.all([
          deps.findings.ledger(cycleId),
          occasionOf(deps),
        ]);
        return noteVisitFinding({ actor: staff, inspection, form: body, files, ledger, occasion });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const inspection = await deps.inspections.find(inspectionId);
      const findingId = inspection?.visit?.noted?.find(({ noteId }) => noteId === body.noteId)?.findingId ?? "";
      return taken<FindingReceipt>(
        request,
        { inspectionId, version: inspection?.record.version ?? 0, noteId: body.noteId, findingId },
        `/inspections/${encodeURIComponent(inspectionId)}/visit#${findingId}`,
      );
    },
);
