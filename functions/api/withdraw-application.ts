import { WithdrawalForm, withdrawApplication } from "../../domain/application/withdraw-application.ts";
import { placeOf } from "../../domain/objection/effect-facts.ts";
import { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { myApplications } from "./family-file.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { created, refused } from "./reply.ts";
import { showWithdrawalHandler } from "./show-withdrawal.ts";

/** The family takes one application back. */
export const withdrawApplicationHandler = apiHandler(
  {
    name: "withdraw-application",
    access: "family",
    path: ApplicationPath,
    body: WithdrawalForm,
    view: MyApplicationsView,
    form: showWithdrawalHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path, body }) => {
      const decision = await decideAndCommit(deps, async () => {
        const application = await ownApplication(deps, path.applicationId, receiptNo);
        const place = placeOf(application);
        const [task, list, line] = await Promise.all([
          application && deps.tasks.waitOf({ kind: "application", id: application.id }),
          place && deps.lists.find(place.listId),
          place && deps.lists.line(place.listId, place.serial),
        ]);
        return withdrawApplication({
          application,
          task,
          list,
          line,
          form: body,
          receiptNo,
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
