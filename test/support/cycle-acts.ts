import type { Instant } from "../../domain/calendar/time.ts";
import type { EventActor } from "../../domain/history/domain-event.ts";
import { cancelCycle } from "../../domain/inspection/cancel-cycle.ts";
import { confirmPlan } from "../../domain/inspection/confirm-plan.ts";
import { type InspectionCycle, inspectionIdOf } from "../../domain/inspection/cycle.ts";
import {
  announcedIn,
  bulletinSignedIn,
  inspectionEndedIn,
  opinionIssuedIn,
  type Progress,
} from "../../domain/inspection/cycle-progress.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { inspectionTold } from "../../domain/inspection/inspection-told.ts";
import { type PlanCycleForm, planCycle } from "../../domain/inspection/plan-cycle.ts";
import { factOfPlan, type PlanDesk } from "../../domain/inspection/plan-desk.ts";
import { accept } from "../../domain/shared/decision.ts";
import { planFacts } from "../../functions/supervision/plan-facts.ts";
import { personOf } from "./findings.ts";
import { found, type OfficeMachine } from "./office-machine.ts";
import { aPlanForm } from "./planning.ts";

const deputy: EventActor = { role: "DEPUTY_DIRECTOR", id: "deputy" };

/** What the supervision of a small county does with a cycle; what its units do is told by its outcome. */
export const cycleActs = ({ deps, engine, act, occasion }: OfficeMachine) => {
  const cycle = (id: string): Promise<InspectionCycle> => found(deps.cycles.find(id));
  const inspection = (id: string): Promise<Inspection> => found(deps.inspections.find(id));
  const desk = async (id: string): Promise<PlanDesk> => ({
    actor: personOf("supervision-head"),
    cycle: await deps.cycles.find(id),
    grid: await deps.grid.get(),
    task: await deps.tasks.waitOf({ kind: "cycle", id }),
    occasion: await occasion(),
  });
  const read = async (id: string) => {
    const plan = await cycle(id);
    return { version: plan.record.version, humanFact: factOfPlan(plan) };
  };
  const moved = (id: string, move: (cycle: InspectionCycle) => Promise<Progress>) =>
    act(async () => {
      const progress = await move(await cycle(id));
      return accept({ save: [progress.cycle], emit: progress.events });
    });
  const run = (id: string) => ({ workflow: "inspection-cycle", name: `cycle-${id}-1` });
  return {
    cycle,
    cyclePath: (id: string) => engine.path(run(id)),
    cycleEnded: async (id: string) => (await engine.describe(run(id)))?.status,
    cycleTask: (id: string) => deps.tasks.waitOf({ kind: "cycle", id }),
    plan: (form: Partial<PlanCycleForm> = {}) =>
      act(async () => {
        const facts = await planFacts(deps, aPlanForm(form));
        return planCycle({ actor: "calendar", form: aPlanForm(form), seed: "20260601", ...facts });
      }),
    send: (id: string) => act(async () => confirmPlan({ ...(await desk(id)), form: await read(id) })),
    cancel: (id: string) =>
      act(async () => cancelCycle({ ...(await desk(id)), form: { ...(await read(id)), reason: "另有安排" } })),
    /** A unit's opinion letter is issued, with this result. */
    issueLetter: (id: string, unitId: string, result: NonNullable<Inspection["result"]>) =>
      act(async () => {
        const { now } = await occasion();
        const inspectionId = inspectionIdOf(id, unitId);
        const before = await inspection(inspectionId);
        const issued: Inspection = {
          ...before,
          status: "rectifying",
          result,
          dueAt: "2026-12-31T16:00:00.000Z" as Instant,
        };
        const progress = opinionIssuedIn(await cycle(id), { inspectionId, now });
        const told = inspectionTold("OpinionIssued", issued, { by: deputy, now });
        return accept({ save: [issued, progress.cycle], emit: [told, ...progress.events] });
      }),
    /** A unit's inspection is closed. */
    end: (id: string, unitId: string) =>
      act(async () => {
        const { now } = await occasion();
        const inspectionId = inspectionIdOf(id, unitId);
        const closed: Inspection = { ...(await inspection(inspectionId)), status: "closed", closedAt: now };
        const progress = inspectionEndedIn(await cycle(id), { inspectionId, now });
        const told = inspectionTold("InspectionClosed", closed, { by: deputy, now });
        return accept({ save: [closed, progress.cycle], emit: [told, ...progress.events] });
      }),
    signCycleBulletin: (id: string) =>
      moved(id, async (each) => bulletinSignedIn(each, { by: deputy, occasion: await occasion() })),
    signCycleAnnouncement: (id: string) =>
      moved(id, async (each) => announcedIn(each, { by: deputy, occasion: await occasion() })),
  };
};
