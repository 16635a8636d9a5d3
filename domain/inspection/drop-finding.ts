import type { Finding } from "../finding/finding.ts";
import { withdrawFinding } from "../finding/withdraw-finding.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";

/** Findings that are dropped because the unit was right, and why. */
export type Dropped = { readonly withdraw: readonly string[]; readonly withdrawReason?: string };

/** Whether a finding still stands against its unit and can be dropped. */
export const stands = ({ status }: Pick<Finding, "status">): boolean =>
  status === "noted" || status === "open" || status === "proved";

/** What is wrong with what is to be dropped: a finding that does not stand, or no reason. */
export const faultsOfDropped = (
  { withdraw, withdrawReason }: Dropped,
  findings: readonly Finding[],
): NonNullable<Refusal["faults"]> => {
  const ids = findings.filter(stands).map(({ id }) => id);
  return [
    ...(withdraw.every((id) => ids.includes(id)) ? [] : [{ field: "withdraw", code: "notAChoice" }]),
    ...(withdraw.length > 0 && withdrawReason === undefined ? [{ field: "withdrawReason", code: "required" }] : []),
  ];
};

/** The findings once those named do not stand any more, all others as they were, and what that tells. */
export const dropFindings = (
  { withdraw, withdrawReason }: Dropped,
  { findings, by, occasion }: Around,
): {
  readonly dropped: readonly Finding[];
  readonly kept: readonly Finding[];
  readonly events: readonly DomainEvent[];
} => {
  const reason = withdrawReason === undefined ? {} : { reason: withdrawReason };
  const withdrawn = findings
    .filter(({ id }) => withdraw.includes(id))
    .map((finding) => withdrawFinding(finding, { by, occasion, ...reason }));
  return {
    dropped: withdrawn.map(({ finding }) => finding),
    kept: findings.filter(({ id }) => !withdraw.includes(id)),
    events: withdrawn.map(({ event }) => event),
  };
};

type Around = {
  readonly findings: readonly Finding[];
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now">;
};
