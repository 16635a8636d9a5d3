import * as z from "zod";
import { repostPage } from "../../web/pages/repair/repost-page.tsx";
import { RepostView } from "../../web/views/repair.ts";
import { ClosedView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { listRepairs } from "./list-repairs.ts";
import { listTaskView } from "./list-task-view.ts";
import { type OpenTask, taskDoor } from "./task-door.ts";

/** A stopped list to post anew; nothing for other work. */
const openRepost = async (
  deps: Dependencies,
  { task, subject, head, from }: OpenTask,
): Promise<RepostView | undefined> => {
  if (task.purpose !== "repostList" || subject.kind !== "list") return undefined;
  const [view, repairs] = await Promise.all([
    listTaskView(deps, { list: subject, head, purpose: "signList", from }),
    listRepairs(deps, subject),
  ]);
  return { ...view, is: "repost", purpose: "repostList", repairs, unanswered: subject.objections ?? 0 };
};

/** The door of a stopped list for whoever posts it anew. */
export const showRepostHandler = taskDoor({
  name: "show-repost",
  view: z.discriminatedUnion("is", [RepostView, ClosedView]),
  open: openRepost,
  page: repostPage,
});
