import { type Carried, goesOn } from "../../domain/sweep/carried.ts";
import type { Dependencies, ItemKey } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";

/** The queues of a school in which an application goes on, or may. */
const queues = [
  ...["submitted", "classCheck", "schoolCheck", "schoolList", "schoolPublicity"],
  ...["countyRecheck", "countyList", "countyPublicity", "correction", "onHold", "rejected"],
];

type Pages = () => AsyncGenerator<readonly Carried[]>;

/**
 * Where the county's records stand for which a workflow has to be running, as the indexes know them; each place is read by
 * itself, and a record that cannot be read hides no other one: it is named to `broken`.
 */
export const goingRecords = async (deps: Dependencies, broken: (key: ItemKey) => void): Promise<readonly Pages[]> => {
  const [county, campaign] = await Promise.all([deps.county.get(), deps.campaign.get()]);
  if (county === undefined || campaign === undefined) return [];
  const schools = county.schools.map(({ code }) => code);
  const applicationsOf = (schoolCode: string, queue: string): Pages => {
    const read = (page: { readonly limit: number; readonly after?: string }) =>
      deps.applications.ofSchool({ campaignId: campaign.id, schoolCode, queue, broken, ...page });
    return () => allPages(read);
  };
  return [
    ...schools.flatMap((code) => queues.map((queue) => applicationsOf(code, queue))),
    ...["county", ...schools].map(
      (unit): Pages =>
        () =>
          allPages((page) => deps.objections.ofUnit(unit, { ...page, broken })),
    ),
    async function* () {
      yield await deps.lists.ofCampaign(campaign.id, { broken });
    },
    () => cyclesAndInspections(deps, broken),
    () => allPages((page) => deps.escalations.open({ ...page, broken })),
  ];
};

async function* cyclesAndInspections(
  deps: Dependencies,
  broken: (key: ItemKey) => void,
): AsyncGenerator<readonly Carried[]> {
  for await (const cycles of allPages((page) => deps.cycles.all({ ...page, broken }))) {
    yield cycles;
    for (const { id } of cycles.filter(goesOn))
      yield* allPages((page) => deps.inspections.ofCycle(id, { ...page, broken }));
  }
}
