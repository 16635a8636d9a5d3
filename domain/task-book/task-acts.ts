import * as z from "zod";
import { type Day, yearOf } from "../calendar/time.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import { reachedOf, type TaskItem } from "./task-item.ts";

const read = { version: wholeNumber(1, 1_000_000), humanFact: text(10) };

/** How far the owner says an item is, in all, and what proves it. */
export const ProgressForm = z.object({
  ...read,
  reached: wholeNumber(0, 1_000_000_000),
  note: text(500),
  proof: text(200),
});
export type ProgressForm = z.infer<typeof ProgressForm>;

/** How the office ends an item: its number is cancelled, it is moved to the next year, or it has failed. */
export const EndItemForm = z.object({ ...read, outcome: choice(["closed", "moved", "failed"]), text: text(500) });
export type EndItemForm = z.infer<typeof EndItemForm>;

/** The offices that keep the task book. */
const keepers = ["SUPERVISION_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR"] as const;

/** The role in which a person keeps the task book; none for others. */
export const keeperRole = (actor: StaffMember): EventActor | undefined => {
  const role = keepers.find((each) => holdsRole(actor, each, {}));
  return role && { role, id: actor.id };
};

/** The one human fact of an item: the last two digits of its number. */
export const factOfItem = ({ id }: Pick<TaskItem, "id">): string => id.slice(-2);

const refusalToRead = (item: TaskItem, form: { version: number; humanFact: string }): Refusal | undefined => {
  if (item.status !== "open") return { code: "TaskClosed" };
  if (item.record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: item.record.version } };
  return sameFact(form.humanFact, factOfItem(item))
    ? undefined
    : { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
};

/** The owner reports how far an item is; never less than before without saying so in the note. */
export const reportProgress = ({ actor, item, form, occasion }: Act<ProgressForm>): Decision => {
  if (item === undefined) return refuse({ code: "TaskNotFound" });
  if (item.ownerId !== actor.id) return refuse({ code: "NotYourTask" });
  const refusal = refusalToRead(item, form);
  if (refusal) return refuse(refusal);
  const { reached, note, proof } = form;
  const progressed: TaskItem = {
    ...item,
    progress: [...item.progress, { reached, note, proof, by: actor.id, at: occasion.now }],
  };
  const by = { role: actor.roles[0]?.role ?? "PRINCIPAL", id: actor.id };
  return accept({
    save: [progressed],
    emit: [itemTold("TaskItemProgressed", progressed, { by, occasion, words: { reached } })],
  });
};

/** The office ends an item: a number is cancelled only by somebody else than its owner, with the target reached and proof on file (S0-26). */
export const endItem = ({ actor, item, form, occasion, next }: Act<EndItemForm> & Successor): Decision => {
  if (item === undefined) return refuse({ code: "TaskNotFound" });
  const by = keeperRole(actor);
  if (by === undefined || item.ownerId === actor.id) return refuse({ code: "NotAllowedHere" });
  const refusal = refusalToRead(item, form);
  if (refusal) return refuse(refusal);
  if (form.outcome === "closed" && reachedOf(item) < item.target.amount)
    return refuse({ code: "TargetNotReached", ids: { reached: reachedOf(item), target: item.target.amount } });
  if (form.outcome === "moved" && next === undefined) return refuse({ code: "TransitionNotAllowed" });
  const moved = form.outcome === "moved" && next !== undefined ? successorOf(item, next) : undefined;
  const ended: TaskItem = {
    ...item,
    status: form.outcome,
    ended: { by: actor.id, at: occasion.now, text: form.text, ...(moved && { movedTo: moved.id }) },
  };
  const events = { closed: "TaskItemClosed", moved: "TaskItemMoved", failed: "TaskItemFailed" } as const;
  return accept({
    save: [ended, ...(moved ? [moved] : [])],
    emit: [
      itemTold(events[form.outcome], ended, { by, occasion, words: moved ? { to: moved.id } : {} }),
      ...(moved ? [itemTold("TaskItemAdded", moved, { by, occasion, words: { from: item.id } })] : []),
    ],
  });
};

/** The same date a year later; 29 February becomes the last of the month. */
const aYearLater = (day: Day): Day => `${yearOf(day) + 1}${day.slice(4).replace("02-29", "02-28")}` as Day;

/** What is left of an item goes on in the next year under a new number. */
const successorOf = (item: TaskItem, id: string): TaskItem => {
  const { ended: _, ...kept } = item;
  return {
    ...kept,
    record: unrecorded,
    id,
    year: item.year + 1,
    dueOn: aYearLater(item.dueOn),
    target: { ...item.target, amount: Math.max(1, item.target.amount - reachedOf(item)) },
    progress: [],
    status: "open",
    from: item.id,
  };
};

/** What the history tells of an item. */
export const itemTold = (
  type: DomainEvent["type"],
  { id }: TaskItem,
  { by, occasion, words }: { by: EventActor; occasion: Occasion; words: DomainEvent["words"] },
): DomainEvent => ({ type, subject: { kind: "taskItem", id }, at: occasion.now, actor: by, words });

type Act<Form> = {
  readonly actor: StaffMember;
  readonly item: TaskItem | undefined;
  readonly form: Form;
  readonly occasion: Occasion;
};

/** The id a moved item gets in the next year; nobody needs one for another ending. */
type Successor = { readonly next?: string };
