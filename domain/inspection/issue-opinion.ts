import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import { climbAll } from "../escalation/climb.ts";
import type { Escalation } from "../escalation/escalation.ts";
import type { Finding } from "../finding/finding.ts";
import { issueFindings } from "../finding/issue-findings.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { severalOf, text } from "../shared/form-fields.ts";
import type { Refusal } from "../shared/refusal.ts";
import { closeWait } from "../wait/wait.ts";
import type { InspectionCycle } from "./cycle.ts";
import { inspectionEndedIn, opinionIssuedIn } from "./cycle-progress.ts";
import { dropFindings, faultsOfDropped } from "./drop-finding.ts";
import { lacksForOpinion } from "./due-process.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { letterCharacters } from "./issue-preliminary.ts";
import { type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";
import { objectionDue, reportDue } from "./step-due.ts";

/** The opinion letter as the office sends it, the answer to the defence, and findings that are dropped after it. */
export const OpinionForm = z.object({
  ...inspectionRead,
  text: text(letterCharacters),
  answer: text(4000).exactOptional(),
  /** Ids of findings that do not stand, and why. */
  withdraw: severalOf(text(40), 60),
  withdrawReason: text(500).exactOptional(),
  /** Ids of repeated findings that are weighed one degree heavier. */
  heavier: severalOf(text(40), 60),
});
export type OpinionForm = z.infer<typeof OpinionForm>;

/**
 * The supervision office issues its letter (督导意见书, 督导条例 art. 21): it answers the defence, and every finding that
 * stands gets its deadline; without any the inspection is closed. Nothing is issued over notice, team, signed visit,
 * preliminary opinion and the right to be heard.
 */
export const issueOpinion = ({ form, findings, earlier, ladder, cycle, ...desk }: IssueOpinion): Decision => {
  const acting = mayAct(desk, { purpose: "opinionLetter", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, task, unit, by, occasion } = acting;
  const { now } = occasion;
  const [lack] = lacksForOpinion(inspection, now);
  if (lack !== undefined) return refuse({ code: "TransitionNotAllowed", ids: { lacks: lack } });
  const faults = [...faultsOfAnswer(form, inspection), ...faultsOfDropped(form, findings)];
  if (faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  const { dropped, kept, events: droppedTold } = dropFindings(form, { findings, by, occasion });
  const issued = issueFindings({ findings: kept, unit, earlier, heavier: form.heavier, by, occasion });
  const climbed = climbAll(issued.climbs, { history: ladder, occasion, by });
  const open = [...issued.save, ...kept.filter(({ status }) => status === "open" || status === "proved")];
  const opinion = {
    text: form.text,
    ...(form.answer !== undefined && { answer: form.answer }),
    by: by.id,
    at: now,
    rectifyBy: lastDeadline(open, now),
    objectBy: objectionDue(now),
  };
  const next = { ...inspection, opinion };
  const told: Inspection =
    open.length === 0
      ? { ...next, status: "closed", dueAt: now, closedAt: now }
      : { ...next, status: "rectifying", dueAt: reportDue(opinion.rectifyBy) };
  const move = open.length === 0 ? inspectionEndedIn : opinionIssuedIn;
  const progress = move(cycle, { inspectionId: told.id, now });
  const words = { findings: open.length, withdrawn: dropped.length };
  return accept({
    save: [
      told,
      closeWait(task, { at: now, by: by.id, outcome: "issued" }),
      progress.cycle,
      ...issued.save,
      ...dropped,
      ...climbed.save,
    ],
    emit: [
      inspectionTold("OpinionIssued", told, { by, now, words }),
      ...(told.status === "closed" ? [inspectionTold("InspectionClosed", told, { by, now })] : []),
      ...issued.emit,
      ...droppedTold,
      ...climbed.events,
      ...progress.events,
    ],
  });
};

const lastDeadline = (open: readonly Finding[], now: Instant): Instant =>
  open.reduce((last, { dueAt = now }) => (dueAt > last ? dueAt : last), now);

const faultsOfAnswer = ({ answer }: OpinionForm, { defence }: Inspection): NonNullable<Refusal["faults"]> =>
  defence !== undefined && answer === undefined ? [{ field: "answer", code: "required" }] : [];

type IssueOpinion = InspectionDesk & {
  /** Everything noted in this inspection. */
  readonly findings: readonly Finding[];
  /** Findings of the unit in the twelve months before. */
  readonly earlier: readonly Finding[];
  /** Every step of the ladder against the unit so far. */
  readonly ladder: readonly Escalation[];
  readonly cycle: InspectionCycle;
  readonly form: OpinionForm;
};
