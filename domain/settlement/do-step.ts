import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { AuditOpinion, nextStepOf, type Settlement, type SettlementStep } from "./settlement.ts";
import { actsAs, roleFor } from "./settlement-offices.ts";
import { settlementTold } from "./settlement-told.ts";
import { factOf, figuresFor, type YearRecords, yearScores } from "./step-figures.ts";

/** The version read and the figure typed; the auditor's opinion only for its step. */
export const SettlementStepForm = z.object({
  version: wholeNumber(1, 1_000_000),
  humanFact: text(20),
  outcome: choice(AuditOpinion.options as [AuditOpinion, ...AuditOpinion[]]).exactOptional(),
  text: text(2000).exactOptional(),
});
export type SettlementStepForm = z.infer<typeof SettlementStepForm>;

/** Does the next step of a settlement with the figures of this moment; no step is left out, and none is done twice. */
export const doStep = ({ settlement, step, actor, county, grid, records, form, now }: DoStep): Decision => {
  const next = nextStepOf(settlement);
  const role = roleFor(step, settlement);
  if (settlement.done.some((each) => each.step === step)) return refuse({ code: "TaskClosed" });
  if (!actsAs(actor, role, { county, grid })) return refuse({ code: "NotAllowedHere" });
  if (next !== step) return refuse({ code: "TransitionNotAllowed", ids: { next: next ?? "" } });
  if (settlement.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: settlement.record.version } });
  const figures = figuresFor(step, records, settlement);
  if (!sameFact(form.humanFact, String(figures[factOf[step]])))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  // The books of a year are frozen when it is over, and every item of its task book has an end.
  if (step === "freeze" && now < settlement.clearBy) return refuse({ code: "TransitionNotAllowed" });
  if (step === "taskBook" && (figures["open"] ?? 0) > 0)
    return refuse({ code: "TransitionNotAllowed", ids: { open: figures["open"] ?? 0 } });
  if (step === "audit" && (form.outcome === undefined || form.text === undefined))
    return refuse({
      code: "FormIncomplete",
      faults: [
        ...(form.outcome === undefined ? [{ field: "outcome", code: "required" }] : []),
        ...(form.text === undefined ? [{ field: "text", code: "required" }] : []),
      ],
    });
  const by = { role, id: actor.id };
  if (step === "protocol") return signProtocol(settlement, { by, figures, now });
  const found = foundBy(step, { settlement, records, form, by: actor.id, now });
  const after: Settlement = { ...found, done: [...settlement.done, { step, by: actor.id, at: now, figures }] };
  return accept({ save: [after], emit: [settlementTold("SettlementStepDone", after, { by, now, words: { step } })] });
};

/** What a step leaves behind beside its figures. */
const foundBy = (step: SettlementStep, { settlement, records, form, by, now }: Found): Settlement => {
  if (step === "yearlyScores") return { ...settlement, scores: [...yearScores(records)] };
  const { outcome, text: words } = form;
  if (step !== "audit" || outcome === undefined || words === undefined) return settlement;
  return { ...settlement, opinion: { outcome, text: words, by, at: now } };
};

/** The deputy director signs, then the director; with the second signature the year is closed. */
const signProtocol = (settlement: Settlement, { by, figures, now }: Signing): Decision => {
  const signatures = [...settlement.signatures, { by: by.id, at: now }];
  const words = { step: "protocol", signatures: signatures.length };
  const isLast = by.role === "BUREAU_DIRECTOR";
  const signed: Settlement = {
    ...settlement,
    signatures,
    ...(isLast && {
      closedAt: now,
      done: [...settlement.done, { step: "protocol" as const, by: by.id, at: now, figures }],
    }),
  };
  return accept({ save: [signed], emit: [settlementTold("SettlementSigned", signed, { by, now, words })] });
};

type Signing = {
  readonly by: { readonly role: ReturnType<typeof roleFor>; readonly id: string };
  readonly figures: ReturnType<typeof figuresFor>;
  readonly now: Instant;
};

type Found = Pick<DoStep, "settlement" | "records" | "form" | "now"> & { readonly by: string };

type DoStep = {
  readonly settlement: Settlement;
  readonly step: SettlementStep;
  readonly actor: StaffMember;
  readonly county: County;
  readonly grid: SupervisionGrid;
  readonly records: YearRecords;
  readonly form: SettlementStepForm;
  readonly now: Instant;
};
