import type { Dependencies } from "../dependencies.ts";
import { absenceHandlers } from "./absence-handlers.ts";
import { accessHandlers } from "./access-handlers.ts";
import { addOffDaysHandler } from "./add-off-days.ts";
import { admitObjectionHandler } from "./admit-objection.ts";
import { answerMakeupHandler } from "./answer-makeup.ts";
import { answerQuestionHandler } from "./answer-question.ts";
import { answerReconsiderationHandler } from "./answer-reconsideration.ts";
import type { Actor } from "./api.ts";
import type { ApiHandler } from "./api-handler.ts";
import { askForDocumentHandler } from "./ask-for-document.ts";
import { askForPhotoHandler } from "./ask-for-photo.ts";
import { askForVisitPhotoHandler } from "./ask-for-visit-photo.ts";
import { askObjectorHandler } from "./ask-objector.ts";
import { askReconsiderationHandler } from "./ask-reconsideration.ts";
import { askReviewHandler } from "./ask-review.ts";
import { cancelCycleHandler } from "./cancel-cycle.ts";
import { changeCyclePlanHandler } from "./change-cycle-plan.ts";
import { compareLettersBelowHandler } from "./compare-letters-below.ts";
import { compareResponsibilityLetterHandler } from "./compare-responsibility-letter.ts";
import { confirmLinkHandler } from "./confirm-link.ts";
import { decideChangeHandler } from "./decide-change.ts";
import { decideObjectionHandler } from "./decide-objection.ts";
import { decideReviewHandler } from "./decide-review.ts";
import { decideReviewsHandler } from "./decide-reviews.ts";
import { declareTieHandler } from "./declare-tie.ts";
import { endVisitHandler } from "./end-visit.ts";
import { escalationHandlers } from "./escalation-handlers.ts";
import { extendObjectionHandler } from "./extend-objection.ts";
import { findingHandlers } from "./finding-handlers.ts";
import { handOutSlipsHandler } from "./hand-out-slips.ts";
import { inspectionHandlers } from "./inspection-handlers.ts";
import { issueResponsibilityLettersHandler } from "./issue-responsibility-letters.ts";
import { loadYearTableHandler } from "./load-year-table.ts";
import { nameContactHandler } from "./name-contact.ts";
import { nameHelpOfficersHandler } from "./name-help-officers.ts";
import { noteEntriesHandler } from "./note-entries.ts";
import { noteVisitFindingHandler } from "./note-visit-finding.ts";
import { openCampaignHandler } from "./open-campaign.ts";
import { openFileHandler } from "./open-file.ts";
import { openMakeupHandler } from "./open-makeup.ts";
import { openObjectionHandler } from "./open-objection.ts";
import { ownDataHandlers } from "./own-data-handlers.ts";
import { planCycleHandler } from "./plan-cycle.ts";
import { postListHandler } from "./post-list.ts";
import { prepareListHandler } from "./prepare-list.ts";
import { proofHandlers } from "./proof-handlers.ts";
import { raiseObjectionHandler } from "./raise-objection.ts";
import { readObjectorHandler } from "./read-objector.ts";
import { registerChangeHandler } from "./register-change.ts";
import { registerMakeupHandler } from "./register-makeup.ts";
import { registerObjectionHandler } from "./register-objection.ts";
import { registerReconsiderationHandler } from "./register-reconsideration.ts";
import { releaseCaseHandler } from "./release-case.ts";
import { removeDocumentHandler } from "./remove-document.ts";
import { removeOffDayHandler } from "./remove-off-day.ts";
import { renewApplicationHandler } from "./renew-application.ts";
import { repostListHandler } from "./repost-list.ts";
import { requestMakeupHandler } from "./request-makeup.ts";
import { resultHandlers } from "./result-handlers.ts";
import { reviewObjectionHandler } from "./review-objection.ts";
import type { RouteName } from "./routes.ts";
import { saveSectionHandler } from "./save-section.ts";
import { scanMakeupHandler } from "./scan-makeup.ts";
import { sendCodeHandler } from "./send-code.ts";
import { sendCycleHandler } from "./send-cycle.ts";
import { sendFreshLinkHandler } from "./send-fresh-link.ts";
import { sessionHandlers } from "./session-handlers.ts";
import { showAccessibilityHandler } from "./show-accessibility.ts";
import { showApplyHandler } from "./show-apply.ts";
import { showAssetHandler } from "./show-asset.ts";
import { showBehalfHandler } from "./show-behalf.ts";
import { showCalendarHandler } from "./show-calendar.ts";
import { showCampaignHandler } from "./show-campaign.ts";
import { showChangeHandler } from "./show-change.ts";
import { showChangeCertificateHandler } from "./show-change-certificate.ts";
import { showChangeFormHandler } from "./show-change-form.ts";
import { showChangesHandler } from "./show-changes.ts";
import { showCorrectionHandler } from "./show-correction.ts";
import { showCycleHandler } from "./show-cycle.ts";
import { showCycleFormHandler } from "./show-cycle-form.ts";
import { showCyclesHandler } from "./show-cycles.ts";
import { showDeskHandler } from "./show-desk.ts";
import { showDocumentHandler } from "./show-document.ts";
import { showDocumentsHandler } from "./show-documents.ts";
import { showEvidenceHandler } from "./show-evidence.ts";
import { showFileHandler } from "./show-file.ts";
import { showHealthHandler } from "./show-health.ts";
import { showHomeHandler } from "./show-home.ts";
import { showIndicatorsHandler } from "./show-indicators.ts";
import { showLinkHandler } from "./show-link.ts";
import { showListHandler } from "./show-list.ts";
import { showListFileHandler } from "./show-list-file.ts";
import { showListsHandler } from "./show-lists.ts";
import { showMakeupHandler } from "./show-makeup.ts";
import { showMakeupCaseHandler } from "./show-makeup-case.ts";
import { showMakeupRegistrationHandler } from "./show-makeup-registration.ts";
import { showMakeupRequestHandler } from "./show-makeup-request.ts";
import { showMyApplicationsHandler } from "./show-my-applications.ts";
import { showMyObjectionHandler } from "./show-my-objection.ts";
import { showObjectionHandler } from "./show-objection.ts";
import { showObjectionFormHandler } from "./show-objection-form.ts";
import { showObjectionsHandler } from "./show-objections.ts";
import { showOpenapiHandler } from "./show-openapi.ts";
import { showPhotoHandler } from "./show-photo.ts";
import { showPoliciesHandler } from "./show-policies.ts";
import { showPosterHandler } from "./show-poster.ts";
import { showPreparationHandler } from "./show-preparation.ts";
import { showPrivacyHandler } from "./show-privacy.ts";
import { showReceiptHandler } from "./show-receipt.ts";
import { showReconsiderationHandler } from "./show-reconsideration.ts";
import { showReconsiderationFormHandler } from "./show-reconsideration-form.ts";
import { showReconsiderationLetterHandler } from "./show-reconsideration-letter.ts";
import { showRegistrationHandler } from "./show-registration.ts";
import { showRenewalHandler } from "./show-renewal.ts";
import { showRepairsHandler } from "./show-repairs.ts";
import { showRepostHandler } from "./show-repost.ts";
import { showResponsibilityHandler } from "./show-responsibility.ts";
import { showResponsibilityGapsHandler } from "./show-responsibility-gaps.ts";
import { showResponsibilityLetterHandler } from "./show-responsibility-letter.ts";
import { showResponsibilityLettersHandler } from "./show-responsibility-letters.ts";
import { showSchoolResponsibilityHandler } from "./show-school-responsibility.ts";
import { showSectionHandler } from "./show-section.ts";
import { showSlipsHandler } from "./show-slips.ts";
import { showStatusHandler } from "./show-status.ts";
import { showStopHandler } from "./show-stop.ts";
import { showSupervisionHandler } from "./show-supervision.ts";
import { showTaskHandler } from "./show-task.ts";
import { showVisitHandler } from "./show-visit.ts";
import { showVisitPhotoHandler } from "./show-visit-photo.ts";
import { showWithdrawalHandler } from "./show-withdrawal.ts";
import { showWorkHandler } from "./show-work.ts";
import { showWorkingDaysHandler } from "./show-working-days.ts";
import { signListHandler } from "./sign-list.ts";
import { signOutHandler } from "./sign-out.ts";
import { signResponsibilityLetterHandler } from "./sign-responsibility-letter.ts";
import { signVisitHandler } from "./sign-visit.ts";
import { startBehalfHandler } from "./start-behalf.ts";
import { startDraftHandler } from "./start-draft.ts";
import { stopListHandler } from "./stop-list.ts";
import { submitApplicationHandler } from "./submit-application.ts";
import { submitCorrectionHandler } from "./submit-correction.ts";
import { taskBookHandlers } from "./task-book-handlers.ts";
import { withdrawApplicationHandler } from "./withdraw-application.ts";

