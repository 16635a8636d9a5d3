import { draftResults } from "../../../domain/bulletin/draft-results.ts";
import { editDocument } from "../../../domain/bulletin/edit-document.ts";
import { signAnnouncement } from "../../../domain/bulletin/sign-announcement.ts";
import { signBulletin } from "../../../domain/bulletin/sign-bulletin.ts";
import { nameMeasure } from "../../../domain/finding/name-measure.ts";
import { proveFinding } from "../../../domain/finding/prove-finding.ts";
import { answerDispute } from "../../../domain/inspection/answer-dispute.ts";
import { cancelCycle } from "../../../domain/inspection/cancel-cycle.ts";
import { changePlan } from "../../../domain/inspection/change-plan.ts";
import { closeCycle } from "../../../domain/inspection/close-cycle.ts";
import { confirmPlan } from "../../../domain/inspection/confirm-plan.ts";
import { passDeadline as passCycleDeadline } from "../../../domain/inspection/cycle-path.ts";
import { decideRecheck } from "../../../domain/inspection/decide-recheck.ts";
import { disputeOpinion } from "../../../domain/inspection/dispute-opinion.ts";
import { drawVerifier } from "../../../domain/inspection/draw-verifier.ts";
import { endVisit } from "../../../domain/inspection/end-visit.ts";
import { fileDefence } from "../../../domain/inspection/file-defence.ts";
import { fileSelfReport } from "../../../domain/inspection/file-self-report.ts";
import { issueOpinion } from "../../../domain/inspection/issue-opinion.ts";
import { issuePreliminary } from "../../../domain/inspection/issue-preliminary.ts";
import { passDeadline as passInspectionDeadline } from "../../../domain/inspection/late.ts";
import { noteEntries } from "../../../domain/inspection/note-entries.ts";
import { noteVisitFinding } from "../../../domain/inspection/note-visit-finding.ts";
import { openInspection } from "../../../domain/inspection/open-inspection.ts";
import { planCycle } from "../../../domain/inspection/plan-cycle.ts";
import { reportRectification } from "../../../domain/inspection/report-rectification.ts";
import { scoreCycle } from "../../../domain/inspection/score-cycle.ts";
import { signVisit } from "../../../domain/inspection/sign-visit.ts";
import { declareTie } from "../../../domain/supervision/declare-tie.ts";
import { escalateTask } from "../../../domain/wait/escalate-task.ts";

/** Every decision of supervision, as the system itself makes it; a test may put a broken one in the place of one. */
export const office = {
  planCycle,
  changePlan,
  confirmPlan,
  cancelCycle,
  declareTie,
  openInspection,
  fileSelfReport,
  noteEntries,
  noteVisitFinding,
  signVisit,
  endVisit,
  issuePreliminary,
  fileDefence,
  issueOpinion,
  disputeOpinion,
  answerDispute,
  nameMeasure,
  proveFinding,
  reportRectification,
  drawVerifier,
  decideRecheck,
  passInspectionDeadline,
  passCycleDeadline,
  escalateTask,
  scoreCycle,
  draftResults,
  editDocument,
  signBulletin,
  signAnnouncement,
  closeCycle,
};
export type Office = typeof office;
