import { route } from "./route.ts";

/** The doors of what proves that no record was changed afterwards. */
export const proofRoutes = [
  route("GET", "/proofs", "show-proofs", "The anchors to print and keep, and the last check of every history."),
  route("GET", "/proofs/pack", "export-evidence-pack", "The evidence pack of an application, on record."),
] as const;
