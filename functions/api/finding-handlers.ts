import { askForProofFileHandler } from "./ask-for-proof-file.ts";
import { decideProofHandler } from "./decide-proof.ts";
import { exportFindingsHandler } from "./export-findings.ts";
import { extendFindingHandler } from "./extend-finding.ts";
import { handOverFindingHandler } from "./hand-over-finding.ts";
import { nameMeasureHandler } from "./name-measure.ts";
import { proveFindingHandler } from "./prove-finding.ts";
import { reopenFindingHandler } from "./reopen-finding.ts";
import { showFindingHandler } from "./show-finding.ts";
import { showFindingsHandler } from "./show-findings.ts";
import { showProofFileHandler } from "./show-proof-file.ts";
import { withdrawFindingHandler } from "./withdraw-finding.ts";

/** The doors of the ledger of problems by their names. */
export const findingHandlers = {
  "ask-for-proof-file": askForProofFileHandler,
  "decide-proof": decideProofHandler,
  "export-findings": exportFindingsHandler,
  "extend-finding": extendFindingHandler,
  "hand-over-finding": handOverFindingHandler,
  "name-measure": nameMeasureHandler,
  "prove-finding": proveFindingHandler,
  "reopen-finding": reopenFindingHandler,
  "show-finding": showFindingHandler,
  "show-findings": showFindingsHandler,
  "show-proof-file": showProofFileHandler,
  "withdraw-finding": withdrawFindingHandler,
};
