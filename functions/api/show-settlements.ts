import { yearsToSettle } from "../../domain/settlement/open-settlement.ts";
import { settlementRoleOf } from "../../domain/settlement/settlement-offices.ts";
import { settlementsPage } from "../../web/pages/settlement/settlements-page.tsx";
import { SettlementsView } from "../../web/views/settlement.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { supervisedCounty } from "./result-facts.ts";
import { readsSettlements } from "./settlement-facts.ts";

/** The settlements of all years, the latest first, and the way to a new one. */
export const showSettlementsHandler = apiHandler(
  { name: "show-settlements", access: "staff", view: SettlementsView, page: settlementsPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const offices = await supervisedCounty(deps);
      if (!readsSettlements(staff, offices)) return refused({ code: "NotAllowedHere" });
      const settlements = await allRecords(deps.settlements.all);
      const role = settlementRoleOf(staff, offices);
      const known = settlements.map(({ year }) => year);
      return ok<SettlementsView>({
        settlements: settlements.map(({ year, done, openedAt, clearBy, closedAt }) => ({
          year,
          done: done.length,
          openedAt,
          clearBy,
          ...(closedAt !== undefined && { closedAt }),
        })),
        toOpen:
          role === undefined || role === "AUDITOR"
            ? []
            : yearsToSettle(deps.clock.now()).filter((year) => !known.includes(year)),
      });
    },
);
