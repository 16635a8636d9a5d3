import * as z from "zod";
import { Phone } from "../identity/phone.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { PupilSection } from "./application-form.ts";
import type { FormDraft } from "./recognition.ts";

/** The two facts a draft begins with, which also open it again. */
export const DraftStart = z.object({ pupilName: PupilSection.shape.name, phone: Phone });
export type DraftStart = z.infer<typeof DraftStart>;

/** Begins a form, while the campaign takes applications; what was asked first need not be typed twice (domain §2.4 no. 1). */
export const startDraft = ({ start, receiptNo, onBehalf, occasion }: StartDraft): Decision => {
  const { now, campaign } = occasion;
  if (now < campaign.opensAt || now >= campaign.closesAt) return refuse({ code: "CampaignClosed" });
  const draft: FormDraft = {
    kind: "draft",
    record: unrecorded,
    receiptNo,
    startedAt: now,
    campaignId: campaign.id,
    pupilName: start.pupilName,
    phoneEnding: start.phone.slice(-4),
    typed: { pupil: { name: start.pupilName }, guardian: { phone: start.phone } },
    ...(onBehalf ? { onBehalf } : {}),
  };
  return accept({ save: [draft], emit: [] });
};

type StartDraft = {
  readonly start: DraftStart;
  readonly receiptNo: string;
  /** The member of staff who fills the form for the family, and the family's mandate. */
  readonly onBehalf: FormDraft["onBehalf"];
  readonly occasion: Occasion;
};
