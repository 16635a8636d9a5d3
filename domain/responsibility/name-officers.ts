import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import { classIdOf, classNamed, type Guarantee, guaranteeIdOf } from "./guarantee.ts";
import { countHelp, type HelpedPupil, type HelpTally } from "./help-tally.ts";
import { mayNameOfficers } from "./may-see.ts";

/** Names who is responsible for each pupil of a class; a pupil without a person stays without one. */
export const OfficersForm = z.object({
  /** E.g. `PRIMARY-4-1`. */
  classId: text(30),
  version: wholeNumber(0, 1_000_000),
  /** `homeroom` gives every pupil of the class the homeroom teacher, whatever is chosen beside each. */
  everybody: choice(["homeroom"]).exactOptional(),
  pairs: severalOf(z.object({ pupilKey: text(100), staffId: text(100).exactOptional() }), 100),
  /** The last character of the school's name. */
  humanFact: text(10),
});
export type OfficersForm = z.infer<typeof OfficersForm>;

/** The principal names the responsible persons of a whole class at once (一生一责任人, S0-25); what another class said of its pupils ends. */
export const nameOfficers = (facts: NameOfficers): Decision => {
  const { actor, school, form, now, tally } = facts;
  if (school === undefined) return refuse({ code: "TaskNotFound" });
  if (!mayNameOfficers(actor, school.code)) return refuse({ code: "NotAllowedHere" });
  const own = classNamed(school, form.classId);
  if (own === undefined)
    return refuse({ code: "FormIncomplete", faults: [{ field: "classId", code: "unknownClass" }] });
  const { stage, grade, classNo, homeroomTeacherId } = own;
  const place = { schoolCode: school.code, stage, grade, classNo };
  const before = facts.guarantees.find(({ id }) => id === guaranteeIdOf(place));
  const refusal = refusalToName({ ...facts, school, version: before?.record.version ?? 0 });
  if (refusal) return refuse(refusal);
  const pupils = facts.pupils.filter((pupil) => classIdOf(pupil) === form.classId);
  const pairs =
    form.everybody === "homeroom"
      ? pupils.map(({ pupilKey }) => ({ pupilKey, staffId: homeroomTeacherId }))
      : form.pairs.flatMap(({ pupilKey, staffId }) => (staffId === undefined ? [] : [{ pupilKey, staffId }]));
  const named: Guarantee = {
    kind: "guarantee",
    record: before?.record ?? unrecorded,
    id: guaranteeIdOf(place),
    ...place,
    pairs,
    namedBy: actor.id,
    namedAt: now,
  };
  const keys = new Set(pupils.map(({ pupilKey }) => pupilKey));
  const others = facts.guarantees.filter((each) => each !== before);
  const left = others.filter((each) => each.pairs.some(({ pupilKey }) => keys.has(pupilKey)));
  const freed = left.map((each) => ({ ...each, pairs: each.pairs.filter(({ pupilKey }) => !keys.has(pupilKey)) }));
  const guarantees = [...others.filter((each) => !left.includes(each)), ...freed, named];
  const counted = countHelp({ school, pupils: facts.pupils, guarantees, record: tally?.record ?? unrecorded, now });
  return accept({
    save: [named, ...freed, counted],
    emit: [
      {
        type: "HelpOfficersNamed",
        subject: { kind: "guarantee", id: named.id },
        at: now,
        actor: { role: "PRINCIPAL", id: actor.id },
        words: { schoolCode: school.code, pupils: pupils.length, named: pairs.length },
      },
    ],
  });
};

type ToName = NameOfficers & { readonly school: School; readonly version: number };

const refusalToName = ({ school, version, pupils, staffIds, form }: ToName): Refusal | undefined => {
  if (version !== form.version) return { code: "VersionConflict", ids: { seen: form.version, now: version } };
  if (!sameFact(form.humanFact, factOfName(school.name)))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  const keys = new Set(pupils.filter((pupil) => classIdOf(pupil) === form.classId).map(({ pupilKey }) => pupilKey));
  const faults = form.pairs.flatMap(({ pupilKey, staffId }, index) => {
    const field = `pairs[${index}].staffId`;
    if (!keys.has(pupilKey)) return [{ field, code: "noSuchPupil" }];
    return staffId === undefined || staffIds.includes(staffId) ? [] : [{ field, code: "notAChoice" }];
  });
  return faults.length > 0 ? { code: "FormIncomplete", faults } : undefined;
};

type NameOfficers = {
  readonly actor: StaffMember;
  readonly school: School | undefined;
  /** What has been named in the school so far, class by class. */
  readonly guarantees: readonly Guarantee[];
  /** The registered-poor pupils of the school. */
  readonly pupils: readonly HelpedPupil[];
  /** Everybody who works at the school. */
  readonly staffIds: readonly string[];
  readonly tally: HelpTally | undefined;
  readonly form: OfficersForm;
  readonly now: Instant;
};
