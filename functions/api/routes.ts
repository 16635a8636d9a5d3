import type { Route } from "./route.ts";

const route = (method: Route["method"], path: Route["path"], name: string, summary: string): Route => ({ method, path, name, summary });

/** Every door of the house; infra, the local server and the OpenAPI document read this table. */
export const routes = [
  route("GET", "/", "show-home", "The policies, and where to apply or look up."),
  route("GET", "/apply", "show-apply", "Begin an application or go on with a saved one."),
  route("POST", "/apply", "start-draft", "Begins a draft and gives it a receipt number."),
  route("POST", "/apply/resume", "resume-draft", "Opens a saved draft by receipt number and two facts."),
  route("GET", "/apply/{section}", "show-section", "One section of the form."),
  route("POST", "/apply/{section}", "save-section", "Saves one section; the last one submits the form."),
  route("POST", "/applications", "submit-application", "Submits a whole form at once."),
  route("GET", "/receipt", "show-receipt", "The receipt to print."),
  route("GET", "/status", "show-status", "Look up an application by receipt number and two facts."),
  route("POST", "/status", "open-file", "Opens the family's own file by receipt number and two facts."),
  route("GET", "/my-applications", "show-my-applications", "Where each application stands, who holds it, until when."),
  route("GET", "/my-applications/{applicationId}/correction", "show-correction", "The sections a reviewer asks about."),
  route("POST", "/my-applications/{applicationId}/correction", "submit-correction", "Sends the corrected sections."),
  route("GET", "/my-applications/{applicationId}/withdrawal", "show-withdrawal", "Asks whether an application shall be withdrawn."),
  route("POST", "/my-applications/{applicationId}/withdrawal", "withdraw-application", "Withdraws an application."),
  route("POST", "/sign-out", "sign-out", "Ends the session on this device."),
  route("GET", "/lists", "show-lists", "The lists that hang at present."),
  route("GET", "/lists/{listId}", "show-list", "A posted list, during its window only."),
  route("GET", "/lists/{listId}/objection", "show-objection-form", "The form for an objection."),
  route("POST", "/lists/{listId}/objection", "raise-objection", "Raises an objection to a line or to the list."),
  route("GET", "/l/{secret}", "show-link", "Shows as whom one is about to act; changes nothing."),
  route("POST", "/l/{secret}", "confirm-link", "Opens a session after the person's own surname is typed."),
  route("POST", "/l/{secret}/code", "send-code", "Mails a six-digit code to the registered mailbox for another device."),
  route("POST", "/l/{secret}/fresh", "send-fresh-link", "Mails a fresh link to the registered mailbox."),
  route("GET", "/work", "show-work", "A person's open work."),
  route("POST", "/work/decisions", "decide-reviews", "Approves several applications of one class or school at once."),
  route("GET", "/tasks/{taskId}", "show-task", "One application or list to decide."),
  route("POST", "/tasks/{taskId}/decision", "decide-review", "Approves, returns or rejects an application."),
  route("POST", "/tasks/{taskId}/posting", "post-list", "Releases a frozen list for posting."),
  route("POST", "/tasks/{taskId}/signature", "sign-list", "Signs a list that has been taken down."),
  route("POST", "/tasks/{taskId}/release", "release-case", "Lets a parked case go on from its record."),
  route("GET", "/preparation", "show-preparation", "What waits for the next list."),
  route("POST", "/preparation/{level}/{scope}", "prepare-list", "Prepares the next list of a school or stage."),
  route("GET", "/objections", "show-objections", "Objections to answer."),
  route("GET", "/objections/{objectionId}", "show-objection", "One objection to answer."),
  route("POST", "/objections/{objectionId}/decision", "decide-objection", "Decides an objection with a written reply."),
  route("GET", "/slips", "show-slips", "Paper notices a school hands out."),
  route("POST", "/slips/handed-out", "hand-out-slips", "Records that paper notices were handed out."),
  route("GET", "/behalf", "show-behalf", "Begin an application on a family's behalf."),
  route("POST", "/behalf", "start-behalf", "Begins a draft on a family's behalf, with the mandate."),
  route("GET", "/desk", "show-desk", "The county desk: where everything stands."),
  route("GET", "/openapi.json", "show-openapi", "This interface, described."),
  route("GET", "/assets/{file+}", "show-asset", "Style sheet and other assets."),
  route("GET", "/health", "show-health", "Whether the house is up."),
] as const satisfies readonly Route[];

/** The name of a door. */
export type RouteName = (typeof routes)[number]["name"];
