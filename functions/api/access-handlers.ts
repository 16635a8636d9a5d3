import { exportAccessHandler } from "./export-access.ts";
import { revealFieldsHandler } from "./reveal-fields.ts";
import { reviewAccessHandler } from "./review-access.ts";
import { showAccessHandler } from "./show-access.ts";
import { showAuditHandler } from "./show-audit.ts";
import { showRevealHandler } from "./show-reveal.ts";

/** What stands behind the doors of personal data in full and of its access log. */
export const accessHandlers = {
  "export-access": exportAccessHandler,
  "reveal-fields": revealFieldsHandler,
  "review-access": reviewAccessHandler,
  "show-access": showAccessHandler,
  "show-audit": showAuditHandler,
  "show-reveal": showRevealHandler,
};
