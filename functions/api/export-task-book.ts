import { taskBookSheet } from "../../web/pages/task-book/task-book-sheet.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { file } from "./reply.ts";
import { sheetTypes, xlsxOf } from "./spreadsheet.ts";
import { BookQuery, bookFacts } from "./task-book-facts.ts";
import { itemRow } from "./task-item-facts.ts";
import { namesOf } from "./told-history.ts";

/** The task book of a year as a table to work on, filtered as it is shown. */
export const exportTaskBookHandler = apiHandler(
  { name: "export-task-book", access: "staff", query: BookQuery },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query, request: { language } }) => {
      const { county, today, year, shown } = await bookFacts(deps, staff, query);
      const names = await namesOf(
        deps,
        shown.map(({ ownerId }) => ownerId),
      );
      const rows = shown.map((item) => itemRow(item, { county, names, today }));
      const body = await xlsxOf(taskBookSheet({ language, year, rows }));
      const saveAs = `task-book-${year}-${today}.xlsx`;
      return file(
        { contentType: sheetTypes.xlsx, body, saveAs },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);
