import { ledgerPage } from "../../web/pages/finding/ledger-page.tsx";
import { LedgerView } from "../../web/views/finding.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { LedgerQuery, ledgerView } from "./finding-ledger-view.ts";
import { ok, refused } from "./reply.ts";

const pageSize = 50;
/** More than a cycle has. */
const whole = 2000;

/** The ledger of problems: of a whole cycle for those who inspect and oversee, of the own units, or of what one puts right. */
export const showFindingsHandler = apiHandler(
  { name: "show-findings", access: "staff", query: LedgerQuery, view: LedgerView, page: ledgerPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const view = await ledgerView(deps, { staff, query, pageSize: query.print === "yes" ? whole : pageSize });
      return view === undefined ? refused({ code: "NotAllowedHere" }) : ok<LedgerView>(view);
    },
);
