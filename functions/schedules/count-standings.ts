import type { Instant } from "../../domain/calendar/time.ts";
import { countApplications, emptyTally } from "../../domain/county/count-applications.ts";
import type { SchoolTally, Tally } from "../../domain/county/tally.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

const pageSize = 200;

type Counting = { readonly campaignId: string; readonly schoolCode: string; readonly now: Instant };

const countSchool = async (deps: Dependencies, { campaignId, schoolCode, now }: Counting): Promise<SchoolTally> => {
  let tally = emptyTally(schoolCode);
  const read = (page: { readonly limit: number; readonly after?: string }) =>
    deps.applications.ofSchool({ campaignId, schoolCode, ...page });
  for await (const applications of allPages(read, pageSize)) tally = countApplications(tally, applications, now);
  return tally;
};

/** Counts where every application of the running campaign stands, school by school, for desks that never count themselves. */
export const countStandingsHandler = (deps: Dependencies) => async (): Promise<void> => {
  const [county, campaign] = await Promise.all([deps.county.get(), deps.campaign.get()]);
  if (county === undefined || campaign === undefined) return;
  const now = deps.clock.now();
  const schools: SchoolTally[] = [];
  for (const { code } of county.schools)
    schools.push(await countSchool(deps, { campaignId: campaign.id, schoolCode: code, now }));
  await commitChange(deps, async () => {
    const earlier = await deps.tallies.find(campaign.id);
    const tally: Tally = {
      kind: "tally",
      record: earlier?.record ?? unrecorded,
      campaignId: campaign.id,
      asOf: now,
      schools,
    };
    return earlier && earlier.asOf > now ? undefined : { save: [tally], emit: [] };
  });
};
