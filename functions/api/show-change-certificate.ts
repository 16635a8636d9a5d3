import { dayOf } from "../../domain/calendar/time.ts";
import { mayRead } from "../../domain/change/remit.ts";
import { certificatePage } from "../../web/pages/change/certificate-page.tsx";
import { CertificateView } from "../../web/views/change.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { ChangePath } from "./change-facts.ts";
import { ok, refused } from "./reply.ts";

/** The certificate for the county a pupil goes to: which aid of this term was received here, and which was not. */
export const showChangeCertificateHandler = apiHandler(
  {
    name: "show-change-certificate",
    access: "staff",
    path: ChangePath,
    view: CertificateView,
    page: certificatePage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { changeId } }) => {
      const [change, county, { campaign }] = await Promise.all([
        deps.changes.find(changeId),
        deps.county.get(),
        occasionOf(deps),
      ]);
      if (change === undefined || !mayRead(staff, change)) return refused({ code: "PageNotFound" });
      const { details, decided, effects } = change;
      if (details.what !== "transferOut" || change.status !== "confirmed" || decided === undefined)
        return refused({ code: "PageNotFound" });
      const received = new Set(
        effects.flatMap(({ applicationId, became }) => (became === "stopsWithTerm" ? [applicationId] : [])),
      );
      const applications = await deps.applications.findMany(effects.map(({ applicationId }) => applicationId));
      return ok<CertificateView>({
        changeId,
        pupilName: change.pupilName,
        school: schoolNames(county, change.schoolCode),
        toCounty: details.toCounty,
        term: { schoolYear: campaign.schoolYear, term: campaign.term },
        leftOn: change.happenedOn,
        issuedOn: dayOf(decided.at),
        lines: applications.map((application) => ({
          programme: application.programme,
          received: received.has(application.id) ? "yes" : "no",
          ...(received.has(application.id) &&
            "award" in application &&
            application.award && { amount: application.award.amount }),
        })),
      });
    },
);
