import { exportEvidencePackHandler } from "./export-evidence-pack.ts";
import { showProofsHandler } from "./show-proofs.ts";

/** What stands behind the doors of proofs. */
export const proofHandlers = {
  "export-evidence-pack": exportEvidencePackHandler,
  "show-proofs": showProofsHandler,
};
