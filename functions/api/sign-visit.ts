import { signVisit, VisitSignatureForm } from "../../domain/inspection/sign-visit.ts";
import { VisitView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { refused } from "./reply.ts";
import { showVisitHandler } from "./show-visit.ts";
import { taken } from "./taken.ts";
import { visitView } from "./visit-view.ts";

/** Signs the record of a visit: oneself, or on the lead's telephone whoever stands there with the own full name. */
export const signVisitHandler = apiHandler(
  {
    name: "sign-visit",
    access: "staff",
    path: InspectionPath,
    body: VisitSignatureForm,
    view: VisitView,
    form: showVisitHandler,
    // A name is not a secret, but nobody tries out a list of them.
    limit: { key: ({ actor }) => actor.staff.id, times: 60, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [inspection, signer] = await Promise.all([
          deps.inspections.find(inspectionId),
          deps.staff.find(body.signer),
        ]);
        return signVisit({ actor: staff, inspection, signer, form: body, now: deps.clock.now() });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const read = await readInspection(deps, staff, inspectionId);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      return taken<VisitView>(
        request,
        await visitView(deps, { ...read, staff }),
        `/inspections/${encodeURIComponent(inspectionId)}/visit#signatures`,
      );
    },
);
