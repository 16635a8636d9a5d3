import * as z from "zod";
import { wholeLog } from "../../domain/access/access.ts";
import { accessSheet } from "../../web/pages/access/access-sheet.ts";
import type { Dependencies } from "../dependencies.ts";
import { type LookAt, noteLookAt } from "./access-log.ts";
import { AccessQuery, accessView } from "./access-view.ts";
import { apiHandler } from "./api.ts";
import { file, refused } from "./reply.ts";
import { csvOf, sheetTypes, xlsxOf } from "./spreadsheet.ts";

/** The access log as a spreadsheet, narrowed as the page it was asked from; taking it away is a look of its own. */
export const exportAccessHandler = apiHandler(
  {
    name: "export-access",
    access: "staff",
    query: AccessQuery.omit({ page: true, print: true }).extend({ as: z.enum(["xlsx", "csv"]).exactOptional() }),
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query: { as: format = "xlsx", ...query }, request }) => {
      const view = await accessView(deps, { staff, query: { ...query, print: "yes" } });
      if (view === undefined) return refused({ code: "NotAllowedHere" });
      const look: LookAt = { fileId: wholeLog, door: "export-access", fields: ["accessLog"], why: "oversight" };
      await noteLookAt(deps, { staff, look, has: "task" });
      const sheet = accessSheet(view, request.language);
      return file(
        {
          contentType: sheetTypes[format],
          body: format === "xlsx" ? xlsxOf(sheet) : csvOf(sheet),
          saveAs: `access-${view.filter.from}-${view.filter.to}.${format}`,
        },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);
