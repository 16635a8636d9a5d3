import { signBulletin } from "../../domain/bulletin/sign-bulletin.ts";
import { SignDocumentForm } from "../../domain/bulletin/sign-document.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { DocumentReceipt } from "../../web/views/bulletin.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { documentReply } from "./document-act.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { refused } from "./reply.ts";
import { BulletinPath, bulletinFacts, lintFacts } from "./result-facts.ts";
import { showBulletinHandler } from "./show-bulletin.ts";

/** Signs a bulletin, which sends it to all units and serves the steps of the ladder it names. */
export const signBulletinHandler = apiHandler(
  {
    name: "sign-bulletin",
    access: "staff",
    path: BulletinPath,
    body: SignDocumentForm,
    view: DocumentReceipt,
    form: showBulletinHandler,
    stepUp: { when: () => true, by: proveByMail },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { bulletinId }, body, request }) => {
      const document = await deps.bulletins.find(bulletinId);
      if (document === undefined) return refused({ code: "PageNotFound" });
      const decision = await decideAndCommit(deps, async () => {
        const [facts, occasion] = await Promise.all([bulletinFacts(deps, bulletinId), occasionOf(deps)]);
        if (facts === undefined) return refuse({ code: "TransitionNotAllowed" });
        const linted = await lintFacts(deps, facts, facts.bulletin);
        return signBulletin({ ...facts, ...linted, actor: staff, form: body, occasion });
      });
      return documentReply(deps, { decision, document, staffId: staff.id, request, outcome: "signed" });
    },
);
