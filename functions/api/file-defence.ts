import { DefenceForm, fileDefence } from "../../domain/inspection/file-defence.ts";
import { inspectionAct } from "./inspection-act.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The unit defends itself against the preliminary opinion. */
export const fileDefenceHandler = inspectionAct({
  name: "file-defence",
  body: DefenceForm,
  form: showInspectionHandler,
  events: ["DefenceFiled"],
  decide: async (_, facts, form) => fileDefence({ ...facts, form }),
});
