import type { PageContext } from "../../layout/page-context.ts";
import type { OpenTaskView } from "../../views/task.ts";
import { listTaskPage } from "./list-task-page.tsx";
import { parkedPage } from "./parked-page.tsx";
import { reviewPage } from "./review-page.tsx";

/** One piece of open work: an application, a list or a parked case to decide. */
export const taskPage = (view: OpenTaskView, context: PageContext): string => {
  switch (view.is) {
    case "review":
      return reviewPage(view, context);
    case "list":
      return listTaskPage(view, context);
    case "parked":
      return parkedPage(view, context);
  }
};
