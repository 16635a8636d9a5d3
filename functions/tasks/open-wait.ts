import { withNews } from "../../domain/notice/mailbox.ts";
import type { Change } from "../../domain/shared/decision.ts";
import { type Opening, openApplicationWait, openListWait } from "../../domain/wait/open-wait.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { loadSubject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { WaitInput } from "./task-input.ts";

const attempts = 8;

/** Stores the token of a workflow that begins to wait, or answers it at once with what the record already says. */
export const openWaitHandler = (deps: Dependencies) =>
  taskHandler(deps, "open-wait", WaitInput, async ({ purpose, execution, state, enteredAt, resumeToken, ...ids }) => {
    const request = { purpose, visit: { execution, state, enteredAt }, resumeToken };
    const open = async (): Promise<Opening> => {
      const { subject, wait: current, school, county } = await loadSubject(deps, ids);
      const facts = { request, current, county, school, occasion: await occasionOf(deps) };
      const opening =
        subject.kind === "application"
          ? openApplicationWait({ ...facts, application: subject })
          : openListWait({ ...facts, list: subject });
      if (opening.is !== "waiting") return opening;
      return { ...opening, change: await withMailbox(deps, { change: opening.change, current }) };
    };
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const opening = await open();
      if (opening.is === "resume") {
        await deps.engine.resume({ resumeToken, output: opening.words });
        return {};
      }
      if (opening.is === "fail") {
        await deps.engine.fail({ resumeToken, error: opening.error, cause: JSON.stringify(opening.words) });
        return {};
      }
      if ((await deps.store.commit(opening.change)) === "committed") return {};
    }
    throw new TaskError("Transient", "the record changed at every attempt to open a wait");
  });

/** A new piece of work is news for the person who has it; the mailbox is written only by the first since the last digest. */
const withMailbox = async (
  deps: Dependencies,
  { change, current }: { readonly change: Change; readonly current: Wait | undefined },
): Promise<Change> => {
  const opened = change.save.find((record) => record.kind === "wait");
  if (opened?.assignee === undefined || opened.number === current?.number) return change;
  const staffId = opened.assignee;
  const mailbox = withNews({ mailbox: await deps.mailboxes.find(staffId), staffId, now: deps.clock.now() });
  return mailbox === undefined ? change : { ...change, save: [...change.save, mailbox] };
};
