import { nextSection } from "../../domain/application/draft-form.ts";
import { submitBy } from "../../domain/campaign/opening.ts";
import { receiptPage } from "../../web/pages/apply/receipt.tsx";
import { ReceiptView } from "../../web/views/apply.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { ok, refused } from "./reply.ts";

/** The receipt to write down or print: of a form just begun, or of one that was submitted. */
export const showReceiptHandler = apiHandler(
  { name: "show-receipt", access: "family", view: ReceiptView, page: receiptPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo } }) => {
      const recognition = await deps.recognitions.find(receiptNo);
      const draft = recognition ? undefined : await deps.recognitions.draft(receiptNo);
      const file = recognition ?? draft;
      if (file === undefined) return refused({ code: "DraftNotFound" });
      const { campaign, now } = await occasionOf(deps);
      const applications = recognition ? await deps.applications.findMany(recognition.applicationIds) : [];
      return ok({
        receiptNo,
        pupilName: file.pupilName,
        phoneEnding: file.phoneEnding,
        statusUrl: `${deps.settings.publicUrl}/status?receiptNo=${receiptNo}`,
        onBehalf: file.onBehalf !== undefined,
        closesAt: submitBy(campaign, now, draft?.makeupId),
        ...(draft && { next: nextSection(draft) }),
        ...(recognition && {
          submitted: {
            at: recognition.submittedAt,
            school: schoolNames(await deps.county.get(), recognition.schoolCode),
            applications: applications.toSorted((one, other) => one.id.localeCompare(other.id)),
          },
        }),
      });
    },
);
