import { declareAbsenceHandler } from "./declare-absence.ts";
import { endAbsenceHandler } from "./end-absence.ts";
import { recuseTaskHandler } from "./recuse-task.ts";
import { showAbsencesHandler } from "./show-absences.ts";

/** What stands behind the doors of absences and ties. */
export const absenceHandlers = {
  "declare-absence": declareAbsenceHandler,
  "end-absence": endAbsenceHandler,
  "recuse-task": recuseTaskHandler,
  "show-absences": showAbsencesHandler,
} as const;
