import { endOtherSessionsHandler } from "./end-other-sessions.ts";
import { endSessionHandler } from "./end-session.ts";
import { endStaffAccessHandler } from "./end-staff-access.ts";
import { findStaffAccessHandler } from "./find-staff-access.ts";
import { sendSignInLinkHandler } from "./send-sign-in-link.ts";
import { showSessionsHandler } from "./show-sessions.ts";
import { showSignInHandler } from "./show-sign-in.ts";
import { showStaffAccessHandler } from "./show-staff-access.ts";

/** The handlers of signing in and of sessions by their routes. */
export const sessionHandlers = {
  "end-other-sessions": endOtherSessionsHandler,
  "end-session": endSessionHandler,
  "end-staff-access": endStaffAccessHandler,
  "find-staff-access": findStaffAccessHandler,
  "send-sign-in-link": sendSignInLinkHandler,
  "show-sessions": showSessionsHandler,
  "show-sign-in": showSignInHandler,
  "show-staff-access": showStaffAccessHandler,
};
