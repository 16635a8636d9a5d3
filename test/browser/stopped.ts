import type { AidList } from "../../domain/publicity/aid-list.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { taskIdOf, type Wait } from "../../domain/wait/wait.ts";
import type { World } from "../support/world.ts";
import type { townshipOf } from "./township.ts";

type Township = Awaited<ReturnType<typeof townshipOf>>;

/** A list of the round after all others that was stopped and waits for its principal; answers with whose work it is and where. */
export const stoppedIn = async ({ deps }: World, { list, school }: Township) => {
  const { window, record: _, ...hanging } = list("school", "posted");
  if (window === undefined) throw new Error("the posted list has no window");
  const at = deps.clock.now();
  const stopped: AidList = {
    ...hanging,
    record: unrecorded,
    id: `${hanging.campaignId}-${hanging.scope}-9`,
    round: 9,
    status: "stopped",
    endedPostings: [{ window, endedAt: at, cause: "wrongContent" }],
    defects: [{ cause: "wrongContent", by: hanging.preparedBy, at, serials: [1, 2], text: "年级写错。" }],
  };
  const assignee = school(hanging.scope).offices.principalId;
  const wait: Wait = {
    kind: "wait",
    record: unrecorded,
    subject: { kind: "list", id: stopped.id },
    number: 1,
    purpose: "repostList",
    visit: { execution: `publicity-${stopped.id}-1`, state: "Reposting", enteredAt: at },
    subjectVersion: 1,
    resumeToken: "nobody waits",
    openedAt: at,
    dueAt: window.endsAt,
    assignee,
    unit: hanging.scope,
    escalations: 0,
  };
  if ((await deps.lists.find(stopped.id)) === undefined) await deps.store.commit({ save: [stopped, wait], emit: [] });
  return { assignee, path: `/tasks/${taskIdOf(wait)}/repost` };
};
