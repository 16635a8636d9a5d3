import * as z from "zod";
import type { Application } from "../application/application.ts";
import type { ApplicationForm } from "../application/application-form.ts";
import type { Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { type Attempts, withFailure } from "../shared/attempts.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Wait } from "../wait/wait.ts";
import { type AccessLog, RevealField, revealReasons } from "./access.ts";
import { hasTask } from "./has-task.ts";
import { countedIn, emptyLog, type LookFacts, noteLook, roleOfStaff } from "./note-look.ts";

/** What is to be shown in full, why, in own words too, and one fact off the page. */
export const RevealForm = z.object({
  fields: severalOf(choice(RevealField.options as [RevealField, ...RevealField[]]), 8).pipe(
    z.array(RevealField).min(1, "chooseAtLeastOne"),
  ),
  why: choice(revealReasons),
  because: text(200),
  humanFact: text(10),
});
export type RevealForm = z.infer<typeof RevealForm>;

/** Who may ask without a task of their own: the aid centre, which answers for all files, and the audit. */
const ofTheCentre: readonly Role[] = ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "AUDITOR"];

/** How many reveals one person may ask for within an hour. */
export const revealsPerHour = (county: Pick<County, "revealsPerHour">): number => county.revealsPerHour ?? 30;

/** What this person may ask to see of this application; nothing at all when it is none of their business. A class teacher pays nobody. */
export const revealableTo = (actor: StaffMember, task: Wait | undefined): readonly RevealField[] => {
  const isOfCentre = ofTheCentre.some((role) => holdsRole(actor, role, {}));
  if (!isOfCentre && hasTask(actor, task) === "noTask") return [];
  return isOfCentre || task?.purpose !== "classCheck"
    ? RevealField.options
    : RevealField.options.filter((field) => field !== "bankAccount");
};

/** The counter of a person's reveals within an hour. */
export const revealsOf = (staffId: string): string => `reveals ${staffId}`;

/** Shows chosen fields of one application in full, once, to who has its task or to the centre; on record before anything is seen (domain §4.6). */
export const revealFields = ({ application, task, reveals, county, form, accessId, ...facts }: Reveal): Decision => {
  const { actor, now } = facts;
  if (application === undefined) return refuse({ code: "ApplicationNotFound" });
  const open = revealableTo(actor, task);
  if (open.length === 0) return refuse({ code: "NotYourTask" });
  if (actor.ownChildren.includes(application.pupilKey)) return refuse({ code: "OwnFile" });
  // Whoever has declared a tie to the family has no business with its file any more.
  if (application.barred?.includes(actor.id)) return refuse({ code: "ActedBefore" });
  if (form.fields.some((field) => !open.includes(field)))
    return refuse({ code: "FormIncomplete", faults: [{ field: "fields", code: "notAChoice" }] });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  if (countedIn(reveals, now) >= revealsPerHour(county)) return refuse({ code: "TooManyAttempts" });
  const { receiptNo: fileId, schoolCode, township } = application;
  const { fields, why, because } = form;
  const { save, emit } = noteLook({
    ...facts,
    look: { id: accessId, fileId, door: "reveal-fields", fields: [...fields], why, because },
    place: { schoolCode, township },
    has: hasTask(actor, task),
  });
  return accept({ save: [...save, withFailure(reveals, revealsOf(actor.id), now)], emit });
};

/** What the centre's head is told of, once an hour: somebody asked for more reveals than the county allows. */
export const revealsLimited = ({ actor, log, reveals, county, now }: Limited): Change | undefined => {
  if (countedIn(reveals, now) !== revealsPerHour(county)) return undefined;
  return {
    save: [log ?? emptyLog(actor.id), withFailure(reveals, revealsOf(actor.id), now)],
    emit: [
      {
        type: "RevealsLimited",
        subject: { kind: "accessLog", id: actor.id },
        at: now,
        actor: { role: roleOfStaff(actor, {}), id: actor.id },
        words: { times: revealsPerHour(county) },
      },
    ],
  };
};

/** The chosen fields in full, each under its name in the form; what was left empty is left out. */
export const revealed = (form: ApplicationForm, fields: readonly RevealField[]): readonly Revealed[] =>
  fields.flatMap((field) =>
    valuesOf[field](form).flatMap(([name, value]) => (value?.length ? [{ field, name, value }] : [])),
  );

/** One line of what is shown: the field asked for, where it stands in the form, and the value. */
type Revealed = {
  readonly field: RevealField;
  readonly name: string;
  readonly value: string | readonly string[];
};

type Named = readonly (readonly [name: string, value: string | readonly string[] | undefined])[];

const valuesOf: { readonly [Field in RevealField]: (form: ApplicationForm) => Named } = {
  pupilIdNo: ({ pupil }) => [["pupil.idNo", pupil.idNo]],
  guardianIdNo: ({ guardian }) => [["guardian.idNo", guardian.idNo]],
  guardianName: ({ guardian }) => [["guardian.name", guardian.name]],
  phone: ({ guardian }) => [["guardian.phone", guardian.phone]],
  email: ({ guardian }) => [["guardian.email", guardian.email]],
  address: ({ pupil }) => [["pupil.address", pupil.address]],
  bankAccount: ({ bank }) => [
    ["bank.holder", bank.holder],
    ["bank.account", bank.account],
    ["bank.bankName", bank.bankName],
  ],
  need: ({ need: { categories, ...texts }, family }) => [
    ["need.categories", categories],
    ...Object.entries(texts).map(([name, value]) => [`need.${name}`, value] as const),
    ...family.members.flatMap(({ name, health }, place) => [
      [`family.members[${place}].name`, name] as const,
      [`family.members[${place}].health`, health] as const,
    ]),
  ],
};

type Reveal = Omit<LookFacts, "look" | "place" | "has"> & {
  readonly application: Application | undefined;
  /** The application's latest wait. */
  readonly task: Wait | undefined;
  /** The person's reveals of this hour. */
  readonly reveals: Attempts | undefined;
  readonly county: Pick<County, "revealsPerHour">;
  readonly form: RevealForm;
  readonly accessId: string;
};

type Limited = {
  readonly actor: StaffMember;
  /** The log under the person's own id. */
  readonly log: AccessLog | undefined;
  readonly reveals: Attempts | undefined;
  readonly county: Pick<County, "revealsPerHour">;
  readonly now: Instant;
};
