import { WithdrawalForm, withdrawAfterDefence } from "../../domain/finding/withdraw-finding.ts";
import { findingAct } from "./finding-act.ts";

/** Takes a finding back because the unit's defence was right. */
export const withdrawFindingHandler = findingAct({
  name: "withdraw-finding",
  body: WithdrawalForm,
  events: ["FindingWithdrawn"],
  decide: (_, file, form) => withdrawAfterDefence({ ...file, form }),
});
