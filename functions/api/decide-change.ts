import { DecideChangeForm, decideChange } from "../../domain/change/decide-change.ts";
import { mayRead } from "../../domain/change/remit.ts";
import { ChangeReceipt } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { ChangePath, changeFacts } from "./change-facts.ts";
import { refused } from "./reply.ts";
import { showChangeHandler } from "./show-change.ts";
import { taken } from "./taken.ts";

/** Confirms or declines a change; repeating it shows the same receipt. */
export const decideChangeHandler = apiHandler(
  {
    name: "decide-change",
    access: "staff",
    path: ChangePath,
    body: DecideChangeForm,
    view: ChangeReceipt,
    form: showChangeHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { changeId }, body: form, request }) => {
      const known = await deps.changes.find(changeId);
      if (known === undefined || !mayRead(staff, known)) return refused({ code: "PageNotFound" });
      const decision = await decideAndCommit(deps, async () => {
        const change = (await deps.changes.find(changeId)) ?? known;
        return decideChange({ ...(await changeFacts(deps, change)), actor: staff, change, form });
      });
      const after = (await deps.changes.find(changeId)) ?? known;
      const wanted = form.outcome === "confirm" ? "confirmed" : "declined";
      const yours = after.decided?.by === staff.id && after.status === wanted;
      if (!decision.accepted && !yours) return refused(decision.refusal);
      return taken<ChangeReceipt>(
        request,
        { changeId, status: after.status, confirmedBy: after.unit === "county" ? "county" : "school" },
        `/changes/${changeId}`,
      );
    },
);
