import * as z from "zod";
import { type PublicityWindow, publicityWindow } from "../calendar/publicity-window.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { type DomainEvent, type EventType, system } from "../history/domain-event.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { refusalToDecide } from "../wait/may-decide.ts";
import { closeWait, mandateOf, type Wait } from "../wait/wait.ts";
import { type AidList, barredFrom } from "./aid-list.ts";
import { blursOf } from "./small-groups.ts";

/** The principal (or the centre's head) releases a frozen list for posting, or sends it back to the preparer. */
export const PostListForm = z.object({
  version: wholeNumber(1, 1_000_000),
  outcome: choice(["post", "return"]),
  /** The one human fact: how many lines the list has. */
  humanFact: text(10),
});
export type PostListForm = z.infer<typeof PostListForm>;

/** The role in which a list is posted: at county level the head's posting is the centre's signature. */
export const postingRole = { school: "PRINCIPAL", county: "AID_CENTER_HEAD" } as const;

/** Releases a list for posting, or dissolves it; its applications never left the queue. */
export const postList = ({ actor, task, list, form, occasion }: PostList): Decision => {
  if (task === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: "postList" });
  if (refusal) return refuse(refusal);
  if (list === undefined) return refuse({ code: "ListNotFound" });
  if (list.status !== "prepared") return refuse({ code: "ListNotReady" });
  if (barredFrom(list, "post").includes(actor.id)) return refuse({ code: "ActedBefore" });
  if (list.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: list.record.version } });
  if (!sameFact(form.humanFact, String(list.lines)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const posted = form.outcome === "post";
  const [finding] = list.findings;
  if (posted && finding) return refuse({ code: "PrivateDataOnList", ids: finding });
  return accept({
    save: [
      posted ? { ...list, status: "filling", postedBy: actor.id } : { ...list, status: "dissolved" },
      closeWait(task, { at: occasion.now, by: actor.id, outcome: form.outcome }),
    ],
    emit: [
      {
        type: posted ? "ListReleased" : "ListDissolved",
        subject: { kind: "list", id: list.id },
        at: occasion.now,
        actor: { role: postingRole[list.level], id: actor.id },
        words: { lines: list.lines, ...mandateOf(task) },
      },
    ],
  });
};

type PostList = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly list: AidList | undefined;
  readonly form: PostListForm;
  readonly occasion: Occasion;
};

/** The window of a list that is put up now, in the working days of its level. */
export const windowFromNow = (
  { level }: Pick<AidList, "level">,
  { now, calendar, campaign }: Occasion,
): PublicityWindow =>
  publicityWindow({
    calendar,
    postedAt: now,
    workingDays: campaign.limits[level === "school" ? "schoolPublicity" : "countyPublicity"],
  });

/** All lines are up: the list hangs from now, and its window is counted in working days (domain §8). One that lost every line is dissolved. */
export const hangList = (list: AidList, occasion: Occasion): Change => {
  if (list.lines === 0)
    return { save: [{ ...list, status: "dissolved", cursor: "" }], emit: [happened("ListDissolved", list, occasion)] };
  const window = windowFromNow(list, occasion);
  const posted = happened("ListPosted", list, occasion);
  return {
    save: [{ ...list, status: "posted", window, blurs: blursOf(list.level, list.crowd), cursor: "" }],
    emit: [{ ...posted, words: { ...posted.words, endsAt: window.endsAt } }],
  };
};

/**
 * The window has ended: the list comes down and waits for its signature; one that lost every line is closed, because
 * there is nothing to sign. Undefined while it still hangs.
 */
export const takeDownList = (list: AidList, occasion: Occasion): Change | undefined => {
  if (list.status !== "posted" || list.window === undefined || occasion.now < list.window.endsAt) return undefined;
  const takenDown = happened("ListTakenDown", list, occasion);
  return {
    save: [{ ...list, status: list.lines === 0 ? "closed" : "takenDown", takenDownAt: occasion.now }],
    emit: [{ ...takenDown, words: { ...takenDown.words, held: list.held } }],
  };
};

const happened = (type: EventType, { id, lines }: AidList, { now }: Occasion): DomainEvent => ({
  type,
  subject: { kind: "list", id },
  at: now,
  actor: system,
  words: { lines },
});
