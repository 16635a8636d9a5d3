import { askReconsideration, ReconsiderationForm } from "../../domain/reconsideration/ask-reconsideration.ts";
import { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { myApplications } from "./family-file.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { toldOf } from "./reconsideration-standing.ts";
import { created, refused } from "./reply.ts";
import { showReconsiderationFormHandler } from "./show-reconsideration-form.ts";

/** The family asks that the rejection of one application be looked at again. */
export const askReconsiderationHandler = apiHandler(
  {
    name: "ask-reconsideration",
    access: "family",
    path: ApplicationPath,
    body: ReconsiderationForm,
    view: MyApplicationsView,
    form: showReconsiderationFormHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path, body }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [application, county] = await Promise.all([
          ownApplication(deps, path.applicationId, receiptNo),
          deps.county.get(),
        ]);
        if (county === undefined) throw new TaskError("RecordBroken", "county");
        return askReconsideration({
          application,
          county,
          by: { role: "GUARDIAN", id: receiptNo },
          form: body,
          notice: application && (await toldOf(deps, application)),
          occasion: await occasionOf(deps),
        });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const recognition = await deps.recognitions.find(receiptNo);
      return recognition
        ? created(await myApplications(deps, recognition), "/my-applications")
        : refused({ code: "ApplicationNotFound" });
    },
);
