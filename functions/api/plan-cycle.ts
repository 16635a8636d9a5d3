import { PlanCycleForm, planCycle } from "../../domain/inspection/plan-cycle.ts";
import { CycleReceipt } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { planFacts } from "../supervision/plan-facts.ts";
import { apiHandler, respond } from "./api.ts";
import { plansCycles } from "./cycle-facts.ts";
import { created, refused } from "./reply.ts";
import { showCycleFormHandler } from "./show-cycle-form.ts";

const seedDigits = 12;

/** Plans a cycle; what it shows then is what will be sent. */
export const planCycleHandler = apiHandler(
  { name: "plan-cycle", access: "staff", body: PlanCycleForm, view: CycleReceipt, form: showCycleFormHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form }) => {
      if (!plansCycles(staff)) return refused({ code: "NotAllowedHere" });
      const seed = deps.keys.newDigits(seedDigits);
      const decision = await decideAndCommit(deps, async () =>
        planCycle({ actor: staff, form, seed, ...(await planFacts(deps, form)) }),
      );
      return respond(decision, () => {
        const [cycle] = decision.accepted ? decision.change.save : [];
        if (cycle?.kind !== "cycle") return refused({ code: "CycleNotFound" });
        const { id: cycleId, record, status, dueAt } = cycle;
        return created({ cycleId, version: record.version + 1, status, dueAt }, `/cycles/${cycleId}`);
      });
    },
);
