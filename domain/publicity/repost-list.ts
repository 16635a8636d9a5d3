import * as z from "zod";
import type { StaffMember } from "../county/staff-member.ts";
import { type DomainEvent, type EventActor, system } from "../history/domain-event.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { removedSerials, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { refusalToDecide } from "../wait/may-decide.ts";
import { listOnward } from "../wait/path.ts";
import { closeWait, mandateOf, type Wait } from "../wait/wait.ts";
import { type AidList, barredFrom } from "./aid-list.ts";
import { lintHead } from "./lint-list.ts";
import type { ListFinding } from "./list-finding.ts";
import { postingRole, windowFromNow } from "./post-list.ts";
import { removeLines, type ShownLine } from "./remove-lines.ts";
import { blursOf } from "./small-groups.ts";

/** A stopped list has been repaired and is posted anew, without the lines that are still wrong. */
export const RepostListForm = z.object({
  version: wholeNumber(1, 1_000_000),
  /** Serial numbers of lines that go back one step instead of being posted again. */
  removed: removedSerials,
  /** The one human fact: how many lines the list has. */
  humanFact: text(10),
});
export type RepostListForm = z.infer<typeof RepostListForm>;

/**
 * Posts a repaired list anew, with a whole new window; one that has lost every line is closed. It waits for the answers to
 * all objections to the list as a whole, and is linted as if it had never hung: what was wrong may be what it shows.
 */
export const repostList = ({ actor, task, list, removedLines, findings, form, occasion }: RepostList): Decision => {
  if (task === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: "repostList" });
  if (refusal) return refuse(refusal);
  if (list === undefined) return refuse({ code: "ListNotFound" });
  if (list.status !== "stopped" || (list.objections ?? 0) > 0) return refuse({ code: "ListNotReady" });
  if (barredFrom(list, "post").includes(actor.id)) return refuse({ code: "ActedBefore" });
  if (list.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: list.record.version } });
  if (!sameFact(form.humanFact, String(list.lines)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const removed = removeLines({ list, lines: removedLines, occasion });
  if (removed === undefined || removedLines.length !== form.removed.length)
    return refuse({ code: "LineNotOpen", faults: [{ field: "removed", code: "noSuchLine" }] });
  const isEmpty = removed.list.lines === 0;
  const [finding] = isEmpty ? [] : [...lintHead(list), ...findings];
  if (finding) return refuse({ code: "PrivateDataOnList", ids: finding });
  const by = { role: postingRole[list.level], id: actor.id };
  const after = isEmpty ? emptied(removed.list, { by, occasion }) : hung(removed.list, { by, occasion });
  return accept({
    save: [
      ...after.save,
      ...removed.save,
      closeWait(task, { at: occasion.now, by: actor.id, outcome: isEmpty ? "close" : "repost" }),
    ],
    emit: [...after.emit, ...removed.emit].map((event) => ({
      ...event,
      words: { ...event.words, ...mandateOf(task) },
    })),
  });
};

type RepostList = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly list: AidList | undefined;
  /** The lines whose serial numbers the form removes. */
  readonly removedLines: readonly ShownLine[];
  /** Where the lines that hang again look as if they held personal data. */
  readonly findings: readonly ListFinding[];
  readonly form: RepostListForm;
  readonly occasion: Occasion;
};

type Posting = { readonly by: EventActor; readonly occasion: Occasion };

const hung = (list: AidList, { by, occasion }: Posting): Change => {
  const posted: AidList = {
    ...list,
    status: "posted",
    window: windowFromNow(list, occasion),
    blurs: blursOf(list.level, list.crowd),
  };
  return { save: [posted], emit: [happened("ListReposted", posted, { by, occasion })] };
};

const emptied = (list: AidList, posting: Posting): Change => {
  const closed: AidList = { ...list, status: "closed" };
  return { save: [closed], emit: [happened("ListClosed", closed, posting)] };
};

const happened = (type: "ListReposted" | "ListClosed", list: AidList, { by, occasion }: Posting): DomainEvent => ({
  type,
  subject: { kind: "list", id: list.id },
  at: occasion.now,
  actor: by,
  words: { lines: list.lines, ...listOnward(list, occasion) },
});

/**
 * Nobody could see a list for so long that its window does not count: it begins afresh from now, when the list can be
 * seen again. Undefined when it does not hang.
 */
export const restartWindow = (list: AidList, occasion: Occasion): Change | undefined => {
  if (list.status !== "posted" || list.window === undefined) return undefined;
  const ended = { window: list.window, endedAt: occasion.now, cause: "gap" as const };
  return hung({ ...list, endedPostings: [...(list.endedPostings ?? []), ended] }, { by: system, occasion });
};
