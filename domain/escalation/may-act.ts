import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import { actingAs, type InspectionRead, misread } from "../inspection/may-act.ts";
import { accept, type Decision } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { SupervisionPurpose } from "../supervision/supervision-purpose.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import type { Escalation } from "./escalation.ts";
import { escalationTold } from "./told.ts";

/** What every act on a step of the ladder looks at. */
export type EscalationDesk = {
  readonly actor: StaffMember;
  /** The step's present wait. */
  readonly task: Wait | undefined;
  readonly escalation: Escalation | undefined;
  readonly unit: InspectedUnit | undefined;
  readonly occasion: Occasion;
};

/** The same once it is known that there is something to do. */
export type OnLadder = EscalationDesk & {
  readonly task: Wait;
  readonly escalation: Escalation;
  readonly unit: InspectedUnit;
  readonly by: EventActor & { readonly role: Role };
};

/**
 * Whether this person may do this with a step of the ladder now: it is the open work and theirs, and they have read the
 * present version and one fact of it, the last character of the unit's name. The refusal says why not.
 */
export const mayActOn = (desk: EscalationDesk, { purposes, form }: Wanted): OnLadder | Refusal => {
  const { actor, task, escalation, unit } = desk;
  if (escalation === undefined || unit === undefined) return { code: "EscalationNotFound" };
  if (task === undefined || task.closed !== undefined || !purposes.some((purpose) => purpose === task.purpose))
    return { code: "TaskClosed" };
  if (task.assignee !== actor.id) return { code: "NotYourTask" };
  const wrong = misread(escalation, { unit, form });
  return wrong ?? { ...desk, task, escalation, unit, by: actingAs(actor) };
};

type Wanted = { readonly purposes: readonly SupervisionPurpose[]; readonly form: InspectionRead };

/** Stores what a step has become by an act, tells it and closes the work that was open on it. */
export const moveOn = ({ task, by, occasion }: OnLadder, { becomes, event, outcome }: Move): Decision =>
  accept({
    save: [becomes, closeWait(task, { at: occasion.now, by: by.id, outcome })],
    emit: [escalationTold(event, becomes, { by, occasion, words: { outcome } })],
  });

type Move = {
  readonly becomes: Escalation;
  readonly event: SupervisionEventType;
  readonly outcome: string;
};
