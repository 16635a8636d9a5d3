import { route } from "./route.ts";

/** The doors of looking at personal data in full, and of the log of who did. */
export const accessRoutes = [
  route("GET", "/applications/{applicationId}/reveals", "show-reveal", "Asks which fields must be seen, and why."),
  route("POST", "/applications/{applicationId}/reveals", "reveal-fields", "Shows chosen fields in full, on record."),
  route("GET", "/access", "show-access", "Who read personal data, when and why."),
  route("GET", "/access.xlsx", "export-access", "The access log as a spreadsheet."),
  route("GET", "/access/audit", "show-audit", "Where an auditor reads what."),
  route("POST", "/access/reviews", "review-access", "Signs that the looks of a period were gone through."),
] as const;
