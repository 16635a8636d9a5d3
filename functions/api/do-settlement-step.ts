import { doStep, SettlementStepForm } from "../../domain/settlement/do-step.ts";
import { refuse } from "../../domain/shared/decision.ts";
import { SettlementReceipt } from "../../web/views/settlement.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { StepPath, settlementFacts } from "./settlement-facts.ts";
import { showSettlementHandler } from "./show-settlement.ts";
import { taken } from "./taken.ts";

/** Does the next step of a year's settlement. */
export const doSettlementStepHandler = apiHandler(
  {
    name: "do-settlement-step",
    access: "staff",
    path: StepPath,
    body: SettlementStepForm,
    view: SettlementReceipt,
    form: showSettlementHandler,
    stepUp: { when: ({ path: { step } }) => step === "protocol", by: proveByMail },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { year, step }, body, request }) => {
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () => {
        const facts = await settlementFacts(deps, year);
        if (facts === undefined) return refuse({ code: "TransitionNotAllowed" });
        return doStep({ ...facts, step, actor: staff, form: body, now });
      });
      return respond(decision, () =>
        taken<SettlementReceipt>(request, { year, outcome: step, at: now }, `/settlements/${year}`),
      );
    },
);
