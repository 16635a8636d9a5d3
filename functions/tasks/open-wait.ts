import { system } from "../../domain/history/domain-event.ts";
import { withNews } from "../../domain/notice/mailbox.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import {
  type Opening,
  openApplicationWait,
  openListWait,
  openObjectionWait,
  openSupervisionWait,
  type WaitRequest,
} from "../../domain/wait/open-wait.ts";
import { hasMovedOn, sameVisit } from "../../domain/wait/path.ts";
import { closeWait, type Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { passOverKin } from "./pass-over-kin.ts";
import { loadRecord, loadSubject, type Subject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { WaitInput } from "./task-input.ts";

// Enough for a chain of relatives and a few writers at once.
const attempts = 12;

/**
 * Stores the token of a workflow that begins to wait, or answers it at once with what the record already says. The
 * record is read again once the token is stored: whatever happened before is answered here, whatever happens later
 * finds the token. A visit that its run has left meanwhile stores nothing.
 */
export const openWaitHandler = (deps: Dependencies) =>
  taskHandler(deps, "open-wait", WaitInput, async ({ purpose, execution, state, enteredAt, resumeToken, ...ids }) => {
    const request = { purpose, visit: { execution, state, enteredAt }, resumeToken };
    const occasion = await occasionOf(deps);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const read = await loadSubject(deps, ids);
      if (read.wait && hasMovedOn(read.wait, request.visit)) return {};
      const opening = openingOf({ request, occasion, read });
      if (opening.is !== "waiting") {
        await closeOvertaken(deps, { current: read.wait, visit: request.visit });
        await answer(deps, { opening, resumeToken });
        return {};
      }
      if (await passOverKin(deps, read, opening.wait)) continue;
      await noteNews(deps, { opened: opening.wait, before: read.wait });
      if ((await deps.store.commit(opening.change)) === "conflict") continue;
      const isSaved = opening.change.save.some(({ kind }) => kind === opening.wait.subject.kind);
      if (isSaved || (await loadRecord(deps, ids)).record.version === opening.wait.subjectVersion) return {};
    }
    throw new TaskError("Transient", "the record changed at every attempt to open a wait");
  });

type Opened = { readonly request: WaitRequest; readonly occasion: Occasion; readonly read: Subject };

const openingOf = ({
  request,
  occasion,
  read: { subject, wait: current, school, county, away, inquiry, grid },
}: Opened): Opening => {
  const facts = { request, current, county, school, away, occasion };
  if (subject.kind === "application") return openApplicationWait({ ...facts, application: subject });
  if (subject.kind === "list") return openListWait({ ...facts, list: subject });
  if (subject.kind !== "objection") {
    if (grid === undefined) throw new TaskError("RecordBroken", "the county has no supervision grid");
    return openSupervisionWait({ ...facts, subject, grid });
  }
  if (inquiry === undefined) throw new TaskError("RecordBroken", `objection ${subject.id} concerns nothing`);
  return openObjectionWait({ ...facts, objection: subject, inquiry });
};

type Answer = { readonly opening: Exclude<Opening, { is: "waiting" }>; readonly resumeToken: string };

const answer = async (deps: Dependencies, { opening, resumeToken }: Answer): Promise<void> => {
  if (opening.is === "resume") await deps.engine.resume({ resumeToken, output: opening.words });
  else await deps.engine.fail({ resumeToken, error: opening.error, cause: JSON.stringify(opening.words) });
};

type Overtaken = { readonly current: Wait | undefined; readonly visit: Wait["visit"] };

/** A task this visit had opened while its case was decided otherwise leaves the work list. */
const closeOvertaken = async (deps: Dependencies, { current, visit }: Overtaken): Promise<void> => {
  if (current === undefined || current.closed !== undefined || !sameVisit(current, visit)) return;
  const closed = closeWait(current, { at: deps.clock.now(), by: system.id, outcome: "overtaken" });
  await deps.store.commit({ save: [closed], emit: [] });
};

type NewWork = { readonly opened: Wait; readonly before: Wait | undefined };

/** A new piece of work is news for the person who has it; the mailbox is written only by the first since the last digest. */
const noteNews = async (deps: Dependencies, { opened, before }: NewWork): Promise<void> => {
  if (opened.assignee === undefined || opened.number === before?.number) return;
  const staffId = opened.assignee;
  const mailbox = withNews({ mailbox: await deps.mailboxes.find(staffId), staffId, now: deps.clock.now() });
  // A conflict means that somebody else has just written the news.
  if (mailbox !== undefined) await deps.store.commit({ save: [mailbox], emit: [] });
};
