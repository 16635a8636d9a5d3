import { nextSection } from "../../domain/application/draft-form.ts";
import { beginRenewal, confirmRenewal, RenewalForm } from "../../domain/application/renew-application.ts";
import { accept, refuse } from "../../domain/shared/decision.ts";
import { Renewed } from "../../web/views/renewal.ts";
import type { Dependencies } from "../dependencies.ts";
import { withKin } from "../repositories/kin.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import type { Cookie } from "./cookies.ts";
import { renewalFacts } from "./renewal-facts.ts";
import { created } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showRenewalHandler } from "./show-renewal.ts";
import { freshReceiptNo } from "./submission.ts";

/** Renews a file with one confirmation, or begins its form anew where something has changed; the new file opens on this device. */
export const renewApplicationHandler = apiHandler(
  { name: "renew-application", access: "family", body: RenewalForm, view: Renewed, form: showRenewalHandler },
  (deps: Dependencies) =>
    async ({ actor, body: said }) => {
      let renewed: Renewed = { receiptNo: actor.receiptNo, applications: [] };
      let location = "/my-applications";
      let cookies: readonly Cookie[] = [];
      const decision = await decideAndCommit(deps, async () => {
        const facts = await renewalFacts(deps, actor.receiptNo);
        if (facts === undefined) return refuse({ code: "ApplicationNotFound" });
        const receiptNo = await freshReceiptNo(deps, facts.occasion.campaign.schoolYear);
        const decided =
          said.outcome === "unchanged"
            ? confirmRenewal({ ...facts, said, receiptNo })
            : beginRenewal({ ...facts, receiptNo });
        if (!decided.accepted) return decided;
        const { save } = decided.change;
        const draft = save.find((record) => record.kind === "draft");
        const file = draft ?? save.find((record) => record.kind === "recognition");
        const own = file?.receiptNo ?? receiptNo;
        renewed = { receiptNo: own, applications: save.filter((record) => record.kind === "application") };
        if (draft) location = `/apply/${(said.outcome === "changed" && said.section) || nextSection(draft)}`;
        const { session, cookie } = openSession(deps, { who: "family", receiptNo: own });
        cookies = [cookie];
        return withKin(deps, accept({ ...decided.change, save: [...save, session] }));
      });
      return respond(decision, () => created(renewed, location, { cookies }));
    },
);
