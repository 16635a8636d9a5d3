import type { Instant } from "../calendar/time.ts";
import { climb } from "../escalation/climb.ts";
import type { Trigger } from "../escalation/escalation.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { opinionDue } from "./step-due.ts";

/**
 * What comes when the unit let the deadline of its step pass. A self-report that is not there is waited for until the
 * visit begins, and the unit climbs the ladder once; without a defence the letter is due; without a report on its
 * rectification the unit climbs and is rechecked all the same (督导条例 arts. 20, 22, 25). Undefined when nothing lapsed.
 */
export const passDeadline = (inspection: Inspection, facts: DeadlineFacts): Change | undefined => {
  const { now } = facts.occasion;
  if (inspection.dueAt > now) return shownAnew(inspection, facts);
  const { onSiteFrom, onSiteBy } = inspection;
  switch (inspection.status) {
    case "notified":
      return lapsed(inspection, facts, {
        event: "SelfReportMissed",
        next: { status: "selfReportLate", dueAt: onSiteFrom },
        trigger: "missedReport",
      });
    case "selfReportLate":
      return lapsed(inspection, facts, { event: "SelfReportMissed", next: { status: "onSite", dueAt: onSiteBy } });
    case "defence":
      return lapsed(inspection, facts, {
        event: "DefenceLapsed",
        next: { status: "opinionDue", dueAt: opinionDue(inspection.preliminary?.defenceBy ?? now) },
      });
    case "rectifying":
      return lapsed(inspection, facts, {
        event: "RectificationMissed",
        next: { status: "recheck", dueAt: now },
        trigger: "overdueRectification",
      });
    default:
      return undefined;
  }
};

/** Work whose deadline was put off meanwhile shows the new one. */
const shownAnew = ({ dueAt }: Inspection, { wait }: DeadlineFacts): Change | undefined =>
  wait === undefined || wait.closed !== undefined || wait.dueAt >= dueAt
    ? undefined
    : { save: [{ ...wait, dueAt }], emit: [] };

type Lapse = {
  readonly event: SupervisionEventType;
  readonly next: { readonly status: Inspection["status"]; readonly dueAt: Instant };
  readonly trigger?: Trigger;
};

const lapsed = (
  inspection: Inspection,
  { ladder: history, occasion, wait }: DeadlineFacts,
  { event, next, trigger }: Lapse,
): Change => {
  const { now } = occasion;
  const passed: Inspection = { ...inspection, ...next };
  const climbed =
    trigger === undefined
      ? undefined
      : climb({
          unit: { id: inspection.unitId, headId: inspection.headId },
          issueClass: "duty",
          trigger,
          cycleId: inspection.cycleId,
          history,
          occasion,
        });
  // A wait that goes on for the same work shows its new deadline in the work list.
  const open = wait !== undefined && wait.closed === undefined ? [{ ...wait, dueAt: next.dueAt }] : [];
  return {
    save: [passed, ...open, ...(climbed?.save ?? [])],
    emit: [inspectionTold(event, passed, { by: system, now }), ...(climbed?.events ?? [])],
  };
};
