import type { ComponentChildren } from "preact";
import type { ApplicationStatus } from "../../domain/application/status.ts";
import { useTexts } from "../layout/page-context.ts";

/** What a state means for the one who reads it; each tone has its own sign beside the words. */
export type TagTone = "waiting" | "moving" | "attention" | "good" | "bad" | "over";

const tones = {
  draft: "waiting",
  submitted: "moving",
  classCheck: "moving",
  schoolCheck: "moving",
  correction: "attention",
  schoolPublicity: "moving",
  schoolConfirmed: "moving",
  countyRecheck: "moving",
  countyPublicity: "moving",
  finalSignoff: "moving",
  approved: "good",
  paying: "moving",
  paid: "good",
  payFailed: "attention",
  onHold: "attention",
  rejected: "bad",
  withdrawn: "over",
  lapsed: "over",
  terminated: "bad",
  archived: "over",
} as const satisfies Record<ApplicationStatus, TagTone>;

const signs = {
  waiting: "○",
  moving: "◐",
  attention: "!",
  good: "✓",
  bad: "✕",
  over: "–",
} as const satisfies Record<TagTone, string>;

/** A short word on a thing's state. */
export const Tag = ({ tone, children }: { readonly tone: TagTone; readonly children: ComponentChildren }) => (
  <span class={`tag tag-${tone}`}>
    <span class="tag-sign" aria-hidden="true">
      {signs[tone]}
    </span>
    {children}
  </span>
);

/** The state of an application (domain §2.3). */
export const StatusTag = ({ status }: { readonly status: ApplicationStatus }) => {
  const texts = useTexts();
  return <Tag tone={tones[status]}>{texts.status[status]}</Tag>;
};
