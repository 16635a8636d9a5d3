import * as z from "zod";
import { photoPage } from "../../web/pages/evidence/photo-page.tsx";
import { PhotoView } from "../../web/views/evidence.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { EvidencePath, listForEvidence } from "./evidence-door.ts";
import { photoView } from "./photo-view.ts";
import { ok, refused } from "./reply.ts";

/** One photo of the board: the form for its bytes, then what became of it. The store sends the browser back here. */
export const showPhotoHandler = apiHandler(
  {
    name: "show-photo",
    access: "staff",
    path: EvidencePath.extend({ fileId: z.string().regex(/^[\w-]{43}$/) }),
    query: z.object({ sent: z.literal("yes").exactOptional() }),
    view: PhotoView,
    page: photoPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { listId, fileId }, query }) => {
      const list = await listForEvidence(deps, staff, listId);
      if ("code" in list) return refused(list);
      const file = await deps.storedFiles.find(fileId);
      if (file === undefined || file.purpose !== "boardPhoto" || file.about.id !== listId)
        return refused({ code: "PageNotFound" });
      return ok<PhotoView>(await photoView(deps, { list, file, staff, sent: query.sent ?? "no" }));
    },
);
