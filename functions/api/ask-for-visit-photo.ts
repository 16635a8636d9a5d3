import { askVisitPhoto, VisitPhotoForm } from "../../domain/inspection/ask-visit-photo.ts";
import { VisitPhotoView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { created, refused } from "./reply.ts";
import { showVisitHandler } from "./show-visit.ts";
import { visitPhotoView } from "./visit-photo-view.ts";

/** Asks for a photo of the visit; the form for its bytes comes next, the same one when a device asks again. */
export const askForVisitPhotoHandler = apiHandler(
  {
    name: "ask-for-visit-photo",
    access: "staff",
    path: InspectionPath,
    body: VisitPhotoForm,
    view: VisitPhotoView,
    form: showVisitHandler,
    limit: { key: ({ actor }) => actor.staff.id, times: 300, withinSeconds: 3600 },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId }, body }) => {
      const id = body.fileId ?? deps.keys.newSecret();
      const decision = await decideAndCommit(deps, async () => {
        const [inspection, file] = await Promise.all([deps.inspections.find(inspectionId), deps.storedFiles.find(id)]);
        return askVisitPhoto({ actor: staff, inspection, now: deps.clock.now(), form: body, id, file });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const [read, file] = await Promise.all([readInspection(deps, staff, inspectionId), deps.storedFiles.find(id)]);
      if (read === undefined || file === undefined) return refused({ code: "InspectionNotFound" });
      return created(
        await visitPhotoView(deps, { inspectionId, unit: read.unit, file, staff, sent: "no" }),
        `/inspections/${encodeURIComponent(inspectionId)}/photos/${id}`,
      );
    },
);
