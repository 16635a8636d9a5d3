import * as z from "zod";
import { visitPhotoPage } from "../../web/pages/visit/photo-page.tsx";
import { VisitPhotoView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { ok, refused } from "./reply.ts";
import { visitPhotoView } from "./visit-photo-view.ts";

/** One photo of a visit: the form for its bytes, then what became of it. The store sends the browser back here. */
export const showVisitPhotoHandler = apiHandler(
  {
    name: "show-visit-photo",
    access: "staff",
    path: InspectionPath.extend({ fileId: z.string().regex(/^[\w-]{43}$/) }),
    query: z.object({ sent: z.literal("yes").exactOptional() }),
    view: VisitPhotoView,
    page: visitPhotoPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId, fileId }, query }) => {
      const [read, file] = await Promise.all([
        readInspection(deps, staff, inspectionId),
        deps.storedFiles.find(fileId),
      ]);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      if (file?.purpose !== "visitPhoto" || file.about.id !== inspectionId) return refused({ code: "PageNotFound" });
      return ok<VisitPhotoView>(
        await visitPhotoView(deps, { inspectionId, unit: read.unit, file, staff, sent: query.sent ?? "no" }),
      );
    },
);
