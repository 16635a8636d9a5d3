import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { County } from "../../domain/county/county.ts";
import { offersFor } from "../../domain/programme/offers.ts";
import type { SectionOffers } from "../../web/views/apply.ts";

type Schooling = Pick<ApplicationForm["pupil"], "stage" | "grade" | "boarding">;

/** What a section's page offers to choose from: the county's schools by township, and the programmes that fit the pupil. */
export const sectionOffers = ({ county, campaign, pupil }: Facts): SectionOffers => ({
  schools: county.townships
    .map((township) => ({ township, schools: county.schools.filter((school) => school.township === township) }))
    .filter(({ schools }) => schools.length > 0),
  programmes: pupil
    ? offersFor(campaign.ruleVersion, pupil).map(({ need, amounts, ...offer }) => ({
        ...offer,
        amounts: [...amounts],
        needs: typeof need === "string" ? [] : [...need],
      }))
    : [],
  ...(pupil && { pupil }),
});

type Facts = { readonly county: County; readonly campaign: Campaign; readonly pupil: Schooling | undefined };
