import type { InspectedUnit, SupervisionGrid } from "../supervision/grid.ts";
import type { Away, AwayReason, CycleNature, InspectionCycle, Team } from "./cycle.ts";
import { inspectorsOf, isTeamComplete } from "./due-process.ts";
import { lotOf } from "./lot.ts";
import type { UnitRecord } from "./unit-record.ts";

const teamSize = 3;

/** Why an inspector may not inspect a unit, if so: a tie of the grid (督导条例 art. 10), or it is their own. */
export const recusalOf = (
  { ties, units }: Pick<SupervisionGrid, "ties" | "units">,
  { inspectorId, unitId }: { readonly inspectorId: string; readonly unitId: string },
): Exclude<AwayReason, "lastTime"> | undefined =>
  units.some(({ id, headId }) => id === unitId && headId === inspectorId)
    ? "ownUnit"
    : ties.find((tie) => tie.inspectorId === inspectorId && tie.unitId === unitId)?.why;

/**
 * Teams of three for every unit, one of them leads (督导条例 art. 16): nobody inspects where they have a tie, nobody inspects
 * the same unit twice running where it can be avoided, and the work is spread evenly, the lead too. A unit for which three
 * are not to be had gets no team: a gap to fill, never a smaller team. Whoever stays away from a unit stands there with why.
 */
export const composeTeams = ({ grid, units, records, seed }: ComposeTeams): Pick<InspectionCycle, "teams" | "away"> => {
  const lot = lotOf(seed, "teams");
  const order = new Map(grid.inspectorIds.map((id) => [id, lot(1_000_000)]));
  const work = new Map<string, number>();
  const leads = new Map<string, number>();
  const lightest = (loads: readonly ReadonlyMap<string, number>[]) => (one: string, other: string) =>
    loads.reduce((gap, load) => gap || (load.get(one) ?? 0) - (load.get(other) ?? 0), 0);
  const away: Away[] = [];
  const teams: Team[] = [];
  const desks = units.map((unit) => deskOf({ grid, unit, records }));
  // Whoever has the fewest to choose from chooses first.
  for (const { unitId, free, fresh, barred } of desks.toSorted((one, other) => one.free.length - other.free.length)) {
    away.push(...barred);
    const [...rested] = fresh.toSorted(lightest([work, leads, order]));
    const again = free.filter((id) => !fresh.includes(id)).toSorted(lightest([work, leads, order]));
    const chosen = [...rested, ...again].slice(0, teamSize);
    const stayed = free.filter((id) => !fresh.includes(id) && !chosen.includes(id));
    away.push(...stayed.map((inspectorId) => ({ unitId, inspectorId, why: "lastTime" as const })));
    const [leadId, ...memberIds] = chosen.toSorted(lightest([leads, order]));
    if (leadId === undefined || chosen.length < teamSize) continue;
    teams.push({ unitId, leadId, memberIds });
    leads.set(leadId, (leads.get(leadId) ?? 0) + 1);
    for (const id of chosen) work.set(id, (work.get(id) ?? 0) + 1);
  }
  const place = (unitId: string): number => units.findIndex(({ id }) => id === unitId);
  return {
    teams: teams.toSorted((one, other) => place(one.unitId) - place(other.unitId)),
    away: away.toSorted((one, other) => place(one.unitId) - place(other.unitId)),
  };
};

type ComposeTeams = {
  readonly grid: SupervisionGrid;
  readonly units: readonly InspectedUnit[];
  readonly records: readonly UnitRecord[];
  readonly seed: string;
};

const deskOf = ({ grid, unit, records }: Omit<ComposeTeams, "units" | "seed"> & { readonly unit: InspectedUnit }) => {
  const unitId = unit.id;
  const last = records.find((record) => record.unitId === unitId)?.lastInspectors ?? [];
  const barred = grid.inspectorIds.flatMap((inspectorId): readonly Away[] => {
    const why = recusalOf(grid, { inspectorId, unitId });
    return why === undefined ? [] : [{ unitId, inspectorId, why }];
  });
  const free = grid.inspectorIds.filter((id) => !barred.some(({ inspectorId }) => inspectorId === id));
  return { unitId, barred, free, fresh: free.filter((id) => !last.includes(id)) };
};

/** What is wrong with the team of a unit, if anything: it is missing, too small, not of the office, or somebody has a tie. */
export type TeamFault = "noTeam" | "tooFew" | "notAnInspector" | "tie";

/** Checks the team of a unit as the plan stands, and as the ties stand now. */
export const teamFault = (
  grid: SupervisionGrid,
  { nature, team, unitId }: { readonly nature: CycleNature; readonly team: Team | undefined; readonly unitId: string },
): TeamFault | undefined => {
  if (team === undefined) return "noTeam";
  const inspectors = inspectorsOf(team);
  if (!isTeamComplete(nature, team)) return "tooFew";
  if (inspectors.some((id) => !grid.inspectorIds.includes(id))) return "notAnInspector";
  return inspectors.some((inspectorId) => recusalOf(grid, { inspectorId, unitId }) !== undefined) ? "tie" : undefined;
};

/** The units of a plan whose teams are not in order, each with what is wrong: nothing is sent before these are filled. */
export const gapsOf = (
  { nature, sample, teams }: Pick<InspectionCycle, "nature" | "sample" | "teams">,
  grid: SupervisionGrid,
): readonly { readonly unitId: string; readonly fault: TeamFault }[] =>
  sample.flatMap(({ unitId }) => {
    const fault = teamFault(grid, { nature, team: teams.find((team) => team.unitId === unitId), unitId });
    return fault === undefined ? [] : [{ unitId, fault }];
  });
