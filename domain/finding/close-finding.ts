import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Finding } from "./finding.ts";
import { findingTold } from "./finding-told.ts";

/** A finding after an act, and what the history tells of it; save and emit both in one commit. */
export type Cancelled = { readonly finding: Finding; readonly event: DomainEvent };

/** Cancels the number of a finding (销号): only with proof on file, and never by its owner. Who else may is for the caller to judge. */
export const cancelNumber = (finding: Finding, { by, occasion, text }: CancelNumber): Cancelled | Refusal => {
  if (finding.ownerId === by.id) return { code: "NotAllowedHere" };
  if (finding.status !== "proved") return { code: "TaskClosed" };
  if (finding.proof === undefined) return { code: "EvidenceMissing" };
  const closed = { by: by.id, at: occasion.now, ...(text !== undefined && { text }) };
  const cancelled: Finding = { ...finding, status: "closed", closed };
  return { finding: cancelled, event: findingTold("FindingClosed", cancelled, { by, now: occasion.now }) };
};

type CancelNumber = {
  readonly by: EventActor;
  readonly occasion: { readonly now: Instant };
  /** What the verifier saw. */
  readonly text?: string | undefined;
};
