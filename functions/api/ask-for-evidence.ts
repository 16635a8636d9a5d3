import * as z from "zod";
import { askForEvidence, EvidenceForm } from "../../domain/inspection/ask-for-evidence.ts";
import { mayReadInspection } from "../../domain/inspection/may-read.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath } from "./inspection-door.ts";
import { inspectionFacts } from "./inspection-facts.ts";
import { created, refused } from "./reply.ts";
import { showSelfReportHandler } from "./show-self-report.ts";

const AskedEvidence = z.object({ fileId: z.string() });

/** Asks the unit for one file of evidence to its self-report. */
export const askForEvidenceHandler = apiHandler(
  {
    name: "ask-for-evidence",
    access: "staff",
    path: InspectionPath,
    body: EvidenceForm,
    view: AskedEvidence,
    form: showSelfReportHandler,
    limit: { key: ({ actor }) => actor.staff.id, times: 90, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body }) => {
      const id = deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async (): Promise<Decision> => {
        const [facts, occasion, sent] = await Promise.all([
          inspectionFacts(deps, inspectionId),
          occasionOf(deps),
          deps.storedFiles.of({ kind: "inspection", id: inspectionId }, "selfReport"),
        ]);
        const { inspection, grid } = facts;
        if (
          inspection === undefined ||
          grid === undefined ||
          !mayReadInspection(staff, { inspection, grid, now: deps.clock.now() })
        )
          return refuse({ code: "InspectionNotFound" });
        return askForEvidence({ ...facts, actor: staff, occasion, id, sent, form: body });
      });
      return decision.accepted
        ? created({ fileId: id }, `/inspections/${inspectionId}/files/${id}`)
        : refused(decision.refusal);
    },
);
