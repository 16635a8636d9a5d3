import { visitPage } from "../../web/pages/visit/visit-page.tsx";
import { VisitView } from "../../web/views/visit.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { ok, refused } from "./reply.ts";
import { visitView } from "./visit-view.ts";

/** The checklist of an on-site visit, to be filled in on the spot, with or without connection. */
export const showVisitHandler = apiHandler(
  { name: "show-visit", access: "staff", path: InspectionPath, view: VisitView, page: visitPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId } }) => {
      const read = await readInspection(deps, staff, inspectionId);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      return ok<VisitView>(await visitView(deps, { ...read, staff }));
    },
);
