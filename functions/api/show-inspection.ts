import { inspectionPage } from "../../web/pages/inspection/inspection-page.tsx";
import { InspectionView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath, readInspection } from "./inspection-door.ts";
import { inspectionFacts } from "./inspection-facts.ts";
import { inspectionView } from "./inspection-view.ts";
import { ok, refused } from "./reply.ts";

/** One inspection with the form for what the reader can do now; other units and schools do not find it. */
export const showInspectionHandler = apiHandler(
  { name: "show-inspection", access: "staff", path: InspectionPath, view: InspectionView, page: inspectionPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId } }) => {
      const [read, facts] = await Promise.all([
        readInspection(deps, staff, inspectionId),
        inspectionFacts(deps, inspectionId),
      ]);
      if (read === undefined) return refused({ code: "InspectionNotFound" });
      return ok<InspectionView>(await inspectionView(deps, { ...facts, ...read, staff }));
    },
);
