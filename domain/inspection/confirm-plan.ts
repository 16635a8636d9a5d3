import * as z from "zod";
import { addDays, dayOf, endOfDay } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import { gapsOf } from "./compose-teams.ts";
import { type InspectionCycle, inspectionIdOf } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";
import { closedTask, mayPlan, type PlanDesk, planRead } from "./plan-desk.ts";

/** A plan is sent as it was read: its version, and how many schools are in its sample. */
export const ConfirmPlanForm = z.object(planRead);
export type ConfirmPlanForm = z.infer<typeof ConfirmPlanForm>;

/** From the last visit on: the preliminary opinion, the defence, and the letter. */
const lettersOutDays =
  supervisionLimits.preliminaryDays.comprehensive + supervisionLimits.defenceDays + supervisionLimits.opinionDays;

/**
 * Sends the plan: from now on every unit is inspected. Never with a team that breaks the rules as the ties stand now
 * (督导条例 arts. 10, 16), never after the last day on which the notice would still go ahead.
 */
export const confirmPlan = ({ form, ...desk }: PlanDesk & { readonly form: ConfirmPlanForm }): Decision => {
  const planning = mayPlan(desk, form);
  if ("code" in planning) return refuse(planning);
  const { cycle, grid, by } = planning;
  const { now } = desk.occasion;
  const [gap] = gapsOf(cycle, grid);
  if (gap) return refuse({ code: "TeamsIncomplete", ids: gap });
  if (dayOf(now) > cycle.dates.notice) return refuse({ code: "PlanDatesPassed", ids: { notice: cycle.dates.notice } });
  const inspections = cycle.sample.map(({ unitId }) => inspectionIdOf(cycle.id, unitId));
  const sent: InspectionCycle = {
    ...cycle,
    status: "inspecting",
    sentAt: now,
    dueAt: endOfDay(addDays(cycle.dates.onSiteUntil, lettersOutDays)),
    awaited: inspections,
    running: inspections,
  };
  return accept({
    save: [sent, ...closedTask(desk, "sent")],
    emit: [cycleTold("CycleSent", sent, { by, now, words: { units: inspections.length } })],
  });
};
