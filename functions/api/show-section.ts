import * as z from "zod";
import { nextSection, SectionName, sectionNames, sectionOf } from "../../domain/application/draft-form.ts";
import { sectionPage } from "../../web/pages/apply/section.tsx";
import { SectionView } from "../../web/views/apply.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { fieldsOf } from "./form-fields.ts";
import { ok, refused, seeOther } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

/** The path of a section's page. */
export const SectionPath = z.object({ section: SectionName });

/** One section of the form as it stands in the draft; the commitment shows all answers to be checked first. */
export const showSectionHandler = apiHandler(
  { name: "show-section", access: "family", path: SectionPath, view: SectionView, page: sectionPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo }, path: { section } }) => {
      const [draft, county, { campaign }] = await Promise.all([
        deps.recognitions.draft(receiptNo),
        deps.county.get(),
        occasionOf(deps),
      ]);
      if (draft === undefined || county === undefined) {
        const submitted = await deps.recognitions.find(receiptNo);
        return submitted ? seeOther("/receipt") : refused({ code: "DraftNotFound" });
      }
      const pupil = sectionOf(draft, "pupil");
      // What is offered depends on the pupil; the last page checks what all others hold.
      if (section === "programmes" && pupil === undefined) return seeOther("/apply/pupil");
      if (section === "commitment" && nextSection(draft) !== "commitment")
        return seeOther(`/apply/${nextSection(draft)}`);
      return ok({
        receiptNo,
        section,
        onBehalf: draft.onBehalf !== undefined,
        progress: sectionNames.map((name) => ({ section: name, complete: sectionOf(draft, name) !== undefined })),
        fields: fieldsOf(section, draft.typed[section]),
        offers: sectionOffers({ county, campaign, pupil }),
        answers:
          section === "commitment"
            ? Object.fromEntries(sectionNames.map((name) => [name, fieldsOf(name, draft.typed[name])]))
            : {},
      });
    },
);
