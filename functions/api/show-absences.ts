import { type Absence, holdsOn } from "../../domain/absence/absence.ts";
import { mayEnd } from "../../domain/absence/end-absence.ts";
import { isSuperior, mayStandIn } from "../../domain/absence/substitute.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { absencesPage } from "../../web/pages/absence/absences-page.tsx";
import { type AbsenceRow, AbsencesView } from "../../web/views/absence.ts";
import type { Dependencies } from "../dependencies.ts";
import { awayNow } from "../repositories/away.ts";
import { colleaguesOf, countyOf, schoolOf } from "./absence-facts.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";

/** Somebody's own absences, those of people they answer for, and the form to declare one. */
export const showAbsencesHandler = apiHandler(
  { name: "show-absences", access: "staff", view: AbsencesView, page: absencesPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const [county, school, colleagues, { absences }, past] = await Promise.all([
        countyOf(deps),
        schoolOf(deps, staff),
        colleaguesOf(deps, staff),
        awayNow(deps),
        deps.absences.of(staff.id),
      ]);
      const answered = await Promise.all(
        colleagues.map(async (each) => ((await isBelow(deps, staff, each)) ? [each] : [])),
      );
      const people = [staff, ...answered.flat()];
      const others = absences.filter(({ staffId }) => staffId !== staff.id);
      const rows = await Promise.all(others.map((absence) => rowOf(deps, absence, staff)));
      return ok<AbsencesView>({
        today: dayOf(deps.clock.now()),
        own: await Promise.all(past.map((absence) => rowOf(deps, absence, staff))),
        others: rows.filter(({ may }) => may === "end"),
        people: people.map(named),
        substitutes: colleagues
          .filter((each) => people.some((person) => mayStandIn(each, person, { school, county })))
          .map(named),
      });
    },
);

const named = ({ id, name, unitName }: StaffMember) => ({ id, name, unitName });

const isBelow = async (deps: Dependencies, staff: StaffMember, person: StaffMember): Promise<boolean> =>
  isSuperior(staff, person, await schoolOf(deps, person));

const rowOf = async (deps: Dependencies, absence: Absence, actor: StaffMember): Promise<AbsenceRow> => {
  const { id, staffId, from, until, cause, substituteId, declared, ended } = absence;
  const today = dayOf(deps.clock.now());
  const [person, substitute, declarer] = await Promise.all(
    [staffId, substituteId, declared.by].map((each) => (each === undefined ? undefined : deps.staff.find(each))),
  );
  const isOver = ended !== undefined || (until !== undefined && until < today);
  const school = await schoolOf(deps, person);
  return {
    ...{ id, from, cause, name: person?.name ?? staffId, unitName: person?.unitName ?? "" },
    ...(until !== undefined && { until }),
    ...(substitute && { substitute: substitute.name }),
    ...(declarer && declarer.id !== staffId && { declaredBy: declarer.name }),
    state: isOver ? "over" : holdsOn(absence, today) ? "now" : "toCome",
    may: !isOver && person && mayEnd(actor, { absence, person, school }) ? "end" : "read",
  };
};
