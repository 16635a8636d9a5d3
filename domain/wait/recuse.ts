import * as z from "zod";
import type { Application } from "../application/application.ts";
import { told } from "../application/move.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { type EventActor, system } from "../history/domain-event.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { possibleFor } from "./assignee.ts";
import type { Around } from "./assignment.ts";
import { refusalToDecide } from "./may-decide.ts";
import { closeWait, reassigned, type Wait } from "./wait.ts";

/** "This is my relative": the fact is the last character of the pupil's name. Nobody is asked how they are related. */
export const RecuseForm = z.object({ version: wholeNumber(1, 1_000_000), humanFact: text(10) });
export type RecuseForm = z.infer<typeof RecuseForm>;

/** Whoever has the task declares a tie to the family and hands on all they have of it; nobody can be talked out of it. */
export const declareKin = ({ actor, task, application, siblings = [], form, ...around }: DeclareKin): Decision => {
  if (task === undefined || application === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: task.purpose });
  if (refusal) return refuse(refusal);
  if (task.purpose === "parked") return refuse({ code: "NotAllowedHere" });
  if (application.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: application.record.version } });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const role = actor.roles[0]?.role ?? "HOMEROOM_TEACHER";
  const said = { ...around, staffId: actor.id, why: "declared", by: { role, id: actor.id } } as const;
  const others = siblings.filter((sibling) => !sibling.application.barred?.includes(actor.id));
  const changes = [{ application, task }, ...others].map((each) => recuse({ ...said, ...each }));
  return accept({ save: changes.flatMap(({ save }) => save), emit: changes.flatMap(({ emit }) => emit) });
};

/**
 * Passes somebody over who must stay away from an application. An open task of theirs goes to the next lawful person;
 * when nobody is left the case is parked, and operators see it.
 */
export const recuse = ({
  application,
  staffId,
  why,
  by = system,
  task,
  occasion,
  school,
  ...around
}: Recuse): Change => {
  const kept = { ...application, barred: [...(application.barred ?? []), staffId] };
  const telling = { at: occasion.now, actor: by };
  const holds = task?.closed === undefined && task?.assignee === staffId && task.purpose !== "parked";
  const hold = holds ? task : undefined;
  const office = { ...around, ...(school && { school }), application: kept };
  const possible = hold ? possibleFor({ ...office, purpose: hold.purpose, escalations: hold.escalations }) : [];
  const next = possible[Math.min(hold?.escalations ?? 0, possible.length - 1)];
  const words = { from: staffId, why, ...(hold && { purpose: hold.purpose }), ...(next && { to: next.assignee }) };
  const recused = told("TaskRecused", kept, { ...telling, words });
  if (hold === undefined) return { save: [kept], emit: [recused] };
  if (next) return { save: [kept, reassigned(hold, next)], emit: [recused] };
  const closed = closeWait(hold, { at: occasion.now, by: by.id, outcome: "recused" });
  return {
    save: [kept, closed],
    emit: [recused, told("CaseParked", kept, { ...telling, words: { why: "nobodyLeft" } })],
  };
};

type Surroundings = Pick<Around, "county" | "school" | "away"> & { readonly occasion: Occasion };

type Recuse = Surroundings & {
  readonly application: Application;
  /** Who stays away from now on. */
  readonly staffId: string;
  readonly why: "ownChild" | "likelyKin" | "declared";
  /** Who says so; the system where absent. */
  readonly by?: EventActor;
  readonly task: Wait | undefined;
};

type DeclareKin = Surroundings & {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly application: Application | undefined;
  /** The family's other applications, each with its latest wait and its school. */
  readonly siblings?: readonly (Pick<Recuse, "application" | "task"> & Pick<Surroundings, "school">)[];
  readonly form: RecuseForm;
};
