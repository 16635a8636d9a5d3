import * as z from "zod";
import { lastDayOf, SchoolYear, schoolYearFrom } from "../calendar/term.ts";
import { Day, endOfDay, startOfDay } from "../calendar/time.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { SchoolTally } from "../county/tally.ts";
import { RuleVersion } from "../programme/rule-set.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Campaign } from "./campaign.ts";

const day = z
  .string("required" satisfies FieldFault)
  .trim()
  .min(1, "required" satisfies FieldFault)
  .pipe(z.iso.date("invalid" satisfies FieldFault))
  .pipe(Day);
const window = wholeNumber(5, 7);

/** The dates and limits of the next term's campaign; the fact typed is its school year. */
export const CampaignForm = z.object({
  version: wholeNumber(1, 1_000_000),
  opensOn: day,
  closesOn: day,
  endsOn: day,
  schoolPublicity: window,
  countyPublicity: window,
  ruleVersion: choice(RuleVersion.options as [RuleVersion, ...RuleVersion[]]),
  humanFact: text(20),
});
export type CampaignForm = z.infer<typeof CampaignForm>;

/** The term after a campaign's. */
export const nextTermOf = ({ schoolYear, term }: Campaign): Pick<Campaign, "id" | "schoolYear" | "term"> => {
  const next =
    term === "1"
      ? { schoolYear, term: "2" as const }
      : { schoolYear: schoolYearFrom(Number(schoolYear.slice(5))), term: "1" as const };
  return { id: `${next.schoolYear}-${next.term}`, ...next };
};

const decided = [
  "approved",
  "rejected",
  "withdrawn",
  "lapsed",
  "terminated",
  "paying",
  "paid",
  "payFailed",
  "archived",
];

/**
 * What still goes on in a campaign: lists on their way and objections now; applications nobody has decided and rejections
 * that may be disputed, as they were counted last. A pupil suspended for a year holds nobody up.
 */
export const unfinishedOf = ({ lists, schools, objections }: GoingOn): Unfinished => ({
  lists: lists.filter(({ status }) => status !== "closed" && status !== "dissolved").length,
  applications:
    schools
      .flatMap(({ counts }) => Object.entries(counts))
      .reduce((sum, [status, count]) => (decided.includes(status) ? sum : sum + count), 0) -
    schools.reduce((sum, { suspended = 0 }) => sum + suspended, 0),
  reconsiderations: schools.reduce((sum, { disputable = 0 }) => sum + disputable, 0),
  objections,
});

/**
 * Opens the next term's campaign. The county works on one at a time, so nothing of the one before may still be on its way
 * (docs/decisions/0012): an application left behind would never reach a list.
 */
export const openCampaign = ({ actor, unfinished, form, occasion }: OpenCampaign): Decision => {
  const { campaign, now } = occasion;
  if (!holdsRole(actor, "AID_CENTER_HEAD", {})) return refuse({ code: "NotAllowedHere" });
  if (campaign.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: campaign.record.version } });
  const next = nextTermOf(campaign);
  if (!sameFact(form.humanFact, next.schoolYear))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const goesOn = now < campaign.closesAt || (campaign.makeup !== undefined && now < campaign.makeup.closesAt);
  if (goesOn || isUnfinished(unfinished)) return refuse({ code: "TransitionNotAllowed", ids: { ...unfinished } });
  const faults = faultsOf(form, next.schoolYear);
  if (faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  const { makeup: _, ...lasting } = campaign;
  const opened: Campaign = {
    ...lasting,
    ...next,
    opensAt: startOfDay(form.opensOn),
    closesAt: endOfDay(form.closesOn),
    endsAt: endOfDay(form.endsOn),
    ruleVersion: form.ruleVersion,
    limits: {
      ...campaign.limits,
      schoolPublicity: form.schoolPublicity,
      countyPublicity: form.countyPublicity,
    },
    openedBy: actor.id,
  };
  return accept({ save: [opened], emit: [] });
};

const faultsOf = ({ opensOn, closesOn, endsOn }: CampaignForm, schoolYear: string) => {
  const invalid = (field: string) => ({ field, code: "invalid" satisfies FieldFault });
  return [
    // Early registration may begin in the holidays before the term (docs/decisions/0005), not in another school year's middle.
    ...(opensOn < `${schoolYear.slice(0, 4)}-06-01` ? [invalid("opensOn")] : []),
    ...(closesOn < opensOn ? [invalid("closesOn")] : []),
    ...(endsOn <= closesOn || endsOn > lastDayOf(SchoolYear.parse(schoolYear)) ? [invalid("endsOn")] : []),
  ];
};

/** Whether anything of a campaign still goes on. */
export const isUnfinished = ({ lists, applications, reconsiderations, objections }: Unfinished): boolean =>
  lists + applications + reconsiderations + objections > 0;

type Unfinished = {
  readonly lists: number;
  readonly applications: number;
  readonly reconsiderations: number;
  readonly objections: number;
};

type GoingOn = {
  readonly lists: readonly AidList[];
  readonly schools: readonly SchoolTally[];
  /** Objections somebody must act on. */
  readonly objections: number;
};

type OpenCampaign = {
  readonly actor: StaffMember;
  readonly unfinished: Unfinished;
  readonly form: CampaignForm;
  readonly occasion: Occasion;
};
