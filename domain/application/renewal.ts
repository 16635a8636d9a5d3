import { isOpenToAll } from "../campaign/opening.ts";
import type { Pupil } from "../county/pupil.ts";
import { NeedCategory } from "../need/need-categories.ts";
import type { ProgrammeCode } from "../programme/programmes.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Application } from "./application.ts";
import type { FrozenForm, Recognition } from "./recognition.ts";
import { schoolingOf } from "./start-draft.ts";
import { refusalOfProgrammes } from "./submit-application.ts";

/** A programme of last time that does not go on, and why. */
type EndedProgramme = { readonly programme: ProgrammeCode; readonly because: string };

/**
 * How a family with an earlier file applies in the running campaign (domain §2.11): it confirms that nothing has changed,
 * or it fills the form anew from last time's answers; `none` while there is nothing to renew.
 */
export type Renewal =
  | { readonly way: "none" }
  | {
      readonly way: "form";
      readonly programmes: readonly ProgrammeCode[];
      readonly ended: readonly EndedProgramme[];
    }
  | {
      readonly way: "confirm";
      readonly pupil: Pupil;
      readonly programmes: readonly ProgrammeCode[];
      readonly ended: readonly EndedProgramme[];
      /** What the departments' lists prove now, whatever they proved last time. */
      readonly proved: readonly NeedCategory[];
      /** A new recognition for a new school year, or further applications on the one that holds in spring. */
      readonly makes: "recognition" | "applications";
    };

/** Categories a department's list proves for a pupil now. */
export const provedNow = (pupil: Pupil | undefined): readonly NeedCategory[] =>
  NeedCategory.options.filter((category) => pupil?.provedCategories.includes(category));

const aided: readonly Application["status"][] = ["approved"];

/** How this file is renewed now. */
export const renewalOf = ({ recognition, form, applications, earlier, pupil, occasion }: RenewalFacts): Renewal => {
  const { campaign, now } = occasion;
  if (!isOpenToAll(campaign, now) || applications.some(({ campaignId }) => campaignId === campaign.id))
    return { way: "none" };
  const holds = recognition.schoolYear === campaign.schoolYear;
  const isNext = recognition.schoolYear.slice(5) === campaign.schoolYear.slice(0, 4);
  const granted = applications.filter(({ status }) => aided.includes(status)).map(({ programme }) => programme);
  const proved = provedNow(pupil);
  const categories = proved.length > 0 ? proved : holds ? form.content.need.categories : [];
  const schooling = pupil ? { ...form.content.pupil, ...schoolingOf(pupil) } : form.content.pupil;
  const judged = [...new Set(granted)].map((programme) => ({
    programme,
    refusal: refusalOfProgrammes({
      form: { programmes: { codes: [programme] }, pupil: schooling, need: { categories: [...categories] } },
      earlier,
      ruleVersion: campaign.ruleVersion,
    }),
  }));
  const ended = judged.flatMap(({ programme, refusal }) =>
    refusal ? [{ programme, because: refusal.faults?.[0]?.code ?? "notOffered" }] : [],
  );
  const programmes = judged.filter(({ refusal }) => refusal === undefined).map(({ programme }) => programme);
  const sameStage = pupil?.stage === form.content.pupil.stage;
  const mayConfirm = holds || (isNext && proved.length > 0);
  if (pupil === undefined || programmes.length === 0 || !sameStage || !mayConfirm)
    return { way: "form", programmes, ended };
  return { way: "confirm", pupil, programmes, ended, proved, makes: holds ? "applications" : "recognition" };
};

/** What is known of a family's earlier file, and of the pupil now. */
export type RenewalFacts = {
  readonly recognition: Recognition;
  /** Its newest form. */
  readonly form: FrozenForm;
  /** The applications under its receipt number. */
  readonly applications: readonly Application[];
  /** What the pupil has asked for in the running campaign, under whatever number. */
  readonly earlier: readonly Application[];
  /** The pupil's record as it stands now. */
  readonly pupil: Pupil | undefined;
  readonly occasion: Occasion;
};
