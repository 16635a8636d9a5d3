import { OpenSettlementForm, openSettlement } from "../../domain/settlement/open-settlement.ts";
import { settlementIdOf } from "../../domain/settlement/settlement.ts";
import { SettlementReceipt } from "../../web/views/settlement.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { supervisedCounty } from "./result-facts.ts";
import { showSettlementsHandler } from "./show-settlements.ts";

/** Opens the settlement of a year and tells all units and finance until when to clear what is open. */
export const openSettlementHandler = apiHandler(
  {
    name: "open-settlement",
    access: "staff",
    body: OpenSettlementForm,
    view: SettlementReceipt,
    form: showSettlementsHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) => {
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () => {
        const [existing, offices] = await Promise.all([
          deps.settlements.find(settlementIdOf(body.year)),
          supervisedCounty(deps),
        ]);
        return openSettlement({ existing, actor: staff, ...offices, form: body, now });
      });
      return respond(decision, () =>
        created<SettlementReceipt>({ year: body.year, outcome: "opened", at: now }, `/settlements/${body.year}`),
      );
    },
);
