import { route } from "./route.ts";

/** The doors of one inspection, but for its visit on the spot. */
export const inspectionRoutes = [
  route("GET", "/inspections", "show-inspections", "The inspections of a cycle, or of one's own units."),
  route(
    "GET",
    "/inspections/{inspectionId}",
    "show-inspection",
    "One inspection: where it stands, and what to do now.",
  ),
  route("GET", "/inspections/{inspectionId}/notice", "show-inspection-notice", "The written notice, to be printed."),
  route("GET", "/inspections/{inspectionId}/letter", "show-inspection-letter", "The opinion letter, to be printed."),
  route("GET", "/inspections/{inspectionId}/self-report", "show-self-report", "The unit's self-report, or its form."),
  route(
    "POST",
    "/inspections/{inspectionId}/self-report",
    "file-self-report",
    "Files or keeps the unit's self-report.",
  ),
  route("POST", "/inspections/{inspectionId}/files", "ask-for-evidence", "Asks for the form of one file of evidence."),
  route(
    "GET",
    "/inspections/{inspectionId}/files/{fileId}",
    "show-inspection-file",
    "Takes one file of evidence, tells what became of it.",
  ),
  route(
    "POST",
    "/inspections/{inspectionId}/preliminary",
    "issue-preliminary",
    "Tells the unit the preliminary opinion.",
  ),
  route("POST", "/inspections/{inspectionId}/defence", "file-defence", "Files the unit's defence."),
  route("POST", "/inspections/{inspectionId}/opinion", "issue-opinion", "Issues the opinion letter."),
  route("POST", "/inspections/{inspectionId}/dispute", "dispute-opinion", "Objects to the opinion letter."),
  route("POST", "/inspections/{inspectionId}/dispute-answer", "answer-dispute", "Answers the objection to the letter."),
  route("POST", "/inspections/{inspectionId}/rectification", "report-rectification", "Reports what was put right."),
  route("POST", "/inspections/{inspectionId}/recheck", "decide-recheck", "Decides the recheck."),
] as const;
