import { answerRecheckHandler } from "./answer-recheck.ts";
import { appealAccountabilityHandler } from "./appeal-accountability.ts";
import { askRecheckHandler } from "./ask-recheck.ts";
import { correctDecisionHandler } from "./correct-decision.ts";
import { decideAccountabilityHandler } from "./decide-accountability.ts";
import { decideAppealHandler } from "./decide-appeal.ts";
import { filePlanHandler } from "./file-plan.ts";
import { fileProgressHandler } from "./file-progress.ts";
import { fileStatementHandler } from "./file-statement.ts";
import { holdInterviewHandler } from "./hold-interview.ts";
import { proposeAccountabilityHandler } from "./propose-accountability.ts";
import { setInterviewHandler } from "./set-interview.ts";
import { showEscalationHandler } from "./show-escalation.ts";
import { showEscalationLetterHandler } from "./show-escalation-letter.ts";
import { showEscalationsHandler } from "./show-escalations.ts";
import { signInterviewHandler } from "./sign-interview.ts";

/** The doors of the ladder, by their names. */
export const escalationHandlers = {
  "show-escalations": showEscalationsHandler,
  "show-escalation": showEscalationHandler,
  "show-escalation-letter": showEscalationLetterHandler,
  "set-interview": setInterviewHandler,
  "hold-interview": holdInterviewHandler,
  "sign-interview": signInterviewHandler,
  "file-plan": filePlanHandler,
  "file-progress": fileProgressHandler,
  "propose-accountability": proposeAccountabilityHandler,
  "file-statement": fileStatementHandler,
  "decide-accountability": decideAccountabilityHandler,
  "ask-recheck": askRecheckHandler,
  "answer-recheck": answerRecheckHandler,
  "appeal-accountability": appealAccountabilityHandler,
  "decide-appeal": decideAppealHandler,
  "correct-decision": correctDecisionHandler,
};
