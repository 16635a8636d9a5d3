import type { StaffMember } from "../county/staff-member.ts";
import { parseTaskId, subjectOf, type Wait } from "../wait/wait.ts";
import { hasLeft, roundOf } from "./access-round.ts";
import type { Link, LinkedWork } from "./link.ts";

/** What has become of a piece of work since its link was mailed. */
export const workFates = ["waits", "doneByYou", "doneByOther", "passedOn", "over"] as const;
type WorkFate = (typeof workFates)[number];

/** What has become of a task that was this person's; the subject's present wait tells it. */
export const fateOf = ({ taskId }: LinkedWork, wait: Wait | undefined, staffId: string): WorkFate => {
  if (wait?.number !== parseTaskId(taskId).number) return "over";
  if (wait.closed !== undefined) return wait.closed.by === staffId ? "doneByYou" : "doneByOther";
  return wait.assignee === staffId ? "waits" : "passedOn";
};

/** Why a link opens nothing any more, if so: its person's access ended, its days are over, or nothing it was mailed for waits. */
export const deathOf = ({ link, staff, waits, openWork }: LinkFacts, now: Link["issuedAt"]): LinkDeath | undefined => {
  if (hasLeft(staff) || link.round !== roundOf(staff)) return "ended";
  if (now >= link.expiresAt) return "expired";
  const mayStillWait = link.work.length === 0 || (link.moreWork > 0 && openWork === "some");
  if (mayStillWait || link.work.some((each) => fateOf(each, waitOf(each, waits), staff.id) === "waits"))
    return undefined;
  return "settled";
};

/** The present wait of the subject a remembered task is about. */
export const waitOf = ({ taskId }: LinkedWork, waits: readonly Wait[]): Wait | undefined => {
  const { kind, id } = subjectOf(taskId);
  return waits.find(({ subject }) => subject.kind === kind && subject.id === id);
};

/** The ways a link ends. */
type LinkDeath = "ended" | "expired" | "settled";

/** A link with what tells whether it still opens anything. */
export type LinkFacts = {
  readonly link: Link;
  readonly staff: StaffMember;
  /** The present waits of the subjects it remembers. */
  readonly waits: readonly Wait[];
  /** Whether the person has any open work; asked only when there was more than the link remembers. */
  readonly openWork: "some" | "none";
};
