import * as z from "zod";
import { ApplicationForm } from "../../domain/application/application-form.ts";
import { correctedForm } from "../../domain/application/correction-form.ts";
import { papersSinceReturn } from "../../domain/application/documents.ts";
import { plainWords } from "../../domain/application/questions.ts";
import { submitCorrection } from "../../domain/application/submit-correction.ts";
import { type Decision, refuse } from "../../domain/shared/decision.ts";
import { MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { withKin } from "../repositories/kin.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { myApplications } from "./family-file.ts";
import { faultsOf } from "./faults.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { created, refused } from "./reply.ts";
import { showCorrectionHandler } from "./show-correction.ts";
import { pupilFacts } from "./submission.ts";

/** The answers, section by section as the form sends them, or why there is nothing to correct. */
const CorrectionBody = z.looseObject({ because: plainWords(300).exactOptional() });

/** Takes the corrected fields; the application goes back to the step that asked. */
export const submitCorrectionHandler = apiHandler(
  {
    name: "submit-correction",
    access: "family",
    path: ApplicationPath,
    body: CorrectionBody,
    view: MyApplicationsView,
    form: showCorrectionHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path, body }) => {
      const decision = await decideAndCommit(deps, () =>
        decideCorrection(deps, { receiptNo, applicationId: path.applicationId, body }),
      );
      const recognition = await deps.recognitions.find(receiptNo);
      if (!decision.accepted) return refused(decision.refusal);
      return recognition
        ? created(await myApplications(deps, recognition), "/my-applications")
        : refused({ code: "ApplicationNotFound" });
    },
);

type Sent = {
  readonly receiptNo: string;
  readonly applicationId: string;
  readonly body: z.infer<typeof CorrectionBody>;
};

const decideCorrection = async (deps: Dependencies, { receiptNo, applicationId, body }: Sent): Promise<Decision> => {
  const [application, recognition, occasion] = await Promise.all([
    ownApplication(deps, applicationId, receiptNo),
    deps.recognitions.find(receiptNo),
    occasionOf(deps),
  ]);
  if (application === undefined || recognition === undefined) return refuse({ code: "ApplicationNotFound" });
  const [before, reviewed] = await Promise.all([
    deps.recognitions.form(receiptNo, recognition.formVersion),
    deps.recognitions.form(receiptNo, application.formVersion),
  ]);
  if (before === undefined || reviewed === undefined) return refuse({ code: "ApplicationNotFound" });
  if (application.status !== "correction") return refuse({ code: "CorrectionClosed" });
  const { because, ...typed } = body;
  const parsed = ApplicationForm.safeParse(correctedForm({ before: before.content, asked: application.asked, typed }));
  if (!parsed.success) return refuse({ code: "FormIncomplete", faults: faultsOf(parsed.error) });
  const corrected = parsed.data;
  const subject = { kind: "application", id: applicationId } as const;
  const [task, history, own, facts] = await Promise.all([
    deps.tasks.waitOf(subject),
    deps.history.of(subject),
    deps.applications.claims(application.pupilKey, application.campaignId),
    pupilFacts(deps, corrected, application.campaignId),
  ]);
  const claim = own.find((each) => each.applicationId === applicationId);
  const papers = papersSinceReturn(history.map(({ event }) => event));
  const forms = { before, reviewed, corrected, because, papers };
  return withKin(
    deps,
    submitCorrection({ application, recognition, task, ...forms, claim, ...facts, receiptNo, occasion }),
  );
};
