import { isOpenToAll, openingOf } from "../campaign/opening.ts";
import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import { registeredCases } from "../makeup/answer-makeup.ts";
import { admits, isAbout, type MakeupCase } from "../makeup/makeup-case.ts";
import type { NeedCategory } from "../need/need-categories.ts";
import { eligibility, type Finding } from "../programme/eligibility.ts";
import type { RuleVersion } from "../programme/rule-set.ts";
import { mayStack } from "../programme/stacking.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import { onward } from "../wait/path.ts";
import type { Application } from "./application.ts";
import type { ApplicationForm } from "./application-form.ts";
import { type Claim, claimOf, isAlive } from "./claim.ts";
import { consentNow } from "./consent.ts";
import { guardianContact, hasClass, proposedCategoryOf, unknownClass } from "./form-reading.ts";
import { machineChecks } from "./machine-checks.ts";
import { told } from "./move.ts";
import type { FormDraft, FrozenForm, Recognition } from "./recognition.ts";

/** A family's submission becomes one recognition and one application per programme asked for (domain §2.1). */
export const submitApplication = (facts: SubmitApplication): Decision => {
  const { form, receiptNo, pupil, pupilKey, school, draft, onBehalf, makeupCases = [], occasion } = facts;
  const { now, campaign } = occasion;
  if (school === undefined)
    return refuse({ code: "FormIncomplete", faults: [{ field: "pupil.schoolCode", code: "notAChoice" }] });
  const refusal = refusalToSubmit({ ...facts, school });
  if (refusal) return refuse(refusal);
  const made = newApplications({
    form,
    receiptNo,
    before: 0,
    formVersion: 1,
    pupil,
    pupilKey,
    school,
    occasion,
  });
  const checks = [...machineChecks({ form, pupil, now })];
  const allMatch = made.length === 1 && checks.every(({ result }) => result === "match");
  const applications = allMatch ? made.map((only) => ({ ...only, allMatch })) : made;
  const recognition: Recognition = {
    kind: "recognition",
    record: unrecorded,
    receiptNo,
    campaignId: campaign.id,
    schoolYear: campaign.schoolYear,
    schoolCode: school.code,
    pupilKey,
    ...(pupil ? { pupilId: pupil.id } : {}),
    pupilName: form.pupil.name,
    phoneEnding: form.guardian.phone.slice(-4),
    guardian: guardianContact(form),
    applicationIds: applications.map(({ id }) => id),
    formVersion: 1,
    submittedAt: now,
    ...(onBehalf ? { onBehalf } : {}),
    checks,
    consents: [consentNow({ at: now, by: onBehalf?.staffId ?? receiptNo, formVersion: 1 })],
    ...(openingOf(campaign, now) === "open" ? {} : { makeup: isOpenToAll(campaign, now) ? "window" : "case" }),
  };
  const frozen: FrozenForm = {
    kind: "form",
    record: unrecorded,
    receiptNo,
    formVersion: 1,
    savedAt: now,
    content: form,
  };
  const actor = onBehalf
    ? { role: "HOMEROOM_TEACHER" as const, id: onBehalf.staffId }
    : { role: "GUARDIAN" as const, id: receiptNo };
  const registered = registeredCases({
    makeupCases: makeupCases.filter((each) => isAbout(each, { pupilKey, pupilName: form.pupil.name })),
    receiptNo,
    actor,
    at: now,
  });
  return accept({
    save: [
      recognition,
      frozen,
      ...applications,
      ...applications.map((application) => claimOf(application, facts.claims)),
      ...registered.save,
    ],
    remove: draft ? [draft] : [],
    emit: [
      ...applications.map((application) =>
        told("ApplicationSubmitted", application, { at: now, actor, words: onward(application, campaign.endsAt) }),
      ),
      ...registered.emit,
    ],
  });
};

/** One application for every programme a form asks for, submitted now (domain §2.1). */
export const newApplications = (facts: NewApplications): readonly Application[] => {
  const { form, receiptNo, before, formVersion, pupil, pupilKey, school, occasion } = facts;
  const { now, campaign } = occasion;
  return [...new Set(form.programmes.codes)].map((programme, index) => ({
    kind: "application",
    record: unrecorded,
    id: `${receiptNo}-${before + index + 1}`,
    receiptNo,
    campaignId: campaign.id,
    programme,
    ruleVersion: campaign.ruleVersion,
    schoolCode: school.code,
    township: school.township,
    stage: form.pupil.stage,
    grade: form.pupil.grade,
    classNo: form.pupil.classNo,
    boarding: form.pupil.boarding,
    proposedCategory: proposedCategoryOf(form, pupil),
    pupilKey,
    pupilName: form.pupil.name,
    formVersion,
    submittedAt: now,
    acts: [{ role: "GUARDIAN", by: receiptNo, at: now }],
    returns: { classCheck: 0, schoolCheck: 0, countyRecheck: 0 },
    status: "submitted",
    dueAt: limitEnd(occasion, "classCheck"),
  }));
};

