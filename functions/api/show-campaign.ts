import { SchoolYear, usualTerms } from "../../domain/calendar/term.ts";
import { addDays } from "../../domain/calendar/time.ts";
import { countWorkingDays } from "../../domain/calendar/working-days.ts";
import { nextTermOf } from "../../domain/campaign/open-campaign.ts";
import { holdsRole } from "../../domain/county/staff-member.ts";
import { aidPolicies } from "../../domain/programme/time-limits.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { campaignPage } from "../../web/pages/campaign/campaign-page.tsx";
import { CampaignView } from "../../web/views/campaign.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { unfinishedNow } from "./campaign-facts.ts";
import { ok, refused } from "./reply.ts";

/** The next term's campaign as it usually is: ten working days to apply from the first day of term, open to the term's end. */
const usualNext = ({ campaign, calendar }: Occasion): CampaignView["next"] => {
  const { schoolYear, term } = nextTermOf(campaign);
  const [autumn, spring] = usualTerms(SchoolYear.parse(schoolYear));
  const { firstDay, lastDay } = term === "1" ? autumn : spring;
  const { limits, ruleVersion } = campaign;
  const window = { from: addDays(firstDay, -1), count: aidPolicies[ruleVersion].applyWindow };
  return {
    schoolYear,
    term,
    opensOn: firstDay,
    closesOn: countWorkingDays(calendar, window).lastDay,
    endsOn: lastDay,
    schoolPublicity: limits.schoolPublicity,
    countyPublicity: limits.countyPublicity,
    ruleVersion,
  };
};

/** The running campaign and, for the centre's head, the form that opens the next term's; the audit reads. */
export const showCampaignHandler = apiHandler(
  { name: "show-campaign", access: "staff", view: CampaignView, page: campaignPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const may = holdsRole(staff, "AID_CENTER_HEAD", {}) ? "open" : "read";
      if (may === "read" && !holdsRole(staff, "AUDITOR", {})) return refused({ code: "NotAllowedHere" });
      const occasion = await occasionOf(deps);
      const { campaign } = occasion;
      return ok<CampaignView>({
        running: campaign,
        version: campaign.record.version,
        may,
        unfinished: await unfinishedNow(deps, campaign),
        next: usualNext(occasion),
      });
    },
);
