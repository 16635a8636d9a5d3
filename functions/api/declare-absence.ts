import { holdsOn } from "../../domain/absence/absence.ts";
import { AbsenceForm, declareAbsence } from "../../domain/absence/declare-absence.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import { AbsenceKept } from "../../web/views/absence.ts";
import { handOverWork } from "../absence/hand-over-work.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { countyOf, schoolOf } from "./absence-facts.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showAbsencesHandler } from "./show-absences.ts";
import { taken } from "./taken.ts";

const idDigits = 12;

/** Somebody is away from a day on; whatever is open goes to the substitute, or to the next office, in the same act. */
export const declareAbsenceHandler = apiHandler(
  { name: "declare-absence", access: "staff", body: AbsenceForm, view: AbsenceKept, form: showAbsencesHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body: form, request }) => {
      const id = `QJ${deps.keys.newDigits(idDigits)}`;
      const now = deps.clock.now();
      const decision = await decideAndCommit(deps, async () => {
        const [person, substitute] = await Promise.all([
          deps.staff.find(form.staffId ?? staff.id),
          form.substituteId === undefined ? undefined : deps.staff.find(form.substituteId),
        ]);
        const [county, school] = await Promise.all([countyOf(deps), schoolOf(deps, person)]);
        const standing = (await deps.absences.standing(dayOf(now))) ?? [];
        const facts = { id, actor: staff, person, substitute, county, school, standing };
        return declareAbsence({ ...facts, form, occasion: { now } });
      });
      if (!decision.accepted) return refused(decision.refusal);
      const absence = decision.change.save.find((record) => record.kind === "absence");
      if (absence && holdsOn(absence, dayOf(now))) {
        const by = { role: staff.roles[0]?.role ?? ("HOMEROOM_TEACHER" as const), id: staff.id };
        await handOverWork(deps, { staffId: absence.staffId, why: absence.cause, by });
      }
      const { from, until, cause } = form;
      return taken<AbsenceKept>(request, { id, from, until, cause }, "/absences");
    },
);
