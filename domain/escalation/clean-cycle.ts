import { type Finding, IssueClass } from "../finding/finding.ts";
import { system } from "../history/domain-event.ts";
import { indicatorById } from "../indicator/catalogue.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { countedSteps, stepsIn } from "./counter.ts";
import type { Escalation } from "./escalation.ts";
import { escalationTold } from "./told.ts";

/** The classes a cycle looks into: those of its indicators, and always whether reports came in time. */
const classesLookedAt = (indicators: readonly string[]): readonly IssueClass[] => {
  const looked = new Set<IssueClass>(["duty", ...indicators.flatMap((id) => indicatorById(id)?.issueClass ?? [])]);
  return IssueClass.options.filter((each) => looked.has(each));
};

/**
 * A cycle that looked into a class and found nothing there lowers the unit's counter by one (domain §6.7): it takes out of
 * the count the step that would have fallen out first, of those opened before the cycle was sent. Safe to run twice.
 */
export const relieveAfterCycle = ({ cycle, findings, history, occasion }: Relief): Relieved => {
  const relieved = classesLookedAt(cycle.indicators).flatMap((issueClass): readonly Escalation[] => {
    const steps = stepsIn({ history, issueClass });
    const isFound = findings.some((finding) => finding.issueClass === issueClass && finding.status !== "withdrawn");
    const isKnown = steps.some(
      (step) => step.relieved?.cycleId === cycle.id || step.grounds.some(({ cycleId }) => cycleId === cycle.id),
    );
    if (isFound || isKnown || cycle.sentAt === undefined) return [];
    const { sentAt } = cycle;
    const eased = countedSteps({ history, issueClass, now: occasion.now }).find(({ openedAt }) => openedAt < sentAt);
    return eased ? [{ ...eased, relieved: { cycleId: cycle.id, at: occasion.now } }] : [];
  });
  return {
    save: relieved,
    emit: relieved.map((step) =>
      escalationTold("EscalationRelieved", step, { by: system, occasion, words: { cycle: cycle.id } }),
    ),
  };
};

/** The steps that count no more, and what is told of them. */
type Relieved = Change & { readonly save: readonly Escalation[] };

type Relief = {
  readonly cycle: Pick<InspectionCycle, "id" | "indicators" | "sentAt">;
  /** What the cycle found in the unit. */
  readonly findings: readonly Pick<Finding, "issueClass" | "status">[];
  /** Every step there ever was against the unit. */
  readonly history: readonly Escalation[];
  readonly occasion: Pick<Occasion, "now">;
};
