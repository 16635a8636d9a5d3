import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { ApiHandler } from "./api-handler.ts";
import { confirmLinkHandler } from "./confirm-link.ts";
import { decideObjectionHandler } from "./decide-objection.ts";
import { decideReviewHandler } from "./decide-review.ts";
import { decideReviewsHandler } from "./decide-reviews.ts";
import { handOutSlipsHandler } from "./hand-out-slips.ts";
import { openFileHandler } from "./open-file.ts";
import { postListHandler } from "./post-list.ts";
import { prepareListHandler } from "./prepare-list.ts";
import { raiseObjectionHandler } from "./raise-objection.ts";
import { releaseCaseHandler } from "./release-case.ts";
import type { RouteName } from "./routes.ts";
import { saveSectionHandler } from "./save-section.ts";
import { sendCodeHandler } from "./send-code.ts";
import { sendFreshLinkHandler } from "./send-fresh-link.ts";
import { showAccessibilityHandler } from "./show-accessibility.ts";
import { showApplyHandler } from "./show-apply.ts";
import { showAssetHandler } from "./show-asset.ts";
import { showBehalfHandler } from "./show-behalf.ts";
import { showCorrectionHandler } from "./show-correction.ts";
import { showDeskHandler } from "./show-desk.ts";
import { showHealthHandler } from "./show-health.ts";
import { showHomeHandler } from "./show-home.ts";
import { showLinkHandler } from "./show-link.ts";
import { showListHandler } from "./show-list.ts";
import { showListFileHandler } from "./show-list-file.ts";
import { showListsHandler } from "./show-lists.ts";
import { showMyApplicationsHandler } from "./show-my-applications.ts";
import { showObjectionHandler } from "./show-objection.ts";
import { showObjectionFormHandler } from "./show-objection-form.ts";
import { showObjectionsHandler } from "./show-objections.ts";
import { showOpenapiHandler } from "./show-openapi.ts";
import { showPoliciesHandler } from "./show-policies.ts";
import { showPreparationHandler } from "./show-preparation.ts";
import { showPrivacyHandler } from "./show-privacy.ts";
import { showReceiptHandler } from "./show-receipt.ts";
import { showSectionHandler } from "./show-section.ts";
import { showSlipsHandler } from "./show-slips.ts";
import { showStatusHandler } from "./show-status.ts";
import { showTaskHandler } from "./show-task.ts";
import { showWithdrawalHandler } from "./show-withdrawal.ts";
import { showWorkHandler } from "./show-work.ts";
import { signListHandler } from "./sign-list.ts";
import { signOutHandler } from "./sign-out.ts";
import { startBehalfHandler } from "./start-behalf.ts";
import { startDraftHandler } from "./start-draft.ts";
import { submitApplicationHandler } from "./submit-application.ts";
import { submitCorrectionHandler } from "./submit-correction.ts";
import { withdrawApplicationHandler } from "./withdraw-application.ts";

/** Every door's handler by the name of its route; a route without a handler does not compile. */
export const handlers: { readonly [Name in RouteName]: ApiHandler<Actor, Dependencies> } = {
  // Families and the public.
  "open-file": openFileHandler,
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
  "show-objection-form": showObjectionFormHandler,
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
  // Staff.
  "start-behalf": startBehalfHandler,
  "show-slips": showSlipsHandler,
  "show-objections": showObjectionsHandler,
  "show-objection": showObjectionHandler,
  "show-list-file": showListFileHandler,
  "show-desk": showDeskHandler,
  "show-behalf": showBehalfHandler,
  "hand-out-slips": handOutSlipsHandler,
  "decide-objection": decideObjectionHandler,
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
};
