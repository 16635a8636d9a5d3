import { dayOf } from "../calendar/time.ts";
import type { Climb } from "../escalation/climb.ts";
import { rememberedUntil } from "../escalation/ladder.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import type { Finding } from "./finding.ts";
import { findingTold } from "./finding-told.ts";
import { heavierThan, isGrave, rectifyBy } from "./severity.ts";

/** The latest finding of the same unit and indicator issued within the twelve months before this one was noted (feature 84). */
export const repeatedBy = (finding: Finding, earlier: readonly Finding[]): Finding | undefined =>
  earlier
    .filter(
      ({ id, unitId, indicator, status, issuedAt }) =>
        id !== finding.id &&
        unitId === finding.unitId &&
        indicator === finding.indicator &&
        status !== "withdrawn" &&
        issuedAt !== undefined &&
        issuedAt < finding.notedAt &&
        rememberedUntil(dayOf(issuedAt)) >= dayOf(finding.notedAt),
    )
    .toSorted((one, other) => String(one.issuedAt).localeCompare(String(other.issuedAt)))
    .at(-1);

/**
 * Issues what was noted with the opinion letter: each finding is open with the deadline of its severity, and one found
 * again within twelve months says which it repeats. What is withdrawn or issued already stays as it is. Save and emit in
 * the letter's commit; with `climbs` a grave finding brings the unit to an interview (domain §6.7).
 */
export const issueFindings = ({ findings, unit, earlier, heavier = [], by, occasion }: IssueFindings): Issued => {
  const { now, calendar } = occasion;
  const issued = findings
    .filter(({ status }) => status === "noted")
    .map((finding): Finding => {
      const repeats = repeatedBy(finding, earlier);
      const isHeavier = repeats !== undefined && heavier.includes(finding.id);
      const severity = isHeavier ? heavierThan(finding.severity) : finding.severity;
      return {
        ...finding,
        severity,
        status: "open",
        issuedAt: now,
        dueAt: rectifyBy(severity, { from: now, calendar }),
        ...(repeats && { repeats: repeats.id }),
      };
    });
  const emit = issued.map((finding) =>
    findingTold("FindingIssued", finding, {
      by,
      now,
      words: finding.repeats === undefined ? {} : { repeats: finding.repeats },
    }),
  );
  const ordered = findings.filter(({ status }) => status === "open" || status === "proved");
  const climbs = [...issued, ...ordered]
    .filter(({ severity }) => isGrave(severity))
    .map(({ id, cycleId, issueClass }) => ({
      unit,
      issueClass,
      trigger: "graveFinding" as const,
      cycleId,
      findingId: id,
    }));
  return { save: issued, emit, climbs };
};

type Issued = {
  readonly save: readonly Finding[];
  readonly emit: readonly DomainEvent[];
  /** For `climbAll`: every grave finding that stands, also one ordered on the spot. */
  readonly climbs: readonly Climb[];
};

type IssueFindings = {
  /** Those of one inspection that stand. */
  readonly findings: readonly Finding[];
  readonly unit: Pick<InspectedUnit, "id" | "headId">;
  /** Of the same unit in the twelve months before. */
  readonly earlier: readonly Finding[];
  /** Ids of repeated findings for which the issuer follows the proposal of one degree more. */
  readonly heavier?: readonly string[];
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
