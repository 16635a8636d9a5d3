import { mapSheet } from "../../web/pages/map/map-sheet.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { MapQuery, mapFacts } from "./map-facts.ts";
import { mapView } from "./map-view.ts";
import { file, refused } from "./reply.ts";
import { sheetTypes, xlsxOf } from "./spreadsheet.ts";

/** The units of the map as a spreadsheet, for the place that is looked at. */
export const exportMapHandler = apiHandler(
  { name: "export-map", access: "staff", query: MapQuery },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query, request: { language } }) => {
      const facts = await mapFacts(deps, { staff, query });
      if (facts === undefined) return refused({ code: "NotAllowedHere" });
      const view = mapView(deps, facts);
      const body = await xlsxOf(mapSheet(view, language));
      const saveAs = `map-${view.today}.xlsx`;
      return file(
        { contentType: sheetTypes.xlsx, body, saveAs },
        { headers: { "cache-control": "private, no-store" } },
      );
    },
);
