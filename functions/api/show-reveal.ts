import { countedIn } from "../../domain/access/note-look.ts";
import { revealableTo, revealsPerHour } from "../../domain/access/reveal-fields.ts";
import { revealFormPage } from "../../web/pages/access/reveal-page.tsx";
import { RevealFormView } from "../../web/views/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { applicationHead } from "./application-head.ts";
import { ApplicationPath } from "./own-application.ts";
import { ok, refused } from "./reply.ts";
import { revealFacts } from "./reveal-facts.ts";

/** Asks which fields of an application must be seen in full, and why. */
export const showRevealHandler = apiHandler(
  { name: "show-reveal", access: "staff", path: ApplicationPath, view: RevealFormView, page: revealFormPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { applicationId } }) => {
      const { application, task, reveals, county } = await revealFacts(deps, staff, applicationId);
      if (application === undefined) return refused({ code: "ApplicationNotFound" });
      const fields = revealableTo(staff, task);
      if (fields.length === 0) return refused({ code: "NotYourTask" });
      if (staff.ownChildren.includes(application.pupilKey)) return refused({ code: "OwnFile" });
      return ok<RevealFormView>({
        ...applicationHead(application, county),
        fields: [...fields],
        left: Math.max(0, revealsPerHour(county) - countedIn(reveals, deps.clock.now())),
      });
    },
);
