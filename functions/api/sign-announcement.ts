import { signAnnouncement } from "../../domain/bulletin/sign-announcement.ts";
import { SignDocumentForm } from "../../domain/bulletin/sign-document.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentReply } from "./document-act.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { refused } from "./reply.ts";
import { AnnouncementPath, announcementFacts, lintFacts } from "./result-facts.ts";
import { showAnnouncementHandler } from "./show-announcement.ts";

/** Signs an announcement, which publishes it; with anything private in it it stays unpublished. */
export const signAnnouncementHandler = apiHandler(
  {
    name: "sign-announcement",
    access: "staff",
    path: AnnouncementPath,
    body: SignDocumentForm,
    view: DocumentReceipt,
    form: showAnnouncementHandler,
    stepUp: { when: () => true, by: proveByMail },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { announcementId }, body, request }) => {
      const document = await deps.announcements.find(announcementId);
      if (document === undefined) return refused({ code: "PageNotFound" });
      const decision = await decideAndCommit(deps, async () => {
        const [facts, occasion] = await Promise.all([announcementFacts(deps, announcementId), occasionOf(deps)]);
        if (facts === undefined) return refuse({ code: "TransitionNotAllowed" });
        const linted = await lintFacts(deps, facts, facts.announcement);
        return signAnnouncement({ ...facts, ...linted, actor: staff, form: body, occasion });
      });
      return documentReply(deps, { decision, document, staffId: staff.id, request, outcome: "signed" });
    },
);
