import * as z from "zod";
import { yearOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { mapScope } from "../../domain/task-book/map-scope.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { todayOf } from "./task-item-facts.ts";

/** Where on the map somebody looks closer: codes and ids of the grid. */
export const MapQuery = z.object({
  district: z.string().max(40).exactOptional(),
  township: z.string().max(60).exactOptional(),
  school: z.string().max(20).exactOptional(),
  /** The size of the sheet it is printed on. */
  paper: z.enum(["a4", "a3"]).exactOptional(),
});
export type MapQuery = z.infer<typeof MapQuery>;

/** As many cycles as a line over halves shows. */
const cyclesShown = 8;

/**
 * Everything the map is counted from. It costs four reads of one record (county, grid, campaign, its tally) and seven
 * queries, each of one page as long as the county has less than 500 of a thing: tallies of help, open and proved
 * problems, cycles, problems of the latest cycle, open steps of the ladder, items of the year. Nothing is scanned.
 */
export const mapFacts = async (deps: Dependencies, { staff, query }: Asked) => {
  const [county, grid, campaign, tallies] = await Promise.all([
    deps.county.get(),
    deps.grid.get(),
    deps.campaign.get(),
    deps.helpTallies.all(),
  ]);
  if (county === undefined || grid === undefined) return undefined;
  const place = placeIn(query, { county, grid });
  if (place === undefined) return undefined;
  const scope = mapScope({ actor: staff, grid, schools: county.schools, place });
  if (scope === undefined) return undefined;
  const today = todayOf(deps);
  const [tally, open, proved, steps, items, { records: cycles }] = await Promise.all([
    campaign && deps.tallies.find(campaign.id),
    allRecords((page) => deps.findings.inState("open", page)),
    allRecords((page) => deps.findings.inState("proved", page)),
    allRecords((page) => deps.escalations.open(page)),
    deps.taskItems.ofYear(yearOf(today)),
    deps.cycles.all({ limit: cyclesShown }),
  ]);
  const latest = cycles.find(({ sentAt }) => sentAt !== undefined);
  const noted = latest ? await allRecords((page) => deps.findings.ofCycle({ cycleId: latest.id, ...page })) : [];
  return { county, grid, place, scope, today, tally, tallies, open, proved, steps, items, cycles, latest, noted };
};

/** What the map is counted from, of one look at it. */
export type MapFacts = NonNullable<Awaited<ReturnType<typeof mapFacts>>>;

/** The place asked for; undefined when the county has no such place. */
const placeIn = ({ district, township, school }: MapQuery, { county, grid }: Known) => {
  if (school !== undefined) return county.schools.some(({ code }) => code === school) ? { school } : undefined;
  if (township !== undefined) return grid.units.some(({ id }) => id === township) ? { township } : undefined;
  if (district !== undefined) return grid.districts.some(({ code }) => code === district) ? { district } : undefined;
  return {};
};

type Known = { readonly county: County; readonly grid: SupervisionGrid };
type Asked = { readonly staff: StaffMember; readonly query: MapQuery };
