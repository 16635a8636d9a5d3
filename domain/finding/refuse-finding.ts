import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Finding } from "./finding.ts";
import { findingTold } from "./finding-told.ts";
import { rectifyBy } from "./severity.ts";

/**
 * Sends a finding back to its owner because its proof does not convince: it is open again, with the time its severity
 * allows from now on, or what is left of a longer one. A finding without proof stays open as it is and is told of all the same.
 */
export const sendBack = (finding: Finding, { by, occasion, reason }: SendBack): SentBack => {
  const { now, calendar } = occasion;
  const { proof, overdueSince: _, ...kept } = finding;
  if (proof === undefined)
    return { finding, event: findingTold("FindingRefused", finding, { by, now, words: { proof: "missing" } }) };
  const anew = rectifyBy(finding.severity, { from: now, calendar });
  const open: Finding = {
    ...kept,
    status: "open",
    dueAt: finding.dueAt !== undefined && finding.dueAt > anew ? finding.dueAt : anew,
    refusals: [...(finding.refusals ?? []), { by: by.id, at: now, reason, proof }],
  };
  return { finding: open, event: findingTold("FindingRefused", open, { by, now }) };
};

type SentBack = { readonly finding: Finding; readonly event: DomainEvent };

type SendBack = {
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
  readonly reason: string;
};
