import { addTaskItemHandler } from "./add-task-item.ts";
import { endTaskItemHandler } from "./end-task-item.ts";
import { exportMapHandler } from "./export-map.ts";
import { exportTaskBookHandler } from "./export-task-book.ts";
import { reportTaskItemHandler } from "./report-task-item.ts";
import { showMapHandler } from "./show-map.ts";
import { showTaskBookHandler } from "./show-task-book.ts";
import { showTaskItemHandler } from "./show-task-item.ts";
import { showTaskItemFormHandler } from "./show-task-item-form.ts";

/** The handlers of task book and map by their routes. */
export const taskBookHandlers = {
  "add-task-item": addTaskItemHandler,
  "end-task-item": endTaskItemHandler,
  "export-map": exportMapHandler,
  "export-task-book": exportTaskBookHandler,
  "report-task-item": reportTaskItemHandler,
  "show-map": showMapHandler,
  "show-task-book": showTaskBookHandler,
  "show-task-item": showTaskItemHandler,
  "show-task-item-form": showTaskItemFormHandler,
};
