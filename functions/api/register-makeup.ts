import { mandateText } from "../../domain/application/mandate.ts";
import { startDraft } from "../../domain/application/start-draft.ts";
import { refusalToAnswer } from "../../domain/makeup/answer-makeup.ts";
import { knownRecord } from "../../domain/makeup/known-record.ts";
import { MakeupRegistration } from "../../domain/makeup/makeup-forms.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { BegunOnBehalf } from "../../web/views/behalf.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import type { Cookie } from "./cookies.ts";
import { MakeupPath } from "./makeup-facts.ts";
import { created } from "./reply.ts";
import { openSession } from "./sessions.ts";
import { showMakeupRegistrationHandler } from "./show-makeup-registration.ts";
import { caseNumbered, freshReceiptNo } from "./submission.ts";

/** The school registers a missed child: the form begins on the family's behalf, filled with what the register knows. */
export const registerMakeupHandler = apiHandler(
  {
    name: "register-makeup",
    access: "staff",
    path: MakeupPath,
    body: MakeupRegistration,
    view: BegunOnBehalf,
    form: showMakeupRegistrationHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { caseId }, body: { mandate, phone, ...read } }) => {
      let receiptNo = "";
      let cookies: readonly Cookie[] = [];
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        const found = await caseNumbered(deps, caseId, occasion.campaign.id);
        const refusal = refusalToAnswer({ actor: staff, makeupCase: found, read });
        if (refusal || found === undefined) return refuse(refusal ?? { code: "TaskNotFound" });
        const makeupCase = { ...found, invitedAt: occasion.now };
        const pupil = found.pupilKey === undefined ? undefined : await deps.pupils.find(found.pupilKey);
        receiptNo = await freshReceiptNo(deps, occasion.campaign.schoolYear);
        const begun = startDraft({
          start: { pupilName: found.pupilName, phone },
          receiptNo,
          onBehalf: { staffId: staff.id, mandate: mandateText(mandate) },
          makeupCase,
          pupil: knownRecord({ actor: staff, makeupCase: found, pupil }),
          occasion,
        });
        if (!begun.accepted) return begun;
        const { session, cookie } = openSession(deps, { who: "family", receiptNo });
        cookies = [cookie];
        return { accepted: true, change: { ...begun.change, save: [...begun.change.save, makeupCase, session] } };
      });
      return respond(decision, () => created<BegunOnBehalf>({ receiptNo }, "/apply/pupil", { cookies }));
    },
);
