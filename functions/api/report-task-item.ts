import { ProgressForm, reportProgress } from "../../domain/task-book/task-acts.ts";
import { taskItemAct } from "./task-item-act.ts";

/** Whoever answers for an item reports how far it is, with proof. */
export const reportTaskItemHandler = taskItemAct({
  name: "report-task-item",
  body: ProgressForm,
  decide: (_, facts) => reportProgress(facts),
});