/** Every door's handler by the name of its route; a route without a handler does not compile. */
export const handlers: { readonly [Name in RouteName]: ApiHandler<Actor, Dependencies> } = {
  // Families and the public.
  "open-file": openFileHandler,
  "answer-question": answerQuestionHandler,
  "ask-review": askReviewHandler,
  "open-objection": openObjectionHandler,
  "raise-objection": raiseObjectionHandler,
  "save-section": saveSectionHandler,
  "show-accessibility": showAccessibilityHandler,
  "show-apply": showApplyHandler,
  "show-asset": showAssetHandler,
  "show-correction": showCorrectionHandler,
  "show-health": showHealthHandler,
  "show-home": showHomeHandler,
  "show-list": showListHandler,
  "show-lists": showListsHandler,
  "show-my-applications": showMyApplicationsHandler,
  "show-my-objection": showMyObjectionHandler,
  "show-objection-form": showObjectionFormHandler,
  ...escalationHandlers,
  ...sessionHandlers,
  ...accessHandlers,
  ...proofHandlers,
  ...absenceHandlers,
  ...findingHandlers,
  ...ownDataHandlers,
  ...inspectionHandlers,
  ...taskBookHandlers,
  ...resultHandlers,
  "show-indicators": showIndicatorsHandler,
  "show-responsibility": showResponsibilityHandler,
  "show-responsibility-gaps": showResponsibilityGapsHandler,
  "show-responsibility-letters": showResponsibilityLettersHandler,
  "issue-responsibility-letters": issueResponsibilityLettersHandler,
  "show-responsibility-letter": showResponsibilityLetterHandler,
  "sign-responsibility-letter": signResponsibilityLetterHandler,
  "compare-letters-below": compareLettersBelowHandler,
  "compare-responsibility-letter": compareResponsibilityLetterHandler,
  "show-school-responsibility": showSchoolResponsibilityHandler,
  "name-contact": nameContactHandler,
  "name-help-officers": nameHelpOfficersHandler,
  "show-policies": showPoliciesHandler,
  "show-privacy": showPrivacyHandler,
  "show-receipt": showReceiptHandler,
  "show-section": showSectionHandler,
  "show-status": showStatusHandler,
  "show-withdrawal": showWithdrawalHandler,
  "start-draft": startDraftHandler,
  "submit-correction": submitCorrectionHandler,
  "withdraw-application": withdrawApplicationHandler,
  "show-openapi": showOpenapiHandler(() => Object.values(handlers).map(({ definition }) => definition)),
  "sign-out": signOutHandler,
  "submit-application": submitApplicationHandler,
  // Re-recognition and campaigns.
  "open-campaign": openCampaignHandler,
  "renew-application": renewApplicationHandler,
  "show-campaign": showCampaignHandler,
  "show-renewal": showRenewalHandler,
  "show-repairs": showRepairsHandler,
  // Makeup registration.
  "answer-makeup": answerMakeupHandler,
  "open-makeup": openMakeupHandler,
  "register-makeup": registerMakeupHandler,
  "request-makeup": requestMakeupHandler,
  "scan-makeup": scanMakeupHandler,
  "show-makeup": showMakeupHandler,
  "show-makeup-case": showMakeupCaseHandler,
  "show-makeup-registration": showMakeupRegistrationHandler,
  "show-makeup-request": showMakeupRequestHandler,
  // Staff.
  "add-off-days": addOffDaysHandler,
  "load-year-table": loadYearTableHandler,
  "remove-off-day": removeOffDayHandler,
  "repost-list": repostListHandler,
  "show-calendar": showCalendarHandler,
  "show-repost": showRepostHandler,
  "show-stop": showStopHandler,
  "show-working-days": showWorkingDaysHandler,
  "stop-list": stopListHandler,
  "start-behalf": startBehalfHandler,
  "show-slips": showSlipsHandler,
  "show-objections": showObjectionsHandler,
  "show-objection": showObjectionHandler,
  "show-list-file": showListFileHandler,
  "show-poster": showPosterHandler,
  "show-desk": showDeskHandler,
  "show-behalf": showBehalfHandler,
  "hand-out-slips": handOutSlipsHandler,
  "decide-objection": decideObjectionHandler,
  "admit-objection": admitObjectionHandler,
  "ask-objector": askObjectorHandler,
  "extend-objection": extendObjectionHandler,
  "read-objector": readObjectorHandler,
  "register-objection": registerObjectionHandler,
  "review-objection": reviewObjectionHandler,
  "show-registration": showRegistrationHandler,
  "ask-for-document": askForDocumentHandler,
  "show-documents": showDocumentsHandler,
  "show-document": showDocumentHandler,
  "remove-document": removeDocumentHandler,
  "ask-for-photo": askForPhotoHandler,
  "show-evidence": showEvidenceHandler,
  "show-file": showFileHandler,
  "show-photo": showPhotoHandler,
  "decide-change": decideChangeHandler,
  "register-change": registerChangeHandler,
  "show-change": showChangeHandler,
  "show-change-certificate": showChangeCertificateHandler,
  "show-change-form": showChangeFormHandler,
  "show-changes": showChangesHandler,
  "confirm-link": confirmLinkHandler,
  "decide-review": decideReviewHandler,
  "decide-reviews": decideReviewsHandler,
  "post-list": postListHandler,
  "prepare-list": prepareListHandler,
  "release-case": releaseCaseHandler,
  "send-code": sendCodeHandler,
  "send-fresh-link": sendFreshLinkHandler,
  "show-link": showLinkHandler,
  "show-preparation": showPreparationHandler,
  "show-task": showTaskHandler,
  "show-work": showWorkHandler,
  "sign-list": signListHandler,
  "answer-reconsideration": answerReconsiderationHandler,
  "ask-reconsideration": askReconsiderationHandler,
  "register-reconsideration": registerReconsiderationHandler,
  "show-reconsideration": showReconsiderationHandler,
  "show-reconsideration-form": showReconsiderationFormHandler,
  "show-reconsideration-letter": showReconsiderationLetterHandler,
  // The on-site visit.
  "ask-for-visit-photo": askForVisitPhotoHandler,
  "end-visit": endVisitHandler,
  "note-entries": noteEntriesHandler,
  "note-visit-finding": noteVisitFindingHandler,
  "show-visit": showVisitHandler,
  "show-visit-photo": showVisitPhotoHandler,
  "sign-visit": signVisitHandler,
  // Inspection cycles.
  "cancel-cycle": cancelCycleHandler,
  "change-cycle-plan": changeCyclePlanHandler,
  "declare-tie": declareTieHandler,
  "plan-cycle": planCycleHandler,
  "send-cycle": sendCycleHandler,
  "show-cycle": showCycleHandler,
  "show-cycle-form": showCycleFormHandler,
  "show-cycles": showCyclesHandler,
  "show-supervision": showSupervisionHandler,
};
