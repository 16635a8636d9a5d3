import { DecideObjectionForm, decideObjection } from "../../domain/objection/decide-objection.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ObjectionPath, objectionFacts } from "./objection-facts.ts";
import { placeOfUnit } from "./objection-units.ts";
import { refused, seeOther } from "./reply.ts";
import { showObjectionHandler } from "./show-objection.ts";
import { taken } from "./taken.ts";

/** Decides an objection with a written reply; repeating it shows the same receipt, and somebody else's decision is shown. */
export const decideObjectionHandler = apiHandler(
  {
    name: "decide-objection",
    access: "staff",
    path: ObjectionPath,
    body: DecideObjectionForm,
    view: DecisionReceipt,
    form: showObjectionHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { objectionId }, body, request }) => {
      const county = await deps.county.get();
      const decision = await decideAndCommit(deps, async () => {
        const facts = await objectionFacts(deps, objectionId);
        const place = placeOfUnit(county, facts.objection?.unit ?? "");
        return decideObjection({ actor: staff, ...facts, place, form: body, occasion: await occasionOf(deps) });
      });
      if (!decision.accepted && decision.refusal.code !== "TaskClosed") return refused(decision.refusal);
      const location = `/objections/${objectionId}`;
      const decided = await deps.objections.find(objectionId);
      const yours = decided?.reply?.by === staff.id && decided.status === body.outcome;
      if (decided?.reply && yours)
        return taken<DecisionReceipt>(
          request,
          {
            taskId: objectionId,
            subject: { kind: "objection", id: objectionId },
            outcome: body.outcome,
            status: decided.status,
            at: decided.reply.at,
          },
          location,
        );
      return request.wants === "page" ? seeOther(location) : refused({ code: "TaskClosed" });
    },
);
