import type { Dependencies } from "../dependencies.ts";
import type { Actor } from "./api.ts";
import type { ApiHandler } from "./api-handler.ts";
import { confirmLinkHandler } from "./confirm-link.ts";
import { decideObjectionHandler } from "./decide-objection.ts";
import { decideReviewHandler } from "./decide-review.ts";
import { decideReviewsHandler } from "./decide-reviews.ts";
import { handOutSlipsHandler } from "./hand-out-slips.ts";
import { postListHandler } from "./post-list.ts";
import { prepareListHandler } from "./prepare-list.ts";
import { releaseCaseHandler } from "./release-case.ts";
import type { RouteName } from "./routes.ts";
import { sendCodeHandler } from "./send-code.ts";
import { sendFreshLinkHandler } from "./send-fresh-link.ts";
import { showBehalfHandler } from "./show-behalf.ts";
import { showDeskHandler } from "./show-desk.ts";
import { showLinkHandler } from "./show-link.ts";
import { showListFileHandler } from "./show-list-file.ts";
import { showObjectionHandler } from "./show-objection.ts";
import { showObjectionsHandler } from "./show-objections.ts";
import { showPreparationHandler } from "./show-preparation.ts";
import { showSlipsHandler } from "./show-slips.ts";
import { showTaskHandler } from "./show-task.ts";
import { showWorkHandler } from "./show-work.ts";
import { signListHandler } from "./sign-list.ts";
import { signOutHandler } from "./sign-out.ts";
import { startBehalfHandler } from "./start-behalf.ts";
import { submitApplicationHandler } from "./submit-application.ts";

/** Every door's handler by the name of its route; a route without a handler does not compile. */
export const handlers: { readonly [Name in RouteName]?: ApiHandler<Actor, Dependencies> } = {
  // Families and the public.
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
