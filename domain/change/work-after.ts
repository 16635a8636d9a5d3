import type { Application } from "../application/application.ts";
import { told } from "../application/move.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { assigneeFor } from "../wait/assignee.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import type { Effect } from "./effect.ts";

const nothing: Change = { save: [], emit: [] };

/** What becomes of the work that was open on an application: it leaves the work list, or goes to the new school's people. */
export const workAfter = (facts: WorkAfter): Change => {
  const { wait, effect, by, occasion } = facts;
  if (wait === undefined || wait.closed !== undefined) return nothing;
  if (effect.work === "closes")
    return { save: [closeWait(wait, { at: occasion.now, by: by.id, outcome: "changed" })], emit: [] };
  return effect.work === "moves" ? handedOver(facts, wait) : nothing;
};

/** The wait itself goes on: only whose work it is, and until when, is another matter now. */
const handedOver = ({ application, county, toSchool, by, occasion }: WorkAfter, wait: Wait): Change => {
  const { purpose, assignee: from } = wait;
  const unit = application.schoolCode;
  if (from === undefined) return { save: [{ ...wait, unit }], emit: [] };
  const school = toSchool ? { school: toSchool } : {};
  const to = assigneeFor({ purpose, county, ...school, application, escalations: 0 }) ?? from;
  const dueAt = "dueAt" in application ? application.dueAt : wait.dueAt;
  return {
    save: [{ ...wait, unit, assignee: to, dueAt, openedAt: occasion.now, escalations: 0 }],
    emit: [told("TaskReassigned", application, { at: occasion.now, actor: by, words: { purpose, from, to } })],
  };
};

type WorkAfter = {
  readonly application: Application;
  readonly wait: Wait | undefined;
  readonly effect: Effect;
  readonly county: County;
  readonly toSchool: School | undefined;
  readonly by: EventActor;
  readonly occasion: Occasion;
};
