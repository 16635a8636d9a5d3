import type { Application } from "../../domain/application/application.ts";
import { openRequest } from "../../domain/reconsideration/instance.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { reconsiderationFormPage } from "../../web/pages/reconsideration/reconsideration-form.tsx";
import { ReconsiderationFormView } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { rightToAsk } from "./reconsideration-standing.ts";
import { ok, refused, seeOther } from "./reply.ts";

/** A rejected application with the right to dispute it, or why there is none. */
export const disputable = async (
  deps: Dependencies,
  application: Application,
): Promise<ReconsiderationFormView | Refusal> => {
  if (application.status !== "rejected") return { code: "TransitionNotAllowed" };
  const county = await deps.county.get();
  const right = county && (await rightToAsk(deps, application, county));
  if (right === undefined) return { code: openRequest(application) ? "TransitionNotAllowed" : "ReconsiderationClosed" };
  const { id, record, pupilName, programme, level, reason } = application;
  return { id, version: record.version, pupilName, programme, level, reason, right };
};

/** Shows why an application was rejected, who would look at it again, and asks for the family's grounds. */
export const showReconsiderationFormHandler = apiHandler(
  {
    name: "show-reconsideration-form",
    access: "family",
    path: ApplicationPath,
    view: ReconsiderationFormView,
    page: reconsiderationFormPage,
  },
  (deps: Dependencies) =>
    async ({ actor, path, request }) => {
      const application = await ownApplication(deps, path.applicationId, actor.receiptNo);
      if (application === undefined) return refused({ code: "ApplicationNotFound" });
      // Whoever comes back to a form that was taken reads what became of it.
      if (openRequest(application) && request.wants === "page") return seeOther("/my-applications");
      const view = await disputable(deps, application);
      return "code" in view ? refused(view) : ok(view);
    },
);
