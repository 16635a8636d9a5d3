import { inspectionLetterPage } from "../../web/pages/inspection/letter-page.tsx";
import { InspectionLetterView } from "../../web/views/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { InspectionPath } from "./inspection-door.ts";
import { inspectionLetterView } from "./inspection-letter-view.ts";
import { ok, refused } from "./reply.ts";

/** The written notice of an inspection, to be printed. */
export const showInspectionNoticeHandler = apiHandler(
  {
    name: "show-inspection-notice",
    access: "staff",
    path: InspectionPath,
    view: InspectionLetterView,
    page: inspectionLetterPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { inspectionId } }) => {
      const view = await inspectionLetterView(deps, { letter: "notice", inspectionId, staff });
      return view === undefined ? refused({ code: "InspectionNotFound" }) : ok<InspectionLetterView>(view);
    },
);
