import { myApplicationsPage } from "../../web/pages/family/my-applications.tsx";
import { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { myApplications } from "./family-file.ts";
import { ok, refused, seeOther } from "./reply.ts";

/** Where each application of the family's file stands, who holds it, until when, and what the family can do. */
export const showMyApplicationsHandler = apiHandler(
  { name: "show-my-applications", access: "family", view: MyApplicationsView, page: myApplicationsPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, request }) => {
      const recognition = await deps.recognitions.find(receiptNo);
      if (recognition) return ok(await myApplications(deps, recognition));
      return request.wants === "page" ? seeOther("/receipt") : refused({ code: "ApplicationNotFound" });
    },
);
