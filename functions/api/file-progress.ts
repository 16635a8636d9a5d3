import { FileProgressForm, fileProgress } from "../../domain/escalation/file-progress.ts";
import { escalationAct } from "./escalation-act.ts";

/** Reports the week's progress of a plan. */
export const fileProgressHandler = escalationAct({
  name: "file-progress",
  body: FileProgressForm,
  events: ["ProgressFiled"],
  decide: (desk, form) => fileProgress({ ...desk, form }),
});
