import { system } from "../history/domain-event.ts";
import type { KnownValue } from "../indicator/known-value.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Finding } from "./finding.ts";
import { findingTold } from "./finding-told.ts";

/** Whether the county's records show the value at which a finding about data closes itself. */
export const isReached = (
  { reach, direction }: NonNullable<Finding["selfClosing"]>,
  { value }: Pick<KnownValue, "value">,
): boolean => (direction === "atLeast" ? value >= reach : value <= reach);

/** Closes a finding about data once the county's own records are right, without anybody's word (feature 81); else undefined. */
export const closeItself = (
  finding: Finding,
  { known, now }: { readonly known: KnownValue | undefined; readonly now: Occasion["now"] },
): Change | undefined => {
  const isOpen = finding.status === "open" || finding.status === "proved";
  if (!isOpen || finding.selfClosing === undefined || known?.indicator !== finding.indicator) return undefined;
  if (known.asOf < (finding.issuedAt ?? finding.notedAt) || !isReached(finding.selfClosing, known)) return undefined;
  const closed: Finding = { ...finding, status: "closed", closed: { by: system.id, at: now } };
  const words = { value: known.value, reach: finding.selfClosing.reach };
  return { save: [closed], emit: [findingTold("FindingClosed", closed, { by: system, now, words })] };
};
