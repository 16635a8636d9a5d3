import * as z from "zod";
import { endOfDay } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Wait } from "../wait/wait.ts";
import { teamFault } from "./compose-teams.ts";
import type { InspectionCycle, Team } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";
import { datesFor } from "./plan-cycle.ts";
import { mayPlan, type PlanDesk } from "./plan-desk.ts";

const version = wholeNumber(1, 1_000_000);
const unitId = text(40);

/**
 * What can be changed before a plan is sent: the team of a unit, one school more, the dates. The sample is never drawn
 * again: who could choose among seeds could choose the sample.
 */
export const ChangePlanForm = z.discriminatedUnion("act", [
  z.object({ act: z.literal("team"), version, unitId, leadId: text(60), memberIds: severalOf(text(60), 10) }),
  z.object({ act: z.literal("school"), version, schoolCode: text(20) }),
  z.object({ act: z.literal("dates"), version }),
]);
export type ChangePlanForm = z.infer<typeof ChangePlanForm>;

/** Changes a plan that has not been sent; the team rules hold for every change. */
export const changePlan = ({ form, ...desk }: PlanDesk & { readonly form: ChangePlanForm }): Decision => {
  const planning = mayPlan(desk, { version: form.version });
  if ("code" in planning) return refuse(planning);
  const { cycle, grid, by } = planning;
  const changed = change(cycle, { form, grid, occasion: desk.occasion });
  if ("code" in changed) return refuse(changed);
  const words = { act: form.act, ...("unitId" in form ? { unitId: form.unitId } : {}) };
  return accept({
    save: [changed, ...(form.act === "dates" ? postponed(desk, changed) : [])],
    emit: [cycleTold("CycleChanged", changed, { by, now: desk.occasion.now, words })],
  });
};

/** The task to send the plan has its time anew with it. */
const postponed = ({ task }: Pick<PlanDesk, "task">, { dueAt }: InspectionCycle): readonly Wait[] =>
  task === undefined || task.closed !== undefined ? [] : [{ ...task, dueAt }];

type Changing = { readonly form: ChangePlanForm; readonly grid: SupervisionGrid; readonly occasion: Occasion };

const change = (cycle: InspectionCycle, { form, grid, occasion }: Changing): InspectionCycle | Refusal => {
  switch (form.act) {
    case "team":
      return withTeam(cycle, { form, grid });
    case "school":
      return withSchool(cycle, { form, grid });
    case "dates":
      return withDates(cycle, occasion);
  }
};

const fault = (field: string, code: string): Refusal => ({ code: "FormIncomplete", faults: [{ field, code }] });

type TeamChange = { readonly form: Extract<ChangePlanForm, { act: "team" }>; readonly grid: SupervisionGrid };

const withTeam = (cycle: InspectionCycle, { form, grid }: TeamChange): InspectionCycle | Refusal => {
  const memberIds = [...new Set(form.memberIds)].filter((id) => id !== form.leadId);
  const team: Team = { unitId: form.unitId, leadId: form.leadId, memberIds };
  if (!cycle.sample.some((sampled) => sampled.unitId === form.unitId)) return fault("unitId", "notAChoice");
  if (memberIds.length === 0) return { code: "TeamsIncomplete", ids: { unitId: form.unitId, fault: "tooFew" } };
  const wrong = teamFault(grid, { nature: cycle.nature, team, unitId: form.unitId });
  if (wrong) return { code: "TeamsIncomplete", ids: { unitId: form.unitId, fault: wrong } };
  const order = cycle.sample.map((sampled) => sampled.unitId);
  const teams = [...cycle.teams.filter((other) => other.unitId !== form.unitId), team].toSorted(
    (one, other) => order.indexOf(one.unitId) - order.indexOf(other.unitId),
  );
  const inspects = (id: string): boolean => id === form.leadId || memberIds.includes(id);
  const away = cycle.away.filter((each) => each.unitId !== form.unitId || !inspects(each.inspectorId));
  return { ...cycle, teams, away };
};

type SchoolChange = { readonly form: Extract<ChangePlanForm, { act: "school" }>; readonly grid: SupervisionGrid };

const withSchool = (cycle: InspectionCycle, { form, grid }: SchoolChange): InspectionCycle | Refusal => {
  const unit = grid.units.find(({ schoolCodes }) => schoolCodes.includes(form.schoolCode));
  const sampled = cycle.sample.find(({ unitId: id }) => id === unit?.id);
  if (sampled === undefined) return fault("schoolCode", "notAChoice");
  if (sampled.schools.some(({ code }) => code === form.schoolCode)) return fault("schoolCode", "nothingChanged");
  const schools = [...sampled.schools, { code: form.schoolCode, why: "chosen" as const }];
  return { ...cycle, sample: cycle.sample.map((each) => (each === sampled ? { ...each, schools } : each)) };
};

/** The dates as they would be if the cycle were planned today: needed once the last day of its notice has passed. */
const withDates = (cycle: InspectionCycle, occasion: Occasion): InspectionCycle | Refusal => {
  const { nature, dates } = cycle;
  const planned = datesFor({ nature, from: dates.onSiteFrom, until: dates.onSiteUntil }, occasion);
  const isSame = planned.dates.notice === dates.notice && planned.dates.onSiteUntil === dates.onSiteUntil;
  return isSame ? fault("dates", "nothingChanged") : { ...cycle, ...planned, dueAt: endOfDay(planned.dates.notice) };
};
