import { route } from "./route.ts";

/** The doors of bulletins, announcements, published results and year-end settlements. */
export const resultRoutes = [
  route("GET", "/bulletins", "show-bulletins", "The bulletins to all inspected units."),
  route("POST", "/bulletins", "draft-bulletin", "Drafts a bulletin between two cycles."),
  route("GET", "/bulletins/{bulletinId}", "show-bulletin", "One bulletin, to read, print, edit or sign."),
  route("POST", "/bulletins/{bulletinId}/edit", "edit-bulletin", "Changes a bulletin before it is signed."),
  route("POST", "/bulletins/{bulletinId}/signature", "sign-bulletin", "Signs a bulletin, which serves who it names."),
  route("GET", "/announcements/{announcementId}", "show-announcement", "Results before they are published."),
  route("POST", "/announcements/{announcementId}/edit", "edit-announcement", "Changes results before publication."),
  route("POST", "/announcements/{announcementId}/signature", "sign-announcement", "Signs and publishes results."),
  route("GET", "/results", "show-results", "The published results of inspections."),
  route("GET", "/results/{announcementId}", "show-result", "One published announcement of results."),
  route("GET", "/settlements", "show-settlements", "The year-end settlements."),
  route("POST", "/settlements", "open-settlement", "Opens the settlement of a year."),
  route("GET", "/settlements/{year}", "show-settlement", "The settlement of a year, step by step."),
  route("POST", "/settlements/{year}/steps/{step}", "do-settlement-step", "Does the next step of a settlement."),
  route("POST", "/settlements/{year}/corrections", "correct-settlement", "Enters a correction in the new year."),
] as const;
