import { CorrectSettlementForm, correctSettlement } from "../../domain/settlement/correct-settlement.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { SettlementReceipt } from "../../web/views/settlement.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { SettlementPath, settlementFacts } from "./settlement-facts.ts";
import { showSettlementHandler } from "./show-settlement.ts";
import { taken } from "./taken.ts";

/** Enters a correction of a closed year in the new one. */
export const correctSettlementHandler = apiHandler(
  {
    name: "correct-settlement",
    access: "staff",
    path: SettlementPath,
    body: CorrectSettlementForm,
    view: SettlementReceipt,
    form: showSettlementHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { year }, body, request }) => {
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () => {
        const facts = await settlementFacts(deps, year);
        if (facts === undefined) return refuse({ code: "TransitionNotAllowed" });
        return correctSettlement({ ...facts, actor: staff, form: body, now });
      });
      return respond(decision, () =>
        taken<SettlementReceipt>(request, { year, outcome: "corrected", at: now }, `/settlements/${year}`),
      );
    },
);
