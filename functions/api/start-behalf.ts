import { BehalfForm, mandateText } from "../../domain/application/mandate.ts";
import { startDraft } from "../../domain/application/start-draft.ts";
import { BegunOnBehalf } from "../../web/views/behalf.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import type { Cookie } from "./cookies.ts";
import { created, refused } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { behalfRoles, showBehalfHandler } from "./show-behalf.ts";
import { ownSchools } from "./staff-places.ts";
import { freshReceiptNo } from "./submission.ts";

/** Begins a draft on a family's behalf, with the mandate; the family's file opens on this device beside the staff session. */
export const startBehalfHandler = apiHandler(
  { name: "start-behalf", access: "staff", body: BehalfForm, view: BegunOnBehalf, form: showBehalfHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: { mandate, ...start } }) => {
      if (ownSchools(staff, behalfRoles).length === 0) return refused({ code: "NotAllowedHere" });
      const onBehalf = { staffId: staff.id, mandate: mandateText(mandate) };
      let receiptNo = "";
      let cookies: readonly Cookie[] = [];
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        receiptNo = await freshReceiptNo(deps, occasion.campaign.schoolYear);
        const begun = startDraft({ start, receiptNo, onBehalf, occasion });
        if (!begun.accepted) return begun;
        const { session, cookie } = openSession(deps, { who: "family", receiptNo });
        cookies = [cookie];
        return { accepted: true, change: { ...begun.change, save: [...begun.change.save, session] } };
      });
      return respond(decision, () => created<BegunOnBehalf>({ receiptNo }, "/apply/pupil", { cookies }));
    },
);
