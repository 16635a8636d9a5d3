import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import type { InspectionCycle } from "./cycle.ts";
import { planningAs } from "./may-plan.ts";

/** What every form about a plan asks: the version read and one fact, how many schools the sample has. */
export const planRead = { version: wholeNumber(1, 1_000_000), humanFact: text(10) };

/** The one human fact of a plan: the number of schools in its sample. */
export const factOfPlan = ({ sample }: Pick<InspectionCycle, "sample">): string =>
  String(sample.reduce((sum, { schools }) => sum + schools.length, 0));

/** What every act on a plan looks at. */
export type PlanDesk = {
  readonly actor: StaffMember;
  readonly cycle: InspectionCycle | undefined;
  readonly grid: SupervisionGrid | undefined;
  /** The cycle's present wait; the record is the truth, so it may be missing. */
  readonly task: Wait | undefined;
  readonly occasion: Occasion;
};

type Planning = { readonly by: EventActor; readonly cycle: InspectionCycle; readonly grid: SupervisionGrid };

/** Whether this person may act on this plan now, having read the present version; the refusal says why not. */
export const mayPlan = ({ actor, cycle, grid }: PlanDesk, { version, humanFact }: Read): Planning | Refusal => {
  const by = planningAs(actor);
  if (by === undefined || grid === undefined) return { code: "NotAllowedHere" };
  if (cycle === undefined) return { code: "CycleNotFound" };
  if (cycle.status !== "planned") return { code: "TaskClosed" };
  if (cycle.record.version !== version)
    return { code: "VersionConflict", ids: { seen: version, now: cycle.record.version } };
  if (humanFact !== undefined && !sameFact(humanFact, factOfPlan(cycle)))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  return { by, cycle, grid };
};

type Read = { readonly version: number; readonly humanFact?: string };

/** The task to confirm the plan, closed with this outcome; nothing where none is open. */
export const closedTask = ({ task, actor, occasion }: PlanDesk, outcome: string): readonly Wait[] =>
  task === undefined || task.closed !== undefined ? [] : [closeWait(task, { at: occasion.now, by: actor.id, outcome })];
