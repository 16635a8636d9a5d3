import * as z from "zod";
import type { School } from "../county/school.ts";
import type { MakeupCase } from "../makeup/makeup-case.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { text } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { onward } from "../wait/path.ts";
import { type ApplicationForm, formSections } from "./application-form.ts";
import { type Claim, claimOf } from "./claim.ts";
import { consentNow } from "./consent.ts";
import { SectionName } from "./draft-form.ts";
import { hasClass, unknownClass } from "./form-reading.ts";
import { machineChecks } from "./machine-checks.ts";
import { told } from "./move.ts";
import type { FormDraft, FrozenForm, Recognition } from "./recognition.ts";
import { provedNow, type Renewal, type RenewalFacts, renewalOf } from "./renewal.ts";
import { schoolingOf } from "./start-draft.ts";
import { newApplications, submitApplication } from "./submit-application.ts";

/** The answer to last time's facts: nothing has changed, signed anew; or something has, and the form is opened there. */
export const RenewalForm = z.discriminatedUnion(
  "outcome",
  [
    z.object({
      outcome: z.literal("unchanged"),
      // Whoever ticks nothing sends no commitment at all; each of its fields is still asked for by name.
      commitment: z.preprocess((given) => given ?? {}, formSections.commitment),
      humanFact: text(10),
    }),
    z.object({ outcome: z.literal("changed"), section: SectionName.exclude(["commitment"]).exactOptional() }),
  ],
  { error: "required" satisfies FieldFault },
);
export type RenewalForm = z.infer<typeof RenewalForm>;

type Confirmed = Extract<RenewalForm, { outcome: "unchanged" }>;
type Confirm = Extract<Renewal, { way: "confirm" }>;

/** "Nothing has changed" (无变化): a new recognition with its applications, or in spring further applications on the one that holds. */
export const confirmRenewal = (facts: ConfirmRenewal): Decision => {
  const { recognition, form, said, school, receiptNo, claims, occasion } = facts;
  const renewal = renewalOf(facts);
  if (renewal.way === "none") return refuse({ code: "CampaignClosed" });
  if (renewal.way === "form") return refuse({ code: "TransitionNotAllowed" });
  if (!sameFact(said.humanFact, factOfName(recognition.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  if (said.commitment.signature !== form.content.guardian.name)
    return refuse({
      code: "FormIncomplete",
      faults: [{ field: "commitment.signature", code: "signatureDiffers" satisfies FieldFault }],
    });
  const content = renewedContent(form.content, renewal, said);
  if (renewal.makes === "applications") return further(facts, renewal, content);
  const { pupilKey } = recognition;
  const submitted = submitApplication({
    ...{ form: content, receiptNo, pupil: renewal.pupil, pupilKey, school, earlier: facts.earlier, claims, occasion },
    ...{ draft: undefined, onBehalf: undefined, makeupCases: facts.makeupCases },
  });
  if (!submitted.accepted) return submitted;
  const save = submitted.change.save.map((record) =>
    record.kind === "recognition" ? { ...record, renews: recognition.receiptNo } : record,
  );
  return { accepted: true, change: { ...submitted.change, save } };
};

const renewedContent = (before: ApplicationForm, renewal: Confirm, { commitment }: Confirmed): ApplicationForm => ({
  ...before,
  programmes: { codes: [...renewal.programmes] },
  pupil: { ...before.pupil, ...schoolingOf(renewal.pupil), name: renewal.pupil.name },
  // In spring the recognition holds as it was made; a new year's rests on what is proved now.
  need: renewal.makes === "applications" ? before.need : { categories: [...renewal.proved] },
  commitment,
});

/** The term's applications on the recognition that holds, with the form as the register has the pupil now. */
const further = (facts: ConfirmRenewal, renewal: Confirm, content: ApplicationForm): Decision => {
  const { recognition, school, occasion } = facts;
  const { now, campaign } = occasion;
  const { receiptNo, pupilKey } = recognition;
  const { pupil } = renewal;
  if (school === undefined || !hasClass(school, content))
    return refuse({ code: "FormIncomplete", faults: [unknownClass] });
  const formVersion = recognition.formVersion + 1;
  const before = recognition.applicationIds.length;
  const made = newApplications({
    ...{ form: content, receiptNo, before, formVersion, pupil, pupilKey, school, occasion },
  });
  const held: Recognition = {
    ...recognition,
    schoolCode: school.code,
    applicationIds: [...recognition.applicationIds, ...made.map(({ id }) => id)],
    formVersion,
    checks: [...machineChecks({ form: content, pupil, now })],
    consents: [...(recognition.consents ?? []), consentNow({ at: now, by: receiptNo, formVersion })],
  };
  const frozen: FrozenForm = { kind: "form", record: unrecorded, receiptNo, formVersion, savedAt: now, content };
  const actor = { role: "GUARDIAN" as const, id: receiptNo };
  return accept({
    save: [held, frozen, ...made, ...made.map((each) => claimOf(each, facts.claims))],
    emit: made.map((each) =>
      told("ApplicationSubmitted", each, { at: now, actor, words: onward(each, campaign.endsAt) }),
    ),
  });
};

/**
 * Something has changed, or need must be stated anew: a draft with last time's answers, except what was consented and
 * signed, what the departments no longer prove, and hardships that may be over.
 */
export const beginRenewal = (facts: RenewalFacts & { readonly receiptNo: string }): Decision => {
  const { recognition, form, pupil, receiptNo, occasion } = facts;
  const renewal = renewalOf(facts);
  if (renewal.way === "none") return refuse({ code: "CampaignClosed" });
  const { commitment: _, need: __, programmes: ___, ...lasting } = form.content;
  const proved = provedNow(pupil);
  const draft: FormDraft = {
    kind: "draft",
    record: unrecorded,
    receiptNo,
    startedAt: occasion.now,
    campaignId: occasion.campaign.id,
    pupilName: recognition.pupilName,
    phoneEnding: recognition.phoneEnding,
    typed: {
      ...lasting,
      pupil: pupil ? { ...lasting.pupil, ...schoolingOf(pupil) } : withoutClass(lasting.pupil),
      ...(renewal.programmes.length > 0 && { programmes: { codes: [...renewal.programmes] } }),
      ...(proved.length > 0 && { need: { categories: [...proved] } }),
    },
  };
  return accept({ save: [draft], emit: [] });
};

/** A year later a pupil sits in another class; whom no register has must say in which. */
const withoutClass = ({ grade: _, classNo: __, ...rest }: ApplicationForm["pupil"]) => rest;

type ConfirmRenewal = RenewalFacts & {
  readonly said: Confirmed;
  /** The number of a new recognition. */
  readonly receiptNo: string;
  /** The school at which the register has the pupil. */
  readonly school: School | undefined;
  readonly claims: readonly Claim[];
  readonly makeupCases: readonly MakeupCase[];
};
