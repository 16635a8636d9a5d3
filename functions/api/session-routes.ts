import { route } from "./route.ts";

/** The doors of signing in by mail, and of one's own and others' sessions. */
export const sessionRoutes = [
  route("GET", "/sign-in", "show-sign-in", "Where staff without a mail at hand ask for a link."),
  route("POST", "/sign-in", "send-sign-in-link", "Mails a link to the registered address, if there is one."),
  route("GET", "/sessions", "show-sessions", "The devices on which one is signed in."),
  route("POST", "/sessions/end", "end-session", "Ends one of one's own sessions."),
  route("POST", "/sessions/others", "end-other-sessions", "Ends all links and all sessions but this one."),
  route("POST", "/sessions/staff", "find-staff-access", "Finds a member of staff by the registered address."),
  route("GET", "/sessions/staff/{staffId}", "show-staff-access", "Where somebody else is signed in."),
  route("POST", "/sessions/staff/{staffId}", "end-staff-access", "Ends all sessions and links of somebody else."),
] as const;
