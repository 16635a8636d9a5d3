import * as z from "zod";
import { dayOf } from "../../domain/calendar/time.ts";
import { ledgerSheet } from "../../web/pages/finding/ledger-sheet.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { LedgerQuery, ledgerView } from "./finding-ledger-view.ts";
import { file, refused } from "./reply.ts";
import { csvOf, sheetTypes, xlsxOf } from "./spreadsheet.ts";

/** More than a cycle has. */
const whole = 2000;

/** The ledger of problems as a spreadsheet, narrowed as the page it was asked from. */
export const exportFindingsHandler = apiHandler(
  {
    name: "export-findings",
    access: "staff",
    query: LedgerQuery.omit({ page: true, print: true }).extend({ as: z.enum(["xlsx", "csv"]).exactOptional() }),
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { as: format = "xlsx", ...query }, request }) => {
      const view = await ledgerView(deps, { staff, query, pageSize: whole });
      if (view === undefined) return refused({ code: "NotAllowedHere" });
      const sheet = ledgerSheet(view, request.language);
      const saveAs = `findings-${view.cycleId ?? "own"}-${dayOf(deps.clock.now())}.${format}`;
      const body = format === "xlsx" ? xlsxOf(sheet) : csvOf(sheet);
      return file(
        { contentType: sheetTypes[format], body, saveAs },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);
