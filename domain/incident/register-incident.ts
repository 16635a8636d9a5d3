import * as z from "zod";
import type { Application } from "../application/application.ts";
import { Day, dayOf, type Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { lintMail } from "../notice/lint-mail.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { type Concerned, type Incident, IncidentData, incidentParts, registersIncidents } from "./incident.ts";

/** Applications that may be named one by one; more of them are a list or a school. */
const mostNumbers = 200;

const words = text(200);
const apart = (typed: unknown): unknown =>
  typeof typed === "string"
    ? typed
        .normalize("NFKC")
        .toUpperCase()
        .split(/[\s,;、]+/u)
        .filter((each) => each !== "")
    : typed;

/** What the privacy officer says of an incident; of the three ways to say whom it concerns only the chosen one counts. */
export const IncidentForm = z.object({
  data: severalOf(IncidentData, IncidentData.options.length).refine(
    (chosen) => chosen.length > 0,
    "chooseAtLeastOne" satisfies FieldFault,
  ),
  foundOn: Day,
  cause: words,
  harm: words,
  measures: words,
  advice: words,
  askAt: words,
  by: choice(["list", "school", "numbers"]),
  listId: z.string().trim().max(60, "tooLong").default(""),
  schoolCode: z.string().max(20, "tooLong").default(""),
  /** A receipt number stands for its family's first application. */
  numbers: z.preprocess(
    apart,
    severalOf(
      z
        .string()
        .regex(/^SQ\d{16}(-\d{1,2})?$/, "receiptNoFormat" satisfies FieldFault)
        .transform((typed) => (typed.includes("-") ? typed : `${typed}-1`)),
      mostNumbers,
    ),
  ),
});
export type IncidentForm = z.infer<typeof IncidentForm>;

/** Registers an incident; words no mail may hold are refused beside their field, for they go into every family's mail. */
export const registerIncident = (asked: RegisterIncident): Decision => {
  const { actor, county, form, id, now } = asked;
  if (!registersIncidents(actor)) return refuse({ code: "NotAllowedHere" });
  const concerned = concernedIn(asked);
  const faults = [
    ...incidentParts
      .filter((part) => lintMail({ subject: "", text: form[part], html: "" }, county.phone).length > 0)
      .map((field) => fault(field, "notForMail")),
    ...(form.foundOn > dayOf(now) ? [fault("foundOn", "tooLarge")] : []),
    ...("code" in concerned ? [concerned] : []),
  ];
  if (faults.length > 0 || "code" in concerned) return refuse({ code: "FormIncomplete", faults });
  const { cause, harm, measures, advice, askAt, data, foundOn } = form;
  const said = { cause, harm, measures, advice, askAt };
  const incident: Incident = {
    ...{ kind: "incident", record: unrecorded, id, data: [...new Set(data)], foundOn, said, concerned },
    ...{ by: actor.id, at: now },
  };
  return accept({
    save: [incident],
    emit: [
      {
        type: "IncidentRegistered",
        subject: { kind: "incident", id },
        at: now,
        actor: { role: "AID_CENTER_HEAD", id: actor.id },
        words: { by: concerned.by },
      },
    ],
  });
};

/** Notes how many families were told; undefined where that stands on record already. */
export const noteFamiliesTold = (incident: Incident, families: number, now: Instant): Change | undefined =>
  incident.families !== undefined
    ? undefined
    : {
        save: [{ ...incident, families }],
        emit: [
          {
            type: "IncidentFamiliesTold",
            subject: { kind: "incident", id: incident.id },
            at: now,
            actor: { role: "SYSTEM", id: "system" },
            words: { families },
          },
        ],
      };

type Fault = { readonly field: string; readonly code: FieldFault };

const fault = (field: string, code: FieldFault): Fault => ({ field, code });

const concernedIn = ({ form, county, list, named, campaignId }: RegisterIncident): Concerned | Fault => {
  if (form.by === "list") return list ? { by: "list", listId: list.id } : fault("listId", "invalid");
  if (form.by === "school") {
    const { schoolCode } = form;
    const isKnown = county.schools.some(({ code }) => code === schoolCode);
    return isKnown ? { by: "school", schoolCode, campaignId } : fault("schoolCode", "notAChoice");
  }
  const applicationIds = [...new Set(form.numbers)];
  if (applicationIds.length === 0) return fault("numbers", "required");
  const known = new Set(named.map(({ id }) => id));
  return applicationIds.every((id) => known.has(id))
    ? { by: "numbers", applicationIds }
    : fault("numbers", "noSuchApplication");
};

type RegisterIncident = {
  readonly actor: StaffMember;
  readonly county: County;
  readonly form: IncidentForm;
  /** The list that was named, if there is one. */
  readonly list: AidList | undefined;
  /** Those of the numbered applications that are known. */
  readonly named: readonly Application[];
  readonly campaignId: string;
  readonly id: string;
  readonly now: Instant;
};
