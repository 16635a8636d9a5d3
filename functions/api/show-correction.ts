import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { sectionNames } from "../../domain/application/draft-form.ts";
import { type Asked, askedFields, fieldsOfQuestion } from "../../domain/application/questions.ts";
import { correctionPage } from "../../web/pages/family/correction.tsx";
import type { SectionFields } from "../../web/views/apply.ts";
import { CorrectionView } from "../../web/views/correction.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { fieldsOf } from "./form-fields.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { ok, refused } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

/** What a reviewer asks about, with the reason and what the family had filled in; nothing else of the form. */
export const showCorrectionHandler = apiHandler(
  { name: "show-correction", access: "family", path: ApplicationPath, view: CorrectionView, page: correctionPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path }) => {
      const [application, recognition] = await Promise.all([
        ownApplication(deps, path.applicationId, receiptNo),
        deps.recognitions.find(receiptNo),
      ]);
      if (application === undefined || recognition === undefined) return refused({ code: "ApplicationNotFound" });
      if (application.status !== "correction") return refused({ code: "CorrectionClosed" });
      const [form, county, { campaign }] = await Promise.all([
        deps.recognitions.form(receiptNo, recognition.formVersion),
        deps.county.get(),
        occasionOf(deps),
      ]);
      if (form === undefined || county === undefined) return refused({ code: "ApplicationNotFound" });
      const { id, programme, pupilName, returnTo, reason, dueAt, asked } = application;
      return ok({
        id,
        programme,
        pupilName,
        returnedBy: returnTo,
        reason,
        dueAt,
        asked: asked.map((question) => ({ ...question, fields: [...fieldsOfQuestion(question.field)] })),
        fields: fieldsAsked(form.content, asked),
        offers: sectionOffers({ county, campaign, pupil: form.content.pupil }),
      });
    },
);

/** What stands in the fields asked about; a signature is given anew. */
const fieldsAsked = (form: ApplicationForm, asked: readonly Asked[]): SectionFields => {
  const wanted = askedFields(asked);
  const sections = sectionNames
    .filter((section) => section !== "commitment")
    .map((section) => {
      const own = Object.entries(form[section]).filter(([name]) => wanted.includes(`${section}.${name}`));
      return fieldsOf(section, Object.fromEntries(own));
    });
  return {
    values: Object.assign({}, ...sections.map(({ values }) => values)),
    kept: Object.assign({}, ...sections.map(({ kept }) => kept)),
  };
};
