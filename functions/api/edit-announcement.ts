import { EditDocumentForm, editDocument } from "../../domain/bulletin/edit-document.ts";
import { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentReply } from "./document-act.ts";
import { refused } from "./reply.ts";
import { AnnouncementPath, supervisedCounty } from "./result-facts.ts";
import { showAnnouncementHandler } from "./show-announcement.ts";

/** Changes the words of an announcement before it is published. */
export const editAnnouncementHandler = apiHandler(
  {
    name: "edit-announcement",
    access: "staff",
    path: AnnouncementPath,
    body: EditDocumentForm,
    view: DocumentReceipt,
    form: showAnnouncementHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { announcementId }, body, request }) => {
      const document = await deps.announcements.find(announcementId);
      if (document === undefined) return refused({ code: "PageNotFound" });
      const { grid } = await supervisedCounty(deps);
      const decision = await decideAndCommit(deps, async () =>
        editDocument({
          document: (await deps.announcements.find(announcementId)) ?? document,
          actor: staff,
          grid,
          form: body,
          now: deps.clock.now(),
        }),
      );
      return documentReply(deps, { decision, document, staffId: staff.id, request, outcome: "edited" });
    },
);
