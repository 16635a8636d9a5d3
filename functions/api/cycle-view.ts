import { dayOf } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { pointsOf } from "../../domain/indicator/score.ts";
import { TargetRuleSet } from "../../domain/indicator/target-line.ts";
import { gapsOf } from "../../domain/inspection/compose-teams.ts";
import { type InspectionCycle, inspectionIdOf } from "../../domain/inspection/cycle.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { readsAllInspections } from "../../domain/inspection/may-read.ts";
import { factOfPlan } from "../../domain/inspection/plan-desk.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import { CycleEvent, type CycleUnit, type CycleView } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";
import { plansCycles } from "./cycle-facts.ts";
import { cycleRow } from "./cycle-row.ts";
import { indicatorsView } from "./indicators-view.ts";
import { namesOf } from "./told-history.ts";

type Facts = {
  readonly cycle: InspectionCycle;
  readonly grid: SupervisionGrid;
  readonly county: County;
  readonly staff: StaffMember;
  /** The units the reader may see. */
  readonly units: readonly string[];
  readonly occasion: Occasion;
};

/** A cycle as its reader sees it: the plan with all reasons, then the progress and results of the units that are theirs to see. */
export const cycleView = async (deps: Dependencies, facts: Facts): Promise<CycleView> => {
  const { cycle, grid, staff, units, occasion } = facts;
  const mayChange = cycle.status === "planned" && plansCycles(staff);
  const [inspections, history] = await Promise.all([
    cycle.sentAt === undefined
      ? []
      : deps.inspections.findMany(units.map((unitId) => inspectionIdOf(cycle.id, unitId))),
    deps.history.of({ kind: "cycle", id: cycle.id }),
  ]);
  const names = await namesOf(deps, [
    ...grid.inspectorIds,
    ...cycle.teams.flatMap(({ leadId, memberIds }) => [leadId, ...memberIds]),
    cycle.plannedBy,
    ...history.map(({ event }) => event.actor.id),
  ]);
  const plannedBy = names.get(cycle.plannedBy);
  const isPast = dayOf(occasion.now) > cycle.dates.notice;
  return {
    ...cycleRow(cycle, facts),
    version: cycle.record.version,
    dateReasons: cycle.dateReasons,
    ...(plannedBy === undefined ? {} : { plannedBy }),
    plannedAt: cycle.plannedAt,
    ...(cycle.sentAt === undefined ? {} : { sentAt: cycle.sentAt }),
    ...(cycle.closedAt === undefined ? {} : { closedAt: cycle.closedAt }),
    ...(cycle.cancelReason === undefined ? {} : { cancelReason: cycle.cancelReason }),
    ...(cycle.bulletinId === undefined ? {} : { bulletinId: cycle.bulletinId }),
    ...(cycle.announcementId === undefined ? {} : { announcementId: cycle.announcementId }),
    seed: cycle.seed,
    catalogue: lookedAt(cycle),
    schools: Number(factOfPlan(cycle)),
    rows: rowsOf({ ...facts, inspections, names, mayChange }),
    may: !mayChange ? "read" : isPast ? "redate" : "send",
    inspectors: mayChange ? grid.inspectorIds.map((id) => personOf(names, id)) : [],
    history: history.toReversed().flatMap(({ event, version }) => {
      const type = CycleEvent.safeParse(event.type);
      const name = names.get(event.actor.id);
      const unit = unitOf(grid, String(event.words["unitId"] ?? ""));
      if (!type.success) return [];
      return [
        {
          at: event.at,
          type: type.data,
          role: event.actor.role,
          ...(name === undefined ? {} : { name }),
          version,
          ...(unit ? { unit: { name: unit.name, englishName: unit.englishName } } : {}),
        },
      ];
    }),
  };
};

const personOf = (names: ReadonlyMap<string, string>, id: string) => ({ id, name: names.get(id) ?? id });

/** The indicators of a cycle by groups, with the targets of its year and what each is worth among them. */
const lookedAt = ({ indicators, year, ruleSet }: InspectionCycle): CycleView["catalogue"] => {
  const worth = pointsOf(indicators);
  const known = TargetRuleSet.safeParse(ruleSet);
  const { groups, ...asked } = indicatorsView({ year, ruleSet: known.success ? known.data : "county" });
  return {
    ...asked,
    groups: groups.flatMap((group) => {
      const own = group.indicators
        .filter(({ id }) => indicators.includes(id))
        .map((indicator) => ({ ...indicator, points: Math.round((worth.get(indicator.id) ?? 0) * 100) / 100 }));
      const points = Math.round(own.reduce((sum, each) => sum + each.points, 0));
      return own.length === 0 ? [] : [{ ...group, points, indicators: own }];
    }),
  };
};

type RowFacts = Facts & {
  readonly inspections: readonly Inspection[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayChange: boolean;
};

const rowsOf = ({
  cycle,
  grid,
  county,
  staff,
  units,
  inspections,
  names,
  mayChange,
  occasion,
}: RowFacts): CycleUnit[] => {
  const gaps = gapsOf(cycle, grid);
  const seesAll = plansCycles(staff) || readsAllInspections(staff);
  const named = (code: string) => ({ code, ...schoolNames(county, code) });
  return cycle.sample
    .filter(({ unitId }) => units.includes(unitId))
    .map(({ unitId, risk, schools }): CycleUnit => {
      const unit = unitOf(grid, unitId);
      const team = cycle.teams.find((each) => each.unitId === unitId);
      const fault = cycle.status === "planned" ? gaps.find((gap) => gap.unitId === unitId)?.fault : undefined;
      const inspection = inspections.find((each) => each.unitId === unitId);
      const result = cycle.results?.find((each) => each.unitId === unitId);
      const drawn = schools.map(({ code }) => code);
      return {
        unitId,
        name: unit?.name ?? unitId,
        englishName: unit?.englishName ?? unitId,
        form: unit?.form ?? "township",
        risk,
        schools: schools.map(({ code, why }) => ({ ...named(code), why })),
        others: mayChange ? (unit?.schoolCodes ?? []).filter((code) => !drawn.includes(code)).map(named) : [],
        ...(team && {
          team: { lead: personOf(names, team.leadId), members: team.memberIds.map((id) => personOf(names, id)) },
        }),
        ...(fault === undefined ? {} : { fault }),
        ...(seesAll && {
          away: cycle.away
            .filter((each) => each.unitId === unitId)
            .map(({ inspectorId, why }) => ({ name: personOf(names, inspectorId).name, why })),
        }),
        ...(inspection && { progress: progressOf(inspection, occasion) }),
        ...(result && { result: resultOf(result) }),
      };
    });
};

const progressOf = (inspection: Inspection, { calendar, now }: Occasion): NonNullable<CycleUnit["progress"]> => ({
  inspectionId: inspection.id,
  status: inspection.status,
  dueAt: inspection.dueAt,
  daysLeft: daysLeft({ calendar, now, dueAt: inspection.dueAt }),
  selfReport: inspection.selfReport?.timing ?? "missing",
});

const resultOf = ({ unitId: _, ...result }: NonNullable<InspectionCycle["results"]>[number]) => result;
