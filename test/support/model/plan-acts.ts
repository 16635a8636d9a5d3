import { Day } from "../../../domain/calendar/time.ts";
import { recusalOf } from "../../../domain/inspection/compose-teams.ts";
import type { PlanCycleForm } from "../../../domain/inspection/plan-cycle.ts";
import { factOfPlan, type PlanDesk } from "../../../domain/inspection/plan-desk.ts";
import { aPlanForm } from "../planning.ts";
import { type Acting, stepIn } from "./acting.ts";
import type { Step } from "./explore.ts";
import { occasionIn, type World } from "./world.ts";

/** Acts of one person on the plan of the cycle: planned, changed well and badly, sent, given up. */
export const planActs = (acting: Acting): readonly Step<World>[] => {
  const { world, office, person } = acting;
  const { cycle, grid, nature } = world;
  const { staff, name } = person;
  const occasion = occasionIn(world);
  const act = stepIn(world);
  if (cycle === undefined) {
    const form = aPlanForm({ nature, indicators: ["I01", "I05"], ...chosen(world) });
    const facts = { form, grid, records: [], cycles: [], seed: "1", since: undefined, occasion };
    return [act(`${name} plans the cycle`, () => office.planCycle({ actor: staff, ...facts }))];
  }
  const desk = { actor: staff, cycle, grid, task: world.waits[cycle.id], occasion };
  const read = { version: cycle.record.version, humanFact: factOfPlan(cycle) };
  const dates = { act: "dates", version: read.version } as const;
  return [
    ...(cycle.status === "planned" ? teamActs(acting, desk) : []),
    act(`${name} sets the dates anew`, () => office.changePlan({ ...desk, form: dates })),
    act(`${name} sends the plan`, () => office.confirmPlan({ ...desk, form: read })),
    act(`${name} cancels the plan`, () => office.cancelCycle({ ...desk, form: { ...read, reason: "另有安排" } })),
  ];
};

/** What a supervisor chooses for a cycle that is not of all units. */
const chosen = ({ nature, grid }: World): Partial<PlanCycleForm> =>
  nature === "halfYear"
    ? {}
    : { from: Day.parse("2026-06-22"), units: grid.units.map(({ id }) => id), topic: "资助资金" };

/** Teams as they may be, cut to two, and with somebody who has a tie. */
const teamActs = ({ world, office, person }: Acting, desk: PlanDesk): readonly Step<World>[] =>
  world.grid.units.flatMap((unit) => {
    const { inspectorIds } = world.grid;
    const isFree = (inspectorId: string) => recusalOf(world.grid, { inspectorId, unitId: unit.id }) === undefined;
    const free = inspectorIds.filter(isFree);
    const tied = inspectorIds.filter((id) => !isFree(id));
    const tried = [free.slice(0, 3), free.slice(0, 2), [...free.slice(0, 2), ...tied.slice(0, 1)]];
    const version = desk.cycle?.record.version ?? 0;
    return tried.map(([leadId = "", ...memberIds]) =>
      stepIn(world)(`${person.name} gives ${unit.englishName} the team ${[leadId, ...memberIds].join(", ")}`, () =>
        office.changePlan({ ...desk, form: { act: "team", version, unitId: unit.id, leadId, memberIds } }),
      ),
    );
  });
