import * as z from "zod";
import { addDays, dayOf, endOfDay } from "../calendar/time.ts";
import type { Finding } from "../finding/finding.ts";
import type { FindingLedger } from "../finding/finding-ledger.ts";
import { noteFinding } from "../finding/note-finding.ts";
import { isVetoGrounded, Veto } from "../indicator/veto.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { choice } from "../shared/form-fields.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { type Acting, type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";
import { missingSigners, type Visit } from "./visit.ts";
import { gapOf, visitResult } from "./visit-result.ts";

/** The end of a visit: what was read, one fact of it, and the veto where there is one. */
export const VisitEndForm = z.object({ ...inspectionRead, veto: choice(Veto.options).exactOptional() });
export type VisitEndForm = z.infer<typeof VisitEndForm>;

/**
 * Ends the visit once everybody has signed: score, grade and veto are kept, and the preliminary opinion is due within five
 * calendar days of a special inspection, ten of any other (domain §6.3). A veto stands on a grave finding or not at all; a gap
 * of more than ten points to the unit's own score becomes a finding by itself (domain §6.6).
 */
export const endVisit = (desk: EndVisit): Decision => {
  const { form, findings, occasion } = desk;
  const acting = mayAct(desk, { purpose: "onSiteVisit", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, by } = acting;
  const { visit } = inspection;
  if (visit === undefined) return refuse({ code: "TransitionNotAllowed" });
  const missing = missingSigners(inspection);
  if (missing.length > 0) return refuse({ code: "SignaturesMissing", ids: { missing: missing.join(" ") } });
  if (form.veto !== undefined && !isVetoGrounded(form.veto, findings))
    return refuse({ code: "FormIncomplete", faults: [{ field: "veto", code: "vetoNotGrounded" }] });
  const result = visitResult(inspection, form.veto);
  const gap = gapFinding({ ...inspection, result }, { ...desk, visit, acting });
  const next: Inspection = {
    ...inspection,
    status: "preliminaryOpinion",
    dueAt: endOfDay(addDays(dayOf(occasion.now), opinionDays(inspection))),
    visit: { ...visit, ...(gap.noted && { noted: gap.noted }), endedAt: occasion.now },
    result,
  };
  const words = { score: result.score, grade: result.grade, ...(form.veto !== undefined && { veto: form.veto }) };
  const told = inspectionTold("VisitSigned", next, { by, now: occasion.now, words });
  return accept({ save: [next, ...gap.save], emit: [told, ...gap.emit] });
};

/** Calendar days from the end of the visit to the preliminary opinion. */
export const opinionDays = ({ nature }: Pick<Inspection, "nature">): number =>
  supervisionLimits.preliminaryDays[nature === "special" ? "special" : "comprehensive"];

type GapFinding = Pick<Change, "save" | "emit"> & { readonly noted?: NonNullable<Visit["noted"]> };

const none: GapFinding = { save: [], emit: [] };

const gapFinding = (inspection: Inspection, { visit, ledger, occasion, acting }: GapFacts): GapFinding => {
  const gap = gapOf(inspection);
  if (gap === undefined) return none;
  const before = visit.noted ?? [];
  const found = noteFinding({
    actor: acting.actor,
    inspection,
    form: {
      indicator: gap.indicator,
      severity: "S1",
      ground: "awareness",
      fact: `单位自评${gap.selfScore}分，督导评分${gap.score}分，相差超过10分，相差最大的是${gap.indicator}。`,
      fileIds: [],
    },
    files: new Map(),
    noted: before.length,
    ledger,
    occasion,
  });
  // A visit with as many findings as a letter holds goes on without this one.
  if ("code" in found) return none;
  const { finding } = found;
  return {
    save: [finding, found.ledger],
    emit: found.events,
    noted: [...before, { noteId: `gap-${inspection.id}`, findingId: finding.id }],
  };
};

type GapFacts = Pick<EndVisit, "ledger" | "occasion"> & { readonly visit: Visit; readonly acting: Acting };

type EndVisit = InspectionDesk & {
  readonly form: VisitEndForm;
  /** What was noted on the visit. */
  readonly findings: readonly Finding[];
  /** Of the inspection's cycle. */
  readonly ledger: FindingLedger;
};
