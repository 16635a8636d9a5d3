import { type Climbed, climb } from "../escalation/climb.ts";
import type { Escalation } from "../escalation/escalation.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import type { Finding } from "./finding.ts";
import { findingTold } from "./finding-told.ts";

/** Whether a finding's time has passed without a proof. */
export const isOverdue = ({ status, dueAt }: Pick<Finding, "status" | "dueAt">, now: Occasion["now"]): boolean =>
  status === "open" && dueAt !== undefined && dueAt <= now;

/** Tells once for each deadline that it has passed, and brings the unit onto the ladder (domain §6.7); else undefined. */
export const overdue = (finding: Finding, { unit, ladder, occasion }: Overdue): Change | undefined => {
  if (!isOverdue(finding, occasion.now) || finding.overdueSince !== undefined || finding.dueAt === undefined)
    return undefined;
  const late: Finding = { ...finding, overdueSince: finding.dueAt };
  const { issueClass, cycleId, id: findingId } = finding;
  const climbed: Climbed = climb({
    unit,
    issueClass,
    trigger: "overdueRectification",
    cycleId,
    findingId,
    history: ladder,
    occasion,
  });
  return {
    save: [late, ...climbed.save],
    emit: [findingTold("FindingOverdue", late, { by: system, now: occasion.now }), ...climbed.events],
  };
};

type Overdue = {
  readonly unit: Pick<InspectedUnit, "id" | "headId">;
  /** Every step of the ladder against the unit so far. */
  readonly ladder: readonly Escalation[];
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
