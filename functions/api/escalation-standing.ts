import { dayOf, type Instant } from "../../domain/calendar/time.ts";
import { countedSteps, countsUntil, nextStep, stepsIn } from "../../domain/escalation/counter.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import type { IssueClass } from "../../domain/finding/finding.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { ClassStanding, EscalationRow, RememberedStep } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";

type Facts = { readonly history: readonly Escalation[]; readonly issueClass: IssueClass; readonly now: Instant };

/** Where a unit stands in one issue class: what counts, until when, and where the next trigger leads. */
export const classStanding = (facts: Facts): ClassStanding => {
  const counted = countedSteps(facts);
  const countsOf = (step: Escalation): RememberedStep["counts"] => {
    if (counted.includes(step)) return "yes";
    if (step.relieved !== undefined) return "relieved";
    return countsUntil(step) < dayOf(facts.now) ? "fallenOut" : "absorbed";
  };
  return {
    issueClass: facts.issueClass,
    counter: counted.length,
    next: nextStep({ ...facts, trigger: "overdueRectification" }),
    steps: stepsIn(facts).map((step) => ({
      escalationId: step.id,
      step: step.step,
      openedOn: dayOf(step.openedAt),
      until: countsUntil(step),
      counts: countsOf(step),
    })),
  };
};

/** One step of the ladder as a list shows it. */
export const escalationRow = async (
  { calendar, clock }: Pick<Dependencies, "calendar" | "clock">,
  { escalation, grid }: { readonly escalation: Escalation; readonly grid: SupervisionGrid },
): Promise<EscalationRow> => {
  const { id, unitId, issueClass, step, status, ended, openedAt, dueAt } = escalation;
  const { name, englishName } = unitOf(grid, unitId) ?? { name: unitId, englishName: unitId };
  return {
    escalationId: id,
    unit: { name, englishName },
    issueClass,
    step,
    status,
    ...(ended && { ended }),
    openedAt,
    dueAt,
    daysLeft: daysLeft({ calendar: await calendar.get(), now: clock.now(), dueAt }),
  };
};
