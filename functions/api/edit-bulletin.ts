import { EditDocumentForm, editDocument } from "../../domain/bulletin/edit-document.ts";
import { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentReply } from "./document-act.ts";
import { refused } from "./reply.ts";
import { BulletinPath, supervisedCounty } from "./result-facts.ts";
import { showBulletinHandler } from "./show-bulletin.ts";

/** Changes the words of a bulletin before it is signed. */
export const editBulletinHandler = apiHandler(
  {
    name: "edit-bulletin",
    access: "staff",
    path: BulletinPath,
    body: EditDocumentForm,
    view: DocumentReceipt,
    form: showBulletinHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { bulletinId }, body, request }) => {
      const document = await deps.bulletins.find(bulletinId);
      if (document === undefined) return refused({ code: "PageNotFound" });
      const { grid } = await supervisedCounty(deps);
      const decision = await decideAndCommit(deps, async () =>
        editDocument({
          document: (await deps.bulletins.find(bulletinId)) ?? document,
          actor: staff,
          grid,
          form: body,
          now: deps.clock.now(),
        }),
      );
      return documentReply(deps, { decision, document, staffId: staff.id, request, outcome: "edited" });
    },
);
