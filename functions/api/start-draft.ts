import * as z from "zod";
import { DraftStart, startDraft } from "../../domain/application/start-draft.ts";
import { TypedMakeupNo } from "../../domain/makeup/makeup-forms.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import type { Cookie } from "./cookies.ts";
import { created } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showApplyHandler } from "./show-apply.ts";
import { caseNumbered, freshReceiptNo } from "./submission.ts";

/** Begins a form and gives it its receipt number at once, so that it can be written down and gone on with elsewhere. */
export const startDraftHandler = apiHandler(
  {
    name: "start-draft",
    access: "public",
    body: DraftStart.extend({ makeupNo: TypedMakeupNo.exactOptional() }),
    view: z.object({ receiptNo: z.string() }),
    form: showApplyHandler,
    // A school's computer room has one address and fifty families.
    limit: { key: ({ request }) => request.sourceIp, times: 300, withinSeconds: 600 },
  },
  (deps: Dependencies) =>
    async ({ body: { makeupNo, ...start } }) => {
      let receiptNo = "";
      let cookies: readonly Cookie[] = [];
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        receiptNo = await freshReceiptNo(deps, occasion.campaign.schoolYear);
        const makeupCase =
          makeupNo === undefined ? undefined : await caseNumbered(deps, makeupNo, occasion.campaign.id);
        const begun = startDraft({ start, receiptNo, onBehalf: undefined, makeupCase, occasion });
        if (!begun.accepted) return begun;
        const { session, cookie } = openSession(deps, { who: "family", receiptNo });
        cookies = [cookie];
        return { accepted: true, change: { ...begun.change, save: [...begun.change.save, session] } };
      });
      return respond(decision, () => created({ receiptNo }, "/receipt", { cookies }));
    },
);
