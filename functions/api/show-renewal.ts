import type { FormSection } from "../../domain/application/application-form.ts";
import { type Renewal, type RenewalFacts, renewalOf } from "../../domain/application/renewal.ts";
import { schoolingOf } from "../../domain/application/start-draft.ts";
import { renewalPage } from "../../web/pages/family/renewal.tsx";
import { RenewalView } from "../../web/views/renewal.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { fieldsOf } from "./form-fields.ts";
import { renewalFacts } from "./renewal-facts.ts";
import { ok, refused } from "./reply.ts";
import { sectionOffers } from "./section-offers.ts";

const shown: readonly FormSection[] = ["pupil", "programmes", "guardian", "family", "bank"];

const answersOf = ({ form, pupil }: RenewalFacts, programmes: readonly string[]): RenewalView["answers"] => {
  const { content } = form;
  const now = {
    ...content,
    pupil: { ...content.pupil, ...(pupil && schoolingOf(pupil)) },
    programmes: { codes: programmes },
  };
  return Object.fromEntries(shown.map((section) => [section, fieldsOf(section, now[section])]));
};

const proved = (renewal: Renewal) => (renewal.way === "confirm" ? [...renewal.proved] : []);

/** What is known of a family from last time and of the pupil now: confirm it, or open the form where it has changed. */
export const showRenewalHandler = apiHandler(
  { name: "show-renewal", access: "family", view: RenewalView, page: renewalPage },
  (deps: Dependencies) =>
    async ({ actor: { receiptNo } }) => {
      const [facts, county] = await Promise.all([renewalFacts(deps, receiptNo), deps.county.get()]);
      if (facts === undefined) return refused({ code: "ApplicationNotFound" });
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      const renewal = renewalOf(facts);
      if (renewal.way === "none") return refused({ code: "CampaignClosed" });
      const { campaign } = facts.occasion;
      return ok<RenewalView>({
        receiptNo,
        pupilName: facts.recognition.pupilName,
        schoolYear: campaign.schoolYear,
        term: campaign.term,
        way: renewal.way,
        ...(renewal.way === "confirm" && { makes: renewal.makes }),
        ended: [...renewal.ended],
        proved: proved(renewal),
        answers: answersOf(facts, renewal.programmes),
        offers: sectionOffers({ county, campaign, pupil: facts.pupil }),
      });
    },
);
