import { ReopeningForm, reopenFinding } from "../../domain/finding/reopen-finding.ts";
import { findingAct } from "./finding-act.ts";

/** Opens a closed finding again, within twelve months. */
export const reopenFindingHandler = findingAct({
  name: "reopen-finding",
  body: ReopeningForm,
  events: ["FindingReopened"],
  decide: (_, file, form) => reopenFinding({ ...file, form }),
});
