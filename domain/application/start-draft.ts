import * as z from "zod";
import { isOpenToAll } from "../campaign/opening.ts";
import type { Pupil } from "../county/pupil.ts";
import { Phone } from "../identity/phone.ts";
import { admits, type MakeupCase } from "../makeup/makeup-case.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { PupilSection } from "./application-form.ts";
import type { FormDraft } from "./recognition.ts";

/** The two facts a draft begins with, which also open it again. */
export const DraftStart = z.object({ pupilName: PupilSection.shape.name, phone: Phone });
export type DraftStart = z.infer<typeof DraftStart>;

/**
 * Begins a form while the campaign takes applications, or for a child whose makeup case admits it; what was asked first or
 * is known of the child need not be typed twice (domain §2.4 no. 1).
 */
export const startDraft = ({ start, receiptNo, onBehalf, makeupCase, pupil, occasion }: StartDraft): Decision => {
  const { now, campaign } = occasion;
  const admitted = makeupCase !== undefined && admits(makeupCase, start) && now < campaign.endsAt;
  if (!isOpenToAll(campaign, now) && !admitted) return refuse({ code: "CampaignClosed" });
  const draft: FormDraft = {
    kind: "draft",
    record: unrecorded,
    receiptNo,
    startedAt: now,
    campaignId: campaign.id,
    pupilName: start.pupilName,
    phoneEnding: start.phone.slice(-4),
    typed: {
      pupil: { name: start.pupilName, ...(pupil && { idNo: pupil.idNo, ...schoolingOf(pupil) }) },
      guardian: { phone: start.phone },
    },
    ...(onBehalf ? { onBehalf } : {}),
    ...(admitted ? { makeupId: makeupCase.id } : {}),
  };
  return accept({ save: [draft], emit: [] });
};

/** Where the register has a pupil, as the pupil's section says it. */
export const schoolingOf = ({ schoolCode, stage, grade, classNo, boarding }: Pupil) => ({
  schoolCode,
  stage,
  grade,
  classNo,
  boarding,
});

type StartDraft = {
  readonly start: DraftStart;
  readonly receiptNo: string;
  /** The member of staff who fills the form for the family, and the family's mandate. */
  readonly onBehalf: FormDraft["onBehalf"];
  /** The case of a child who may have been missed. */
  readonly makeupCase?: MakeupCase | undefined;
  /** The pupil's record, where it is known whom the form is for. */
  readonly pupil?: Pupil | undefined;
  readonly occasion: Occasion;
};
