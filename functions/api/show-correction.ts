import { sectionNames } from "../../domain/application/draft-form.ts";
import { correctionPage } from "../../web/pages/family/correction.tsx";
import { CorrectionView } from "../../web/views/correction.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { fieldsOf } from "./form-fields.ts";
import { ApplicationPath, ownApplication } from "./own-application.ts";
import { ok, refused } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

/** The sections a reviewer asks about, with the reason and what the family had filled in. */
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
      const { id, programme, pupilName, returnTo, reason, dueAt, sections } = application;
      return ok({
        id,
        programme,
        pupilName,
        returnedBy: returnTo,
        reason,
        dueAt,
        sections: sectionNames
          .filter((section) => sections.includes(section))
          .map((section) => ({
            section,
            fields: fieldsOf(section, section === "commitment" ? {} : form.content[section]),
          })),
        offers: sectionOffers({ county, campaign, pupil: form.content.pupil }),
      });
    },
);
