import { ApplicationForm } from "../../domain/application/application-form.ts";
import { SubmissionView } from "../../web/views/submission.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler, respond } from "./api.ts";
import { created } from "./reply.ts";
import { submitForm } from "./submission.ts";

/**
 * Submits a whole form at once and opens the family's file. No limit by address: a school's pupils share one, and every
 * submission needs a pupil of its own.
 */
export const submitApplicationHandler = apiHandler(
  { name: "submit-application", access: "public", body: ApplicationForm, view: SubmissionView },
  (deps: Dependencies) =>
    async ({ body }) => {
      const { decision, receiptNo, cookies } = await submitForm(deps, { form: body });
      const made = decision.accepted ? decision.change.save.filter((record) => record.kind === "application") : [];
      return respond(decision, () => created({ receiptNo, applications: [...made] }, "/my-applications", { cookies }));
    },
);
