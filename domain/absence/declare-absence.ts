import * as z from "zod";
import { addDays, Day, dayOf } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, text } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { type Absence, DeclaredCause } from "./absence.ts";
import { standInOf } from "./stand-in.ts";
import { isSuperior, mayStandIn } from "./substitute.ts";

/** An absence to declare: whose, from when until when, why, and who stands in; without a substitute the next office does. */
export const AbsenceForm = z.object({
  /** Staff id; one's own where absent. */
  staffId: text(60).exactOptional(),
  from: Day,
  until: Day,
  cause: choice(DeclaredCause.options),
  substituteId: text(60).exactOptional(),
  /** The one human fact: the last character of the name of whoever is away. */
  humanFact: text(10),
});
export type AbsenceForm = z.infer<typeof AbsenceForm>;

/** Longer than this nobody is away by a declaration alone; somebody else holds the office then. Days. */
const longestDays = 60;

/**
 * Declares that somebody is away: oneself, or whoever works one level below and cannot declare it. The substitute must
 * lawfully hold such work, and no chain of substitutes may come back or be longer than three steps.
 */
export const declareAbsence = (facts: DeclareAbsence): Decision => {
  const { id, actor, person, form, school, occasion } = facts;
  if (person === undefined) return refuse({ code: "FormIncomplete", faults: [fault("staffId", "notAChoice")] });
  if (person.id !== actor.id && !isSuperior(actor, person, school)) return refuse({ code: "NotAllowedHere" });
  const { from, until, cause, substituteId } = form;
  const absence: Declared = {
    kind: "absence",
    record: unrecorded,
    id,
    staffId: person.id,
    ...{ from, until, cause },
    ...(substituteId !== undefined && { substituteId }),
    declared: { by: actor.id, at: occasion.now },
  };
  const wrong = faultOfDays(absence, facts) ?? faultOfSubstitute(absence, person, facts);
  if (wrong) return refuse({ code: "FormIncomplete", faults: [wrong] });
  if (!sameFact(form.humanFact, factOfName(person.name)))
    return refuse({ code: "WrongHumanFact", faults: [fault("humanFact", "wrongHumanFact")] });
  return accept({
    save: [absence],
    emit: [
      {
        type: "AbsenceDeclared",
        subject: { kind: "absence", id },
        at: occasion.now,
        actor: { role: actor.roles[0]?.role ?? "HOMEROOM_TEACHER", id: actor.id },
        words: { staffId: person.id, from, until, cause, ...(substituteId !== undefined && { substituteId }) },
      },
    ],
  });
};

type Declared = Absence & { readonly until: Day };

const fault = (field: keyof AbsenceForm, code: FieldFault) => ({ field, code });

const faultOfDays = ({ staffId, from, until }: Declared, { standing, occasion }: DeclareAbsence) => {
  if (from < dayOf(occasion.now)) return fault("from", "tooSmall");
  if (until < from) return fault("until", "tooSmall");
  if (until > addDays(from, longestDays)) return fault("until", "tooLarge");
  const meets = declared(standing).some(
    (each) => each.staffId === staffId && each.from <= until && (each.until === undefined || from <= each.until),
  );
  return meets ? fault("from", "awayAlready") : undefined;
};

const faultOfSubstitute = (absence: Declared, person: StaffMember, facts: DeclareAbsence) => {
  const { substitute, school, county, standing } = facts;
  if (absence.substituteId === undefined) return undefined;
  if (substitute?.id !== absence.substituteId || !mayStandIn(substitute, person, { school, county }))
    return fault("substituteId", "notASubstitute");
  const absences = [absence, ...declared(standing)];
  for (let today = absence.from; today <= absence.until; today = addDays(today, 1))
    if (standInOf({ absences, today }, person.id) === undefined) return fault("substituteId", "leadsNowhere");
  return undefined;
};

/** A mailbox that fails has no dates, and is no answer to when somebody is away. */
const declared = (standing: readonly Absence[]): readonly Absence[] =>
  standing.filter(({ cause, ended }) => cause !== "mailbox" && ended === undefined);

type DeclareAbsence = {
  /** Number of the absence to be. */
  readonly id: string;
  readonly actor: StaffMember;
  /** Who is away, and who stands in, as the records have them. */
  readonly person: StaffMember | undefined;
  readonly substitute: StaffMember | undefined;
  readonly form: AbsenceForm;
  /** The person's school, if it is a school where they work. */
  readonly school: School | undefined;
  readonly county: County;
  readonly standing: readonly Absence[];
  readonly occasion: Pick<Occasion, "now">;
};
