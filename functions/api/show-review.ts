import * as z from "zod";
import { ReviewStage } from "../../domain/application/application.ts";
import { reviewPage } from "../../web/pages/task/review-page.tsx";
import { ClosedView, ReviewView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { reviewView } from "./review-view.ts";
import { type OpenTask, taskDoor } from "./task-door.ts";

/** An open review; nothing for other work. */
export const openReview = async (
  deps: Dependencies,
  { task, subject, head, reader }: OpenTask,
): Promise<ReviewView | undefined> => {
  const stage = ReviewStage.safeParse(task.purpose).data;
  return subject.kind === "application" && stage
    ? reviewView(deps, { application: subject, head, stage, reader })
    : undefined;
};

/** The door of a task for those who review, as the form of their decision. */
export const showReviewHandler = taskDoor({
  view: z.discriminatedUnion("is", [ReviewView, ClosedView]),
  open: openReview,
  page: reviewPage,
});
