import { allows } from "../../domain/application/status.ts";
import { withdrawalPage } from "../../web/pages/family/withdrawal.tsx";
import { WithdrawalView } from "../../web/views/withdrawal.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { ok, refused } from "./reply.ts";

/** Asks whether an application shall be withdrawn, and for the one human fact. */
export const showWithdrawalHandler = apiHandler(
  { name: "show-withdrawal", access: "family", path: ApplicationPath, view: WithdrawalView, page: withdrawalPage },
  (deps: Dependencies) =>
    async ({ actor, path }) => {
      const application = await ownApplication(deps, path.applicationId, actor.receiptNo);
      if (application === undefined) return refused({ code: "ApplicationNotFound" });
      return allows(application.status, "withdrawn") ? ok(application) : refused({ code: "CannotWithdraw" });
    },
);
