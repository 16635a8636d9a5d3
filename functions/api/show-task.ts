import { taskIdOf, type Wait } from "../../domain/wait/wait.ts";
import { taskPage } from "../../web/pages/task/task-page.ts";
import { type OpenTaskView, TaskView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { openList } from "./show-list-task.ts";
import { openParked } from "./show-parked.ts";
import { openReview } from "./show-review.ts";
import { type OpenTask, taskDoor } from "./task-door.ts";

const openAny = async (deps: Dependencies, task: OpenTask): Promise<OpenTaskView | undefined> =>
  (await openReview(deps, task)) ?? (await openList(deps, task)) ?? openParked(deps, task);

/** A stopped list is opened on its own page. */
const elsewhere = (task: Wait): string | undefined =>
  task.purpose === "repostList" ? `/tasks/${taskIdOf(task)}/repost` : undefined;

/** One piece of work of any kind. */
export const showTaskHandler = taskDoor({ view: TaskView, elsewhere, open: openAny, page: taskPage });
