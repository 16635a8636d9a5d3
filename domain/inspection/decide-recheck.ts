import * as z from "zod";
import { climbAll } from "../escalation/climb.ts";
import type { Escalation } from "../escalation/escalation.ts";
import type { Finding } from "../finding/finding.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import type { InspectionCycle } from "./cycle.ts";
import { inspectionEndedIn } from "./cycle-progress.ts";
import { stands } from "./drop-finding.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";
import { recheckedFindings } from "./recheck-findings.ts";

/** What whoever was drawn found on looking again: all is put right, or these findings are not. */
export const RecheckForm = z
  .object({
    ...inspectionRead,
    outcome: choice(["passed", "failed"]),
    text: text(2000),
    /** Ids of findings that are not put right. */
    failed: severalOf(text(40), 60),
  })
  .refine(({ outcome, failed }) => (outcome === "failed") === failed.length > 0, {
    path: ["failed"],
    error: "chooseAtLeastOne",
  });
export type RecheckForm = z.infer<typeof RecheckForm>;

/**
 * Decides the recheck (核查, 督导条例 art. 22). Passed: the numbers of all findings with proof are cancelled and the
 * inspection is closed. Failed: what failed goes back to its owner and the unit climbs the ladder in each of its issue
 * classes (domain §6.7).
 */
export const decideRecheck = ({ form, findings, ladder, cycle, ...desk }: DecideRecheck): Decision => {
  const acting = mayAct(desk, { purpose: "recheck", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, task, unit, by, occasion, actor } = acting;
  const open = findings.filter(stands);
  if (open.some(({ ownerId }) => ownerId === actor.id)) return refuse({ code: "ActedBefore" });
  if (!form.failed.every((id) => open.some((finding) => finding.id === id)))
    return refuse({ code: "FormIncomplete", faults: [{ field: "failed", code: "notAChoice" }] });
  const rechecked = recheckedFindings(open, { failed: form.failed, text: form.text, by, occasion });
  if ("code" in rechecked) return refuse(rechecked);
  const climbed = climbAll(
    classesOf(open.filter(({ id }) => form.failed.includes(id))).map(({ id, issueClass }) => ({
      unit,
      issueClass,
      trigger: "failedRecheck" as const,
      cycleId: cycle.id,
      findingId: id,
    })),
    { history: ladder, occasion, by },
  );
  const { now } = occasion;
  const done = { text: form.text, at: now, outcome: form.outcome };
  const ended: Inspection = {
    ...inspection,
    status: form.outcome === "passed" ? "closed" : "escalated",
    dueAt: now,
    recheck: { ...(inspection.recheck ?? { verifierId: by.id }), done },
    closedAt: now,
  };
  const progress = inspectionEndedIn(cycle, { inspectionId: ended.id, now });
  const words = { failed: form.failed.length };
  const told = form.outcome === "passed" ? passedTold : failedTold;
  return accept({
    save: [
      ended,
      closeWait(task, { at: now, by: by.id, outcome: form.outcome }),
      progress.cycle,
      ...rechecked.save,
      ...climbed.save,
    ],
    emit: [
      ...told.map((type) => inspectionTold(type, ended, { by, now, words })),
      ...rechecked.emit,
      ...climbed.events,
      ...progress.events,
    ],
  });
};

const passedTold = ["RecheckPassed", "InspectionClosed"] as const;
const failedTold = ["RecheckFailed", "InspectionEscalated"] as const;

/** The first finding of each issue class: a recheck is one time in a class, however much failed there. */
const classesOf = (failed: readonly Finding[]): readonly Finding[] =>
  failed.filter(({ issueClass }, place) => failed.findIndex((one) => one.issueClass === issueClass) === place);

type DecideRecheck = InspectionDesk & {
  readonly findings: readonly Finding[];
  /** Every step of the ladder against the unit so far. */
  readonly ladder: readonly Escalation[];
  readonly cycle: InspectionCycle;
  readonly form: RecheckForm;
};
