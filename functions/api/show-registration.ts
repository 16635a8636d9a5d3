import { holdsRole } from "../../domain/county/staff-member.ts";
import { registeringRoles } from "../../domain/objection/objection-roles.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { registrationPage } from "../../web/pages/objections/registration-page.tsx";
import { RegistrationView } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { listUnit } from "./list-head.ts";
import { placeOfUnit } from "./objection-units.ts";
import { ok, refused } from "./reply.ts";

const hasHung = ({ window, endedPostings = [] }: AidList): boolean => window !== undefined || endedPostings.length > 0;

/** The form with which staff write down an objection that came by phone, on paper or in person. */
export const showRegistrationHandler = apiHandler(
  { name: "show-registration", access: "staff", view: RegistrationView, page: registrationPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const [county, { campaign }] = await Promise.all([deps.county.get(), occasionOf(deps)]);
      const may = (level: AidList["level"], unit: string): boolean =>
        registeringRoles[level].some((role) => holdsRole(staff, role, placeOfUnit(county, unit)));
      const schools = (county?.schools ?? []).filter(({ code }) => may("school", code));
      if (schools.length === 0) return refused({ code: "NotAllowedHere" });
      const isOfCounty = may("county", "county");
      const found = isOfCounty
        ? await deps.lists.ofCampaign(campaign.id)
        : (await Promise.all(schools.map(({ code }) => deps.lists.ofScope(campaign.id, "school", code)))).flat();
      return ok<RegistrationView>({
        lists: found.filter(hasHung).map((list) => ({
          ...{ listId: list.id, unit: listUnit(county, list), level: list.level },
          ...{ scope: list.scope, round: list.round },
        })),
        schools: isOfCounty ? schools.map(({ code, name, englishName }) => ({ code, name, englishName })) : [],
      });
    },
);
