import { route } from "./route.ts";

/** The doors of the ledger of problems. */
export const findingRoutes = [
  route("GET", "/findings", "show-findings", "The ledger of problems."),
  route("GET", "/findings.xlsx", "export-findings", "The ledger of problems as a spreadsheet."),
  route("GET", "/findings/{findingId}", "show-finding", "One problem, and what the reader can do with it."),
  route("POST", "/findings/{findingId}/measure", "name-measure", "Names how a problem is put right."),
  route("POST", "/findings/{findingId}/handover", "hand-over-finding", "Hands a problem on within its unit."),
  route("POST", "/findings/{findingId}/extension", "extend-finding", "Puts a deadline off, once."),
  route("POST", "/findings/{findingId}/files", "ask-for-proof-file", "Asks for the form of one file of a proof."),
  route("GET", "/findings/{findingId}/files/{fileId}", "show-proof-file", "Takes one file of a proof, tells its fate."),
  route("POST", "/findings/{findingId}/proof", "prove-finding", "Hands in how a problem was put right."),
  route("POST", "/findings/{findingId}/decision", "decide-proof", "Closes a problem, or sends it back."),
  route("POST", "/findings/{findingId}/reopening", "reopen-finding", "Opens a closed problem again."),
  route("POST", "/findings/{findingId}/withdrawal", "withdraw-finding", "Takes a problem back after the defence."),
] as const;
