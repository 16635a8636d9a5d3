import { FileStatementForm, fileStatement } from "../../domain/escalation/file-statement.ts";
import { escalationAct } from "./escalation-act.ts";

/** States the unit's view before the decision. */
export const fileStatementHandler = escalationAct({
  name: "file-statement",
  body: FileStatementForm,
  events: ["StatementFiled"],
  decide: (desk, form) => fileStatement({ ...desk, form }),
});
