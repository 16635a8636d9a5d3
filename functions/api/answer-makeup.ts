import { answerMakeup } from "../../domain/makeup/answer-makeup.ts";
import { MakeupAnswer } from "../../domain/makeup/makeup-forms.ts";
import { MakeupDone } from "../../web/views/makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { MakeupPath, visibleCase } from "./makeup-facts.ts";
import { created } from "./reply.ts";
import { showMakeupCaseHandler } from "./show-makeup-case.ts";

/** The school asks a missed child's family in, or explains why no application is due. */
export const answerMakeupHandler = apiHandler(
  {
    name: "answer-makeup",
    access: "staff",
    path: MakeupPath,
    body: MakeupAnswer,
    view: MakeupDone,
    form: showMakeupCaseHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { caseId }, body: form }) => {
      const decision = await decideAndCommit(deps, async () => {
        const { makeupCase } = await visibleCase(deps, caseId, staff);
        return answerMakeup({ actor: staff, makeupCase, form, occasion: await occasionOf(deps) });
      });
      return respond(decision, () => created({ caseId }, `/makeup/${caseId}`));
    },
);
