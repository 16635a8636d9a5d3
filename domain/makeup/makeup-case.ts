import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { sameFact } from "../shared/human-fact.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";

/** How a child who may have been missed came to the office's eyes (domain §2.10). */
export const MakeupSource = z.enum([
  "missingObjection",
  "parent",
  "inspector",
  "transfer",
  "scan",
  "hardship",
  "lapsed",
]);
export type MakeupSource = z.infer<typeof MakeupSource>;

/** Why a case ends without an application. */
export const MakeupExplanation = z.enum([
  "notOurPupil",
  "aidedElsewhere",
  "appliedAlready",
  "familyDeclines",
  "notInNeed",
  "other",
]);
export type MakeupExplanation = z.infer<typeof MakeupExplanation>;

/** One child whom the campaign may have missed (漏登补录): the school registers the child or explains why not. */
export const MakeupCase = z.object({
  kind: z.literal("makeup"),
  record: RecordMark,
  /** `BL`, the two years of the school year, random digits, e.g. `BL2026202712345678`. */
  id: z.string(),
  campaignId: z.string(),
  schoolCode: z.string(),
  source: MakeupSource,
  /** Keyed hash of the pupil's ID number; absent while only a name is known. */
  pupilKey: z.string().exactOptional(),
  /** Sealed at rest. */
  pupilName: z.string(),
  /** What is known of the child; sealed at rest, and never who said it. */
  note: z.string(),
  /** Phone of the parent who asked; sealed at rest. */
  contact: z.string().exactOptional(),
  openedBy: z.string(),
  openedAt: Instant,
  answerBy: Instant,
  status: z.enum(["open", "registered", "explained"]),
  /** When the school asked the family in: from then on it may apply by itself. */
  invitedAt: Instant.exactOptional(),
  /** The submission with which the child was registered. */
  receiptNo: z.string().exactOptional(),
  /** Its text is sealed at rest. */
  explanation: z.object({ reason: MakeupExplanation, text: z.string() }).exactOptional(),
  answeredAt: Instant.exactOptional(),
  answeredBy: z.string().exactOptional(),
});
export type MakeupCase = z.infer<typeof MakeupCase>;

/** The id of a makeup case from a school year and random digits. */
export const makeupIdOf = ({ schoolYear, digits }: { readonly schoolYear: string; readonly digits: string }): string =>
  `BL${schoolYear.replace("-", "")}${digits}`;

/** Opens a case for a child who may have been missed; save it together with `makeupOpened`. */
export const openMakeupCase = ({ occasion, by, pupilKey, contact, ...facts }: OpenMakeupCase): MakeupCase => ({
  kind: "makeup",
  record: unrecorded,
  ...facts,
  ...(pupilKey === undefined ? {} : { pupilKey }),
  ...(contact === undefined ? {} : { contact }),
  campaignId: occasion.campaign.id,
  openedBy: by.id,
  openedAt: occasion.now,
  answerBy: limitEnd(occasion, "schoolCheck"),
  status: "open",
});

/**
 * Whether a case lets its family apply outside every window: the office says the child was missed, or the school has asked
 * the family in. What a parent alone says opens no door, or there would be no window.
 */
export const admits = (makeupCase: MakeupCase, { pupilKey, pupilName }: Claimed): boolean =>
  makeupCase.status === "open" &&
  (makeupCase.source !== "parent" || makeupCase.invitedAt !== undefined) &&
  isAbout(makeupCase, { pupilKey, pupilName });

/** Whether a case is about this pupil: by the ID number where both are known, else by the name. */
export const isAbout = (makeupCase: MakeupCase, { pupilKey, pupilName }: Claimed): boolean =>
  makeupCase.pupilKey === undefined || pupilKey === undefined
    ? sameFact(pupilName, makeupCase.pupilName)
    : makeupCase.pupilKey === pupilKey;

type Claimed = { readonly pupilKey?: string | undefined; readonly pupilName: string };

/** What the history tells of a new case. */
export const makeupOpened = ({ id, openedAt, schoolCode, source }: MakeupCase, actor: EventActor): DomainEvent => ({
  type: "MakeupOpened",
  subject: { kind: "makeup", id },
  at: openedAt,
  actor,
  words: { schoolCode, source },
});

type OpenMakeupCase = {
  /** Made by `makeupIdOf`. */
  readonly id: string;
  readonly schoolCode: string;
  readonly source: MakeupSource;
  readonly pupilKey?: string | undefined;
  readonly pupilName: string;
  readonly note: string;
  readonly contact?: string | undefined;
  readonly by: EventActor;
  readonly occasion: Occasion;
};