type NewApplications = {
  readonly form: ApplicationForm;
  readonly receiptNo: string;
  /** How many applications the receipt number has already. */
  readonly before: number;
  readonly formVersion: number;
  readonly pupil: Pupil | undefined;
  readonly pupilKey: string;
  readonly school: School;
  readonly occasion: Occasion;
};

const refusalToSubmit = ({
  form,
  school,
  earlier,
  draft,
  pupilKey,
  makeupCases = [],
  occasion,
}: SubmitApplication & { readonly school: School }): Refusal | undefined => {
  const { now, campaign } = occasion;
  const admitted =
    now < campaign.endsAt && makeupCases.some((each) => admits(each, { pupilKey, pupilName: form.pupil.name }));
  if (!isOpenToAll(campaign, now) && !admitted) return { code: "CampaignClosed" };
  // What was told of one term is not taken for another.
  if (draft !== undefined && draft.campaignId !== campaign.id) return { code: "CampaignClosed" };
  if (!hasClass(school, form)) return { code: "FormIncomplete", faults: [unknownClass] };
  return refusalOfProgrammes({ form, earlier, ruleVersion: campaign.ruleVersion });
};

/** Whether the programmes asked for fit the pupil, each other and what is already under way (domain §3.3). */
export const refusalOfProgrammes = ({ form, earlier, ruleVersion }: Programmes): Refusal | undefined => {
  const { codes } = form.programmes;
  const alive = earlier.filter(isAlive).map(({ programme }) => programme);
  // The panel may still recognise a hardship nobody has claimed or proved.
  const categories: readonly NeedCategory[] =
    form.need && form.need.categories.length > 0 ? form.need.categories : ["OTHER_HARDSHIP"];
  const at = (code: FieldFault) => [{ field: "programmes.codes", code }];
  for (const programme of codes) {
    const { outcome, findings } = eligibility({ ruleVersion, programme, pupil: form.pupil, categories });
    if (outcome === "notOffered") return { code: "ProgrammeNotEligible", faults: at("notOffered") };
    const unmet = findings.find(
      (finding) => finding.outcome === "unmet" && (finding.condition !== "need" || form.need !== undefined),
    );
    if (unmet) return { code: "ProgrammeNotEligible", faults: at(faultOfCondition[unmet.condition]) };
    if (alive.includes(programme)) return { code: "DuplicateApplication", faults: at("appliedBefore") };
    const others = [...alive, ...codes.filter((other) => other !== programme)];
    if (others.some((other) => mayStack(programme, other) === "excluded"))
      return { code: "ProgrammesExcludeEachOther", faults: at("excludesAnother") };
  }
  return undefined;
};

const faultOfCondition = {
  stage: "stageNotCovered",
  boarding: "boardingNotCovered",
  grade: "gradeNotCovered",
  need: "needNotProved",
} as const satisfies Record<Finding["condition"], FieldFault>;

type Programmes = {
  /** The need is judged once it has been stated. */
  readonly form: Pick<ApplicationForm, "programmes" | "pupil"> & { readonly need?: ApplicationForm["need"] };
  readonly earlier: readonly Application[];
  readonly ruleVersion: RuleVersion;
};

type SubmitApplication = {
  readonly form: ApplicationForm;
  readonly receiptNo: string;
  /** The pupil's record with this ID number, if the register has one. */
  readonly pupil: Pupil | undefined;
  readonly pupilKey: string;
  /** The school named in the form, if there is one of this code. */
  readonly school: School | undefined;
  /** The applications that hold these claims. */
  readonly earlier: readonly Application[];
  /** What is claimed for this pupil so far in this campaign. */
  readonly claims: readonly Claim[];
  readonly draft: FormDraft | undefined;
  readonly onBehalf: { readonly staffId: string; readonly mandate: string } | undefined;
  /** Cases about this pupil in this campaign, as a child who may have been missed. */
  readonly makeupCases?: readonly MakeupCase[];
  readonly occasion: Occasion;
};
