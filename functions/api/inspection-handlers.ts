import { answerDisputeHandler } from "./answer-dispute.ts";
import { askForEvidenceHandler } from "./ask-for-evidence.ts";
import { decideRecheckHandler } from "./decide-recheck.ts";
import { disputeOpinionHandler } from "./dispute-opinion.ts";
import { fileDefenceHandler } from "./file-defence.ts";
import { fileSelfReportHandler } from "./file-self-report.ts";
import { issueOpinionHandler } from "./issue-opinion.ts";
import { issuePreliminaryHandler } from "./issue-preliminary.ts";
import { reportRectificationHandler } from "./report-rectification.ts";
import { showInspectionHandler } from "./show-inspection.ts";
import { showInspectionFileHandler } from "./show-inspection-file.ts";
import { showInspectionLetterHandler } from "./show-inspection-letter.ts";
import { showInspectionNoticeHandler } from "./show-inspection-notice.ts";
import { showInspectionsHandler } from "./show-inspections.ts";
import { showSelfReportHandler } from "./show-self-report.ts";

/** The doors of one inspection, by their names. */
export const inspectionHandlers = {
  "show-inspections": showInspectionsHandler,
  "show-inspection": showInspectionHandler,
  "show-inspection-notice": showInspectionNoticeHandler,
  "show-inspection-letter": showInspectionLetterHandler,
  "show-self-report": showSelfReportHandler,
  "file-self-report": fileSelfReportHandler,
  "ask-for-evidence": askForEvidenceHandler,
  "show-inspection-file": showInspectionFileHandler,
  "issue-preliminary": issuePreliminaryHandler,
  "file-defence": fileDefenceHandler,
  "issue-opinion": issueOpinionHandler,
  "dispute-opinion": disputeOpinionHandler,
  "answer-dispute": answerDisputeHandler,
  "report-rectification": reportRectificationHandler,
  "decide-recheck": decideRecheckHandler,
};
