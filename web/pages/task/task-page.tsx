import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import type { TaskView } from "../../views/task.ts";
import { ClosedPage } from "./closed-page.tsx";
import { ListTaskPage } from "./list-task-page.tsx";
import { ParkedPage } from "./parked-page.tsx";
import { ReviewPage } from "./review-page.tsx";

/** One piece of work: an application, a list or a parked case to decide, or the decision on record. */
export const taskPage = (view: TaskView, shown: PageContext): string => {
  // A refused decision shows this page under the post's own path.
  const context = { ...shown, path: `/tasks/${view.taskId}` };
  switch (view.is) {
    case "review":
      return renderPage(<ReviewPage view={view} context={context} />);
    case "list":
      return renderPage(<ListTaskPage view={view} context={context} />);
    case "parked":
      return renderPage(<ParkedPage view={view} context={context} />);
    case "closed":
      return renderPage(<ClosedPage view={view} context={context} />);
  }
};
