import * as z from "zod";
import { endAbsence } from "../../domain/absence/end-absence.ts";
import { AbsenceKept } from "../../web/views/absence.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { schoolOf } from "./absence-facts.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showAbsencesHandler } from "./show-absences.ts";
import { taken } from "./taken.ts";

/** Somebody is back, a declaration is taken back, or a mailbox works again. */
export const endAbsenceHandler = apiHandler(
  {
    name: "end-absence",
    access: "staff",
    path: z.object({ absenceId: z.string().max(80) }),
    view: AbsenceKept,
    form: showAbsencesHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { absenceId }, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const absence = await deps.absences.find(absenceId);
        const person = absence && (await deps.staff.find(absence.staffId));
        const school = await schoolOf(deps, person);
        return endAbsence({ actor: staff, absence, person, school, occasion: { now: deps.clock.now() } });
      });
      const absence = await deps.absences.find(absenceId);
      if (!decision.accepted || absence === undefined)
        return refused(decision.accepted ? { code: "NotAllowedHere" } : decision.refusal);
      return taken<AbsenceKept>(request, absence, "/absences");
    },
);
