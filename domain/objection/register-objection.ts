import * as z from "zod";
import type { Application } from "../application/application.ts";
import { Day, later, startOfDay } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { registeredChannels } from "./objection.ts";
import { objectionFields } from "./objection-form.ts";
import { registeringRoles } from "./objection-roles.ts";
import { receiveObjection } from "./receive-objection.ts";

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** An objection that came by phone, on paper, by mail or in person, as staff write it down. */
export const RegisterObjectionForm = z.object({
  ...objectionFields,
  listId: text(80),
  channel: choice(registeredChannels),
  /** Day and time at which it was received, on the clocks of the county. */
  receivedOn: text(10).pipe(Day),
  receivedTime: text(5).regex(timeOfDay, "invalid"),
  /** The one human fact: the serial number of the line once more, 0 without a line. */
  humanFact: text(10),
});
export type RegisterObjectionForm = z.infer<typeof RegisterObjectionForm>;

// An older one is a petition and goes its own way.
const oldestMs = 30 * 86_400_000;

/** Writes down an objection that reached the office otherwise; a registration more than a working day later is marked. */
export const registerObjection = ({ actor, place, form, occasion, ...facts }: RegisterObjection): Decision => {
  const { list } = facts;
  if (list === undefined) return refuse({ code: "ListNotFound", faults: [{ field: "listId", code: "invalid" }] });
  const role = registeringRoles[list.level].find((each) => holdsRole(actor, each, place));
  if (role === undefined) return refuse({ code: "NotYourSchool" });
  const [hours = 0, minutes = 0] = form.receivedTime.split(":").map(Number);
  const receivedAt = later(startOfDay(form.receivedOn, hours), minutes * 60_000);
  const isPossible = receivedAt <= occasion.now && receivedAt >= later(occasion.now, -oldestMs);
  if (!isPossible) return refuse({ code: "FormIncomplete", faults: [{ field: "receivedOn", code: "invalid" }] });
  if (!sameFact(form.humanFact, String(form.serial ?? 0)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const { objectionRegistration: workingDays } = aidPolicies[occasion.campaign.ruleVersion];
  const dueBy = deadline({ calendar: occasion.calendar, from: receivedAt, workingDays }).endsAt;
  return receiveObjection({
    ...facts,
    form,
    channel: form.channel,
    receivedAt,
    by: { role, id: actor.id },
    registered: { by: actor.id, at: occasion.now, dueBy },
    occasion,
  });
};

type RegisterObjection = {
  readonly actor: StaffMember;
  readonly list: AidList | undefined;
  /** The line with the serial number of the form. */
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  /** Codes of all schools of the county. */
  readonly schools: readonly string[];
  /** Where the list hangs: its school and township, or the county. */
  readonly place: { readonly schoolCode?: string; readonly township?: string };
  /** Number of the new objection, `YY` and digits. */
  readonly id: string;
  /** Keyed hash of the code handed to the objector. */
  readonly codeHash: string;
  readonly form: RegisterObjectionForm;
  readonly occasion: Occasion;
};
