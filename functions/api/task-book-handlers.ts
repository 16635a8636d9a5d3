import { addTaskItemHandler } from "./add-task-item.ts";
import { endTaskItemHandler } from "./end-task-item.ts";
import { exportTaskBookHandler } from "./export-task-book.ts";
import { reportTaskItemHandler } from "./report-task-item.ts";
import { showTaskBookHandler } from "./show-task-book.ts";
import { showTaskItemHandler } from "./show-task-item.ts";
import { showTaskItemFormHandler } from "./show-task-item-form.ts";

export const taskBookHandlers = {
  "add-task-item": addTaskItemHandler,
  "end-task-item": endTaskItemHandler,
  "export-task-book": exportTaskBookHandler,
  "report-task-item": reportTaskItemHandler,
  "show-task-book": showTaskBookHandler,
  "show-task-item": showTaskItemHandler,
  "show-task-item-form": showTaskItemFormHandler,
};
