import { AskRecheckForm, askRecheck } from "../../domain/escalation/ask-recheck.ts";
import { escalationAct } from "./escalation-act.ts";

/** Asks for a recheck of the decision. */
export const askRecheckHandler = escalationAct({
  name: "ask-recheck",
  body: AskRecheckForm,
  events: ["AccountabilityDisputed"],
  decide: (desk, form) => askRecheck({ ...desk, form }),
});
